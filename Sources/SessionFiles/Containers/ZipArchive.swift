import CLibZip

/// Reads the members of a zip archive through libzip: the boundary beyond which nothing is unsafe.
///
/// Archives come from strangers: no member is taken on its stated size, none longer than
/// ``longestMember`` is unpacked, checksums are verified, encrypted members are refused.
@safe struct ZipArchive: ~Copyable {
  /// Why an archive or a member cannot be read.
  enum Failure: Error, Hashable {
    /// It is no zip archive, or a damaged one.
    case damaged
    /// The member is encrypted.
    case encrypted(String)
    /// The member is longer than what is unpacked.
    case tooLong(String)
    /// There is no such member.
    case missing(String)
  }

  /// The longest member that is unpacked, in bytes.
  static let longestMember = 512 << 20

  private let archive: OpaquePointer

  /// The names of the members in the archive's order.
  let names: [String]

  /// Opens the archive at `path` for reading.
  init(path: String) throws(Failure) {
    var code: Int32 = 0
    // The archive is closed by deinit; libzip only reads the file.
    guard let opened = unsafe zip_open(path, ZIP_RDONLY, &code) else { throw .damaged }
    unsafe archive = opened
    let count = unsafe zip_get_num_entries(opened, 0)
    var names: [String] = []
    for index in 0..<max(0, min(count, 100_000)) {
      // libzip owns the name until the archive is closed; it is copied at once.
      let name = unsafe zip_get_name(opened, UInt64(index), zip_flags_t(ZIP_FL_ENC_GUESS))
      names.append(unsafe name.map { unsafe String(cString: $0) } ?? "")
    }
    self.names = names
  }

  deinit { unsafe zip_discard(archive) }

  /// The bytes of the member called `name`.
  func bytes(of name: String) throws(Failure) -> [UInt8] {
    guard let index = names.firstIndex(of: name) else { throw .missing(name) }
    var stat = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, UInt64(index), 0, &stat) == 0 else { throw .damaged }
    let encryption = unsafe stat.encryption_method
    let isKnown = unsafe stat.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0
    if isKnown, encryption != 0 { throw .encrypted(name) }
    guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else { throw .damaged }
    defer { _ = unsafe zip_fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      // The block is as long as libzip is told, and lives across the call.
      let count = unsafe block.withUnsafeMutableBytes { buffer in
        unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      }
      guard count >= 0 else { throw .damaged }
      if count == 0 { break }
      bytes += block[..<Int(count)]
      if bytes.count > Self.longestMember { throw .tooLong(name) }
    }
    return bytes
  }
}

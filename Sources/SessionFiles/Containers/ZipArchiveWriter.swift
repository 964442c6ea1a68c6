import CLibZip

/// Makes a zip archive in memory through libzip; like ``ZipArchive``, a boundary beyond which nothing is
/// unsafe.
///
/// The same members give the same bytes: they stand in the order given, and all are dated
/// 1 January 1980, the earliest day that the format knows.
package enum ZipArchiveWriter {
  /// One member of an archive.
  package struct Member: Hashable, Sendable {
    /// The path inside the archive.
    package let path: String
    /// What it holds.
    package let bytes: [UInt8]

    /// A member.
    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// The library refused: there is no memory left, or two members have one path.
  package struct Failure: Error, Hashable {}

  /// The earliest day of the format: year 1980 + 0, month 1, day 1.
  private static let firstDay: UInt16 = 1 << 5 | 1

  /// The archive of `members`.
  package static func archive(_ members: [Member]) throws(Failure) -> [UInt8] {
    // libzip reads the members' bytes when the archive is closed: all of them stay in one block until then.
    let block = members.flatMap(\.bytes)
    guard let target = unsafe zip_source_buffer_create(nil, 0, 0, nil) else { throw Failure() }
    defer { unsafe zip_source_free(target) }
    let isWritten = unsafe block.withUnsafeBytes { buffer in
      unsafe write(members, of: buffer, into: target)
    }
    guard isWritten else { throw Failure() }
    return try unsafe bytes(of: target)
  }

  /// Writes `members`, whose bytes follow one another in `block`.
  private static func write(
    _ members: [Member], of block: UnsafeRawBufferPointer, into target: OpaquePointer
  ) -> Bool {
    // An open archive owns its source; one more owner keeps the source when the archive is closed.
    unsafe zip_source_keep(target)
    guard let archive = unsafe zip_open_from_source(target, ZIP_TRUNCATE, nil) else {
      unsafe zip_source_free(target)
      return false
    }
    var start = 0
    for member in members {
      let part = unsafe UnsafeRawBufferPointer(rebasing: block[start..<start + member.bytes.count])
      start += member.bytes.count
      guard unsafe add(member.path, part, to: archive) else {
        unsafe zip_discard(archive)
        return false
      }
    }
    if unsafe zip_close(archive) == 0 { return true }
    unsafe zip_discard(archive)
    return false
  }

  private static func add(
    _ path: String, _ bytes: UnsafeRawBufferPointer, to archive: OpaquePointer
  ) -> Bool {
    // The block stays the caller's: the library must not free it.
    guard
      let source = unsafe zip_source_buffer(archive, bytes.baseAddress, UInt64(bytes.count), 0)
    else { return false }
    let index = unsafe zip_file_add(archive, path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      unsafe zip_source_free(source)
      return false
    }
    return unsafe zip_set_file_compression(archive, UInt64(index), ZIP_CM_DEFLATE, 9) == 0
      && zip_file_set_dostime(archive, UInt64(index), 0, firstDay, 0) == 0
  }

  /// What was written into `source`.
  private static func bytes(of source: OpaquePointer) throws(Failure) -> [UInt8] {
    guard unsafe zip_source_open(source) == 0 else { throw Failure() }
    defer { _ = unsafe zip_source_close(source) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      // The block is as long as libzip is told, and lives across the call.
      let count = unsafe block.withUnsafeMutableBytes { buffer -> Int64 in
        guard let base = buffer.baseAddress else { return -1 }
        return unsafe zip_source_read(source, base, UInt64(buffer.count))
      }
      guard count >= 0 else { throw Failure() }
      if count == 0 { return bytes }
      bytes += block[..<Int(count)]
    }
  }
}

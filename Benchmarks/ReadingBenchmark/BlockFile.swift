#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read from beginning to end in blocks, always into the same memory.
struct BlockFile {
  /// A system call that failed.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let blockLength = 256 << 10
  private let path: String

  init(_ path: String) { self.path = path }

  /// The number of bytes of the file.
  func size() throws -> Int {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(description: "cannot open \(path)") }
    defer { close(descriptor) }
    return Int(lseek(descriptor, 0, SEEK_END))
  }

  /// Calls `body` with each block until the end, or until about `limit` bytes have been read, and
  /// gives the number of bytes.
  @discardableResult
  func forEachBlock(
    upTo limit: Int = .max, _ body: (Span<UInt8>) throws -> Void
  ) throws -> Int {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw Failure(description: "cannot open \(path)") }
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: Self.blockLength)
    var total = 0
    while total < limit {
      let count = unsafe block.withUnsafeMutableBytes { bytes in
        unsafe read(descriptor, bytes.baseAddress, bytes.count)
      }
      guard count >= 0 else { throw Failure(description: "cannot read \(path)") }
      if count == 0 { break }
      try body(block.span.extracting(0..<count))
      total += count
    }
    return total
  }
}

/// The most memory the process has had, as text in megabytes.
func peakMegabytes() -> String {
  var usage = rusage()
  // Kilobytes on Linux, bytes on macOS.
  #if canImport(Glibc)
    _ = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  #else
    _ = unsafe getrusage(RUSAGE_SELF, &usage)
  #endif
  #if canImport(Darwin)
    let kilobytes = usage.ru_maxrss / 1024
  #else
    let kilobytes = usage.ru_maxrss
  #endif
  return "\(Double(kilobytes * 10 / 1024) / 10) MB"
}

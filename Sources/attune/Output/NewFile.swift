import Foundation

/// Writes a file that does not exist yet, as a whole or not at all.
enum NewFile {
  /// Writes `bytes` to `path`.
  ///
  /// - Parameter option: The option that names the file, for the message.
  static func write(_ bytes: [UInt8], to path: String, option: String) throws(Failure) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw Failure(
        status: .cannotWrite,
        message:
          "\(path) exists already, and what is there is never replaced; name another \(option)")
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(status: .cannotWrite, message: "cannot write \(path)")
    }
  }
}

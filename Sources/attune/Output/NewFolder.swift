import Foundation
import SessionFiles

/// Writes a folder that does not exist yet, as a whole or not at all.
enum NewFolder {
  /// Why it was not written.
  enum Problem: Error {
    case exists
    case cannotWrite

    /// The end of a command that could not write to `path`.
    func failure(path: String) -> Failure {
      switch self {
      case .exists:
        Failure(
          status: .cannotWrite,
          message: "\(path) exists already, and what is there is never replaced; name another --out"
        )
      case .cannotWrite:
        Failure(status: .cannotWrite, message: "cannot write \(path)")
      }
    }
  }

  /// Writes `files` into a temporary sibling of `path` that is renamed at the end.
  static func write(_ files: [WrittenFile], to path: String) throws(Problem) {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: path) else { throw .exists }
    var plain = path
    while plain.count > 1, plain.hasSuffix("/") { plain.removeLast() }
    let temporary = plain + ".writing-\(ProcessInfo.processInfo.processIdentifier)"
    Interruption.removeAtInterrupt(temporary)
    do {
      for file in files {
        let url = URL(fileURLWithPath: temporary + "/" + file.path)
        try manager.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: url)
      }
      try manager.moveItem(atPath: temporary, toPath: plain)
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw .cannotWrite
    }
  }
}

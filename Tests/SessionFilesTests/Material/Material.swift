import Foundation
import SessionFiles
import Testing

/// The folder of samples that `ATTUNE_MATERIAL` names; suites that need it are skipped without it.
enum Material {
  static let root = ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"]

  static var isThere: Bool { root != nil }

  /// Whether `make test-slow` runs, which may take its time.
  static let isSlow = ProcessInfo.processInfo.environment["ATTUNE_SLOW"] != nil

  static func path(_ name: String) throws -> String { try #require(root) + "/" + name }

  /// Reads a file of the material.
  static func read(
    _ name: String, _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SessionReader.Outcome {
    var options = ReadingOptions()
    change(&options)
    return SessionReader.read([try path(name)], options: options)
  }

  /// The names of the files in a folder of the material.
  static func files(in folder: String) throws -> [String] {
    let folder = URL(fileURLWithPath: try path(folder))
    let contents = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey])
    return try contents.filter {
      try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == false
    }.map(\.lastPathComponent).sorted()
  }
}

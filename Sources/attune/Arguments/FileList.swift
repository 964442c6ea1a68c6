import Foundation
import SessionFiles

/// Turns files and folders into the list of files to read.
enum FileList {
  /// The files meant by `arguments`, folders replaced by their files and those of the folders inside, in
  /// order of their paths; a study folder by its sessions.
  ///
  /// A codebook among several files came with a `*.csv`; alone it is what the user means.
  static func expand(_ arguments: [String]) -> [String] {
    arguments.flatMap { argument -> [String] in
      guard SessionFolder.isFolder(argument) else {
        return arguments.count > 1 && SessionFolder.isHelper(argument) ? [] : [argument]
      }
      let sessions = SessionFolder.joined(argument, "sessions")
      return SessionFolder.files(in: isStudy(argument) ? sessions : argument)
    }
  }

  /// The codebook beside the first file, or above the folder `sessions` of a study; `nil` if there is
  /// none.
  static func codebook(beside arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    let folder =
      SessionFolder.isFolder(first)
      ? first : URL(fileURLWithPath: first).deletingLastPathComponent().path
    var folders = [folder]
    let url = URL(fileURLWithPath: folder)
    if url.lastPathComponent == "sessions" { folders.append(url.deletingLastPathComponent().path) }
    return folders.map { SessionFolder.joined($0, "codebook.csv") }
      .first { FileManager.default.isReadableFile(atPath: $0) }
  }

  /// Whether `attune import` or `attune init` wrote the folder.
  private static func isStudy(_ folder: String) -> Bool {
    SessionFolder.isFolder(SessionFolder.joined(folder, "sessions"))
      && FileManager.default.isReadableFile(atPath: SessionFolder.joined(folder, "codebook.csv"))
  }
}

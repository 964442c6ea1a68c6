import Foundation

/// Turns files and folders into the list of tables to read.
enum FileList {
  private static let endings = ["csv", "tsv", "txt", "tab"]
  /// Tables of a study folder that hold no events.
  private static let helpers = ["codebook.csv", "participants.csv"]

  /// The files meant by `arguments`, folders replaced by their tables in order of their names.
  ///
  /// A codebook among several files came with a `*.csv`; alone it is what the user means.
  static func expand(_ arguments: [String]) -> [String] {
    arguments.flatMap { argument -> [String] in
      guard isFolder(argument) else {
        return arguments.count > 1 && isHelper(argument) ? [] : [argument]
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: argument)) ?? []
      return names.sorted().filter { name in
        let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return endings.contains(ending) && !isHelper(name) && !name.hasPrefix(".")
      }.map { argument + (argument.hasSuffix("/") ? "" : "/") + $0 }
    }
  }

  /// The codebook beside the first file, if there is one.
  static func codebook(beside arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    let folder =
      isFolder(first) ? first : URL(fileURLWithPath: first).deletingLastPathComponent().path
    let path = folder + (folder.hasSuffix("/") ? "" : "/") + "codebook.csv"
    return FileManager.default.isReadableFile(atPath: path) ? path : nil
  }

  private static func isHelper(_ path: String) -> Bool {
    helpers.contains((path.split(separator: "/").last ?? "").lowercased())
  }

  private static func isFolder(_ path: String) -> Bool {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let values = try? url.resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory ?? false
  }
}

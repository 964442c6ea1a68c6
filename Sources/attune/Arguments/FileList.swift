import Foundation

/// Turns files and folders into the list of files to read.
enum FileList {
  /// The endings of files that coding programs write.
  static let endings = [
    "csv", "tsv", "txt", "tab", "xlsx", "boris", "eaf", "opf", "sds", "cha", "textgrid", "its",
    "rttm", "dat",
  ]
  /// Tables of a study folder that hold no events.
  private static let helpers = ["codebook.csv", "participants.csv", "participants.tsv"]
  /// Folders that hold what was made of sessions, not sessions.
  private static let outputs = ["Reports", "Exports"]

  /// The files meant by `arguments`, folders replaced by their files and those of the folders inside, in
  /// order of their paths; a study folder by its sessions.
  ///
  /// A codebook among several files came with a `*.csv`; alone it is what the user means.
  static func expand(_ arguments: [String]) -> [String] {
    arguments.flatMap { argument -> [String] in
      guard isFolder(argument) else {
        return arguments.count > 1 && isHelper(argument) ? [] : [argument]
      }
      let sessions = joined(argument, "sessions")
      return files(in: isStudy(argument) ? sessions : argument, above: [])
    }
  }

  /// The codebook beside the first file, or above the folder `sessions` of a study; `nil` if there is
  /// none.
  static func codebook(beside arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    let folder =
      isFolder(first) ? first : URL(fileURLWithPath: first).deletingLastPathComponent().path
    var folders = [folder]
    let url = URL(fileURLWithPath: folder)
    if url.lastPathComponent == "sessions" { folders.append(url.deletingLastPathComponent().path) }
    return folders.map { joined($0, "codebook.csv") }
      .first { FileManager.default.isReadableFile(atPath: $0) }
  }

  /// - Parameter above: The real paths of the folders that lead here: a link may lead in a circle.
  private static func files(in folder: String, above: Set<String>) -> [String] {
    let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    guard !above.contains(real) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name -> [String] in
      guard !name.hasPrefix(".") else { return [] }
      let path = joined(folder, name)
      if isFolder(path) {
        // Psych-DS keeps files as they came under data/raw, beside the tables made of them.
        let isRaw = name == "raw" && real.hasSuffix("/data") && isInPsychDS(real)
        return outputs.contains(name) || isRaw ? [] : files(in: path, above: above.union([real]))
      }
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      return endings.contains(ending) && !isHelper(name) ? [path] : []
    }
  }

  /// Whether a folder `data` belongs to a described data set.
  private static func isInPsychDS(_ data: String) -> Bool {
    let root = URL(fileURLWithPath: data).deletingLastPathComponent().path
    return FileManager.default.isReadableFile(atPath: joined(root, "dataset_description.json"))
  }

  /// Whether `attune import` wrote the folder.
  private static func isStudy(_ folder: String) -> Bool {
    isFolder(joined(folder, "sessions"))
      && FileManager.default.isReadableFile(atPath: joined(folder, "codebook.csv"))
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder + (folder.hasSuffix("/") ? "" : "/") + name
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

import Foundation

/// Finds the files of coded events in a folder.
public enum SessionFolder {
  /// The endings of files that coding programs write.
  public static let endings = [
    "csv", "tsv", "txt", "tab", "xlsx", "boris", "eaf", "opf", "sds", "cha", "textgrid", "its",
    "rttm", "dat",
  ]
  /// Tables of a study folder that hold no events.
  private static let helpers = ["codebook.csv", "participants.csv", "participants.tsv"]
  /// Folders that hold what was made of sessions, not sessions.
  private static let outputs = ["Reports", "Exports"]

  /// The files in the folder at `path` and in the folders inside, in order of their paths. Hidden files,
  /// reports and the tables beside sessions are left out.
  public static func files(in path: String) -> [String] { files(in: path, above: []) }

  /// Whether there is a folder at `path`, perhaps behind a link.
  public static func isFolder(_ path: String) -> Bool {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let values = try? url.resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory ?? false
  }

  /// Whether the file's name is that of a codebook or a table of participants.
  public static func isHelper(_ path: String) -> Bool {
    helpers.contains(FileNames.name(of: path).lowercased())
  }

  /// A path inside a folder.
  public static func joined(_ folder: String, _ name: String) -> String {
    folder + (folder.hasSuffix("/") ? "" : "/") + name
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
}

import Foundation

/// A pattern for files inside a folder: `sessions`, `exports/S-*.csv`, `*/gaze.txt`. A star stands for any
/// text within one name and a question mark for one character; a folder stands for the files in it.
struct SessionFilePattern {
  /// The pattern as it was written.
  let text: String

  /// The files in `folder` that the pattern means, in order of their paths; none when there is no such file.
  ///
  /// A file that is named without any star is taken whatever its ending. A path from the root or with `..`
  /// leads out of the folder, which is allowed.
  func files(in folder: String) -> [String] {
    var found = [text.hasPrefix("/") ? "/" : folder]
    for name in text.split(separator: "/").map(String.init) where name != "." {
      found = found.flatMap { Self.members(of: $0, named: name) }
    }
    return found.flatMap { path -> [String] in
      if SessionFolder.isFolder(path) { return SessionFolder.files(in: path) }
      let isNamed = !text.contains("*") && !text.contains("?")
      let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      return isNamed || SessionFolder.endings.contains(ending) && !SessionFolder.isHelper(path)
        ? [path] : []
    }
  }

  private static func members(of folder: String, named name: String) -> [String] {
    guard name.contains("*") || name.contains("?") else {
      let path = SessionFolder.joined(folder, name)
      return FileManager.default.fileExists(atPath: path) ? [path] : []
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") && matches(Array(name), Array($0)) }
      .map { SessionFolder.joined(folder, $0) }
  }

  /// Whether `name` is of the form `pattern`. Costs O(n·m) at most: only the last star is tried again.
  static func matches(_ pattern: [Character], _ name: [Character]) -> Bool {
    var (p, n) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == "*" {
        star = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
        p += 1
        n += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        p = last.pattern + 1
        n = last.name + 1
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}

import Foundation

/// The list of a report's files with a fingerprint of each, by which later changes are seen.
struct ReportManifest: Codable, Hashable {
  /// One file.
  struct Entry: Codable, Hashable {
    let path: String
    let bytes: Int
    /// FNV-1a over 64 bits, in hexadecimal: tells an edit from none, and is no proof against forgery.
    let fingerprint: String
  }

  /// Counts and fingerprints what goes by (FNV-1a, 64 bits).
  struct Measured {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private var count = 0

    mutating func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        count += 1
      }
    }

    /// The entry of a file at `path` that held all of it.
    func entry(path: String) -> Entry {
      let digits = String(hash, radix: 16)
      return Entry(
        path: path, bytes: count,
        fingerprint: String(repeating: "0", count: 16 - digits.count) + digits)
    }
  }

  static let fileName = "manifest.json"

  var schema = "attune-manifest/1"
  /// The program that wrote the report, with its version.
  let program: String?
  /// The command that makes the report again; what it does not name, such as a seed, is the program's usual choice.
  let command: String?
  let files: [Entry]

  /// The manifest of files that were measured as they were written, of a report with this page.
  init(_ files: [Entry], of page: SessionPage) {
    self.files = files
    program = page.facts.last { $0.name == SessionPage.Fact.programName }?.value
    command = page.reproduction
  }

  init(_ files: ReportFiles) {
    self.init(
      files.files.map {
        var measured = Measured()
        measured.add($0.bytes)
        return measured.entry(path: $0.path)
      }, of: files.page)
  }

  /// The manifest as a file of the report.
  var file: ReportFiles.File {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      return ReportFiles.File(
        path: Self.fileName, bytes: Array(try encoder.encode(self)) + [0x0A])
    }
  }

  /// The files in `folder` that a person changed, removed or added since the manifest was written.
  func changes(in folder: String) -> [String] {
    let manager = FileManager.default
    var changed: [String] = []
    for entry in files {
      let data = manager.contents(atPath: folder + "/" + entry.path)
      var measured = Measured()
      if let data { measured.add(data) }
      guard data != nil, measured.entry(path: entry.path) == entry else {
        changed.append(entry.path)
        continue
      }
    }
    let known = Set(files.map(\.path) + [Self.fileName])
    let present = manager.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in present.sorted()
    where !known.contains(path) && !isFolder(folder + "/" + path) && !isMadeByABrowser(path) {
      changed.append(path)
    }
    return changed
  }

  /// Whether a file manager, not a person, leaves files of this name in folders that are looked at.
  private func isMadeByABrowser(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return [".DS_Store", "Thumbs.db", "desktop.ini"].contains(name)
  }

  private func isFolder(_ path: String) -> Bool {
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    return values?.isDirectory ?? false
  }
}

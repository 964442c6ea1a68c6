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

  static let fileName = "manifest.json"

  var schema = "attune-manifest/1"
  let files: [Entry]

  init(_ files: ReportFiles) {
    self.files = files.files.map {
      Entry(path: $0.path, bytes: $0.bytes.count, fingerprint: Self.fingerprint(of: $0.bytes))
    }
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
      guard let data, data.count == entry.bytes,
        Self.fingerprint(of: Array(data)) == entry.fingerprint
      else {
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

  private static func fingerprint(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

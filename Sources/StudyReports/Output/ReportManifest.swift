import Foundation

/// What a report was made of, by what, how, and which files it consists of: enough to check years later that
/// nothing changed, and by which changes are seen before a report is replaced.
///
/// Nothing in it differs between two runs on the same files: no time, no folder, no name of a computer.
struct ReportManifest: Codable, Hashable {
  /// One file of the report.
  struct Entry: Codable, Hashable {
    /// Its path inside the report's folder.
    let path: String
    /// Its size in bytes.
    let bytes: Int
    /// Its SHA-256, 64 hexadecimal digits in small letters.
    let sha256: String

    init(path: String, _ digest: ContentDigest.Value) {
      self.path = path
      bytes = digest.bytes
      sha256 = digest.sha256
    }
  }

  static let fileName = "manifest.json"
  static let currentSchema = "attune-manifest/2"

  let schema: String
  /// The program that wrote the report, with its version.
  let program: String?
  /// The command that makes the report again; what it does not name is the program's usual choice.
  let command: String?
  /// The seed of everything that was drawn at random; `nil` where nothing can be drawn.
  let seed: UInt64?
  /// Windows, definitions, tests and rules of reading, as they were used.
  let settings: JSONValue
  /// The files that the report was made of, in the order of reading.
  let inputs: [ReportInput]
  /// The files that it consists of, in the order of writing.
  let files: [Entry]

  /// The manifest of files that were measured as they were written.
  init(_ entries: [Entry], of report: ReportFiles, origin: ReportOrigin) {
    schema = Self.currentSchema
    program = report.program
    command = report.page.reproduction
    seed = report.settings.seed
    settings = report.settings.value(reading: origin.rules)
    inputs = origin.sources.map(\.input)
    files = entries
  }

  /// The manifest as it stands in `bytes`; `nil` where there is none, or one of another form.
  init?(_ bytes: Data) {
    guard let manifest = try? JSONDecoder().decode(ReportManifest.self, from: bytes),
      manifest.schema == Self.currentSchema
    else { return nil }
    self = manifest
  }

  private enum CodingKeys: String, CodingKey {
    case schema
    case program
    case command
    case seed
    case settings
    case inputs
    case files
  }

  /// Writes every key, `null` for what there is not.
  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(program, forKey: .program)
    try container.encode(command, forKey: .command)
    try container.encode(seed, forKey: .seed)
    try container.encode(settings, forKey: .settings)
    try container.encode(inputs, forKey: .inputs)
    try container.encode(files, forKey: .files)
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

  /// The files in `folder` that a person changed, removed or added since the manifest was written. Reads every
  /// file once, a piece at a time.
  func changes(in folder: String) -> [String] {
    var changed: [String] = []
    for entry in files {
      let digest = try? ContentDigest.ofFile(folder + "/" + entry.path)
      if digest.map({ Entry(path: entry.path, $0) }) != entry { changed.append(entry.path) }
    }
    let known = Set(files.map(\.path) + [Self.fileName])
    let present =
      FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
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

import CodedSessions
import Foundation
import StudyAnalysis
import StudyReports
import Testing

/// The files of a report, ready to be looked into.
struct ReportParts {
  let files: ReportFiles
  /// `results.json`, decoded.
  let results: [String: Any]

  /// A report with its numbers decoded.
  private struct Made: Sendable {
    let files: ReportFiles
    let results: ExactJSON
  }

  /// Each sample's report, made once for all tests, when first asked for.
  private static let made = Dictionary(
    uniqueKeysWithValues: AnalysedSession.allCases.map { ($0, Once<Made>()) })

  /// The report of `sample`.
  init(_ sample: AnalysedSession) throws {
    let made = try #require(Self.made[sample]).value {
      let files = try Self.files(of: sample.analysis())
      let json = try #require(files.files.first { $0.path == "results.json" })
      return Made(
        files: files, results: try JSONDecoder().decode(ExactJSON.self, from: Data(json.bytes)))
    }
    files = made.files
    results = try #require(made.results.plain as? [String: Any])
  }

  /// A report read, analysed and made anew.
  static func make(_ sample: AnalysedSession) throws -> ReportFiles {
    try files(of: sample.analysedAnew())
  }

  private static func files(of analysis: SessionAnalysis) throws -> ReportFiles {
    try ReportFiles(
      analysis, version: "Attune test", reproduction: "attune report session x.csv")
  }

  func text(_ path: String) throws -> String {
    String(
      decoding: try #require(files.files.first { $0.path == path }, "\(path)").bytes, as: UTF8.self)
  }

  /// The rows of a table, each a dictionary by column; the tables of the samples quote nothing but
  /// labels.
  func rows(_ table: String) throws -> [[String: String]] {
    let lines = try text("tables/\(table).csv").components(separatedBy: "\r\n").dropLast()
      .map(Self.cells)
    let head = try #require(lines.first)
    return lines.dropFirst().map {
      Dictionary(zip(head, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// A number of `results.json`, `nil` for null.
  static func value(_ number: Any?) -> Double? {
    let value = (number as? [String: Any])?["value"]
    return value as? Double ?? (value as? Int).map(Double.init)
  }

  /// Every object inside `value`, itself included.
  static func objects(_ value: Any) -> [[String: Any]] {
    if let object = value as? [String: Any] { return [object] + object.values.flatMap(objects) }
    if let list = value as? [Any] { return list.flatMap(objects) }
    return []
  }
}

/// Any JSON value. `JSONSerialization` rounds the last digit of some numbers otherwise than they were
/// written; `JSONDecoder` does not.
enum ExactJSON: Decodable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case text(String)
  case list([ExactJSON])
  case object([String: ExactJSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // Objects come first: every try that fails makes an error, and most values are objects.
    if let object = try? container.decode([String: ExactJSON].self) {
      self = .object(object)
    } else if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let int = try? container.decode(Int.self) {
      self = .int(int)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([ExactJSON].self))
    }
  }

  /// The value as `JSONSerialization` would give it.
  var plain: Any {
    switch self {
    case .null: NSNull()
    case .bool(let bool): bool
    case .int(let int): int
    case .number(let number): number
    case .text(let text): text
    case .list(let list): list.map(\.plain)
    case .object(let object): object.mapValues(\.plain)
    }
  }
}

/// A folder of its own for one test, gone afterwards.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The names in a folder inside, sorted.
  func names(_ folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + file)), as: UTF8.self)
  }

  /// Every file inside with its bytes.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for case let name as String in try #require(FileManager.default.enumerator(atPath: path)) {
      contents[name] = FileManager.default.contents(atPath: path + "/" + name)
    }
    return contents
  }
}

import CodedSessions
import Foundation
import SequenceStatistics

/// Utterances for tests of turn-taking, in milliseconds, and the reference cases of the hand-made 20 seconds.
enum TurnCase {
  /// CHI is speaker 0, FA1 speaker 1.
  static let names = ["CHI", "FA1"]

  static func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    guard let span = TimeSpan(onset: .milliseconds(onset), offset: .milliseconds(offset)) else {
      throw TestSessionError.emptySpan
    }
    return span
  }

  static func sound(_ speaker: Int, _ onset: Int64, _ offset: Int64) throws -> Utterance {
    Utterance(speaker: speaker, span: try span(onset, offset))
  }

  static func utterances(
    _ sounds: [(Int, Int64, Int64)], until end: Int64 = 20_000,
    uncodable: [(Int64, Int64)] = [], join: SessionTime = .zero, shortest: SessionTime = .zero
  ) throws -> Utterances {
    Utterances(
      try sounds.map { try sound($0.0, $0.1, $0.2) }, within: try span(0, end),
      uncodable: TimeSet(try uncodable.map { try span($0.0, $0.1) }), join: join,
      shortest: shortest)
  }

  static func reference(_ name: String) throws -> JSONTree {
    try JSONDecoder().decode(JSONTree.self, from: SynchronyCase.data(name))
  }

  /// The intervals of a reference case.
  static func utterances(of reference: JSONTree) throws -> Utterances {
    try utterances(
      reference["input"]["intervals"].items.map { row in
        (
          names.firstIndex(of: row[0].text ?? "") ?? -1, Int64(row[1].number ?? 0),
          Int64(row[2].number ?? 0)
        )
      }, until: Int64(reference["input"]["T_ms"].number ?? 0))
  }

  /// Sounds of some speakers in units of 100 ms: runs of 1 to `longest` units, silent or not.
  static func random(
    _ random: inout TestRandom, speakers: Int = 2, units: Int, longest: Int = 4, from begin: Int = 0
  ) -> [(Int, Int64, Int64)] {
    (0..<speakers).flatMap { speaker in
      var sounds: [(Int, Int64, Int64)] = []
      var unit = begin + random.below(longest)
      while unit < units {
        let end = min(units, unit + 1 + random.below(longest))
        sounds.append((speaker, Int64(unit) * 100, Int64(end) * 100))
        unit = end + 1 + random.below(longest)
      }
      return sounds
    }
  }
}

/// A JSON document whose keys are read as they are.
enum JSONTree: Decodable {
  case null
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  subscript(key: String) -> JSONTree {
    if case .object(let members) = self { return members[key] ?? .null }
    return .null
  }

  subscript(place: Int) -> JSONTree {
    items.indices.contains(place) ? items[place] : .null
  }

  var items: [JSONTree] {
    if case .list(let items) = self { return items }
    return []
  }

  var keys: [String] {
    if case .object(let members) = self { return members.keys.sorted() }
    return []
  }

  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }
}

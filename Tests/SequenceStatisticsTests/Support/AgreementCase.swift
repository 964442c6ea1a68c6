import CodedSessions
import Foundation
import SequenceStatistics

/// The reference cases of observer agreement: `reference/agreement`. Their parts differ in shape from file to
/// file, so each test decodes what it needs.
enum AgreementCase {
  static func decoded<Case: Decodable>(_ name: String) throws -> Case {
    let file = Material.folder + "/reference/agreement/" + name + ".json"
    return try JSONDecoder().decode(Case.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
  }
}

/// The events of a case: `[coder, code, onset, offset]` in seconds, over a session from 0.
struct AgreementEvents: Decodable {
  struct Event: Decodable {
    let coder: String
    let code: String
    let onset: SessionTime
    let offset: SessionTime

    init(from decoder: any Decoder) throws {
      var cells = try decoder.unkeyedContainer()
      coder = try cells.decode(String.self)
      code = try cells.decode(String.self)
      onset = .milliseconds(Int64((try cells.decode(Double.self) * 1000).rounded()))
      offset = .milliseconds(Int64((try cells.decode(Double.self) * 1000).rounded()))
    }
  }

  enum CodingKeys: String, CodingKey {
    case seconds = "session_seconds"
    case events
  }

  let seconds: Double
  let events: [Event]

  /// All codes in alphabetical order, which is that of the expected tables.
  var codes: [String] { Set(events.map(\.code)).sorted() }

  /// What `A` and `B` wrote.
  var coding: DoubleCoding {
    let codes = codes
    func marks(_ coder: String) -> [DoubleCoding.Mark] {
      events.filter { $0.coder == coder }.compactMap { event in
        codes.firstIndex(of: event.code).map {
          DoubleCoding.Mark(category: $0, onset: event.onset, offset: event.offset)
        }
      }
    }
    let end = SessionTime.milliseconds(Int64((seconds * 1000).rounded()))
    return DoubleCoding(
      categories: codes.count, first: marks("A"), second: marks("B"),
      blocks: TimeSet(TimeSpan(onset: .zero, offset: end).map { [$0] } ?? []))
  }
}

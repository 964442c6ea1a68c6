import Foundation

/// What of a BORIS project (`.boris`, JSON) is needed to read its observations. Versions differ in their
/// keys, so that whatever is missing or of another shape is passed over.
struct BORISProjectFile: Decodable {
  /// An entry of the ethogram.
  struct Behavior: Decodable {
    let type: String?
    let code: String?
    let category: String?

    /// Whether it lasts: "State event", "State event with coding map".
    var isState: Bool { type?.lowercased().hasPrefix("state") ?? false }
  }

  /// One observation.
  struct Observation: Decodable {
    let type: String?
    let timeOffset: Decimal?
    let interval: [Decimal]?
    let players: [String: [String]]
    let lengths: [String: Decimal]
    let variables: [String: String]
    /// Events as arrays: time, subject, code, modifiers, comment, and more in later versions.
    let events: [[Cell]]

    private enum Key: String, CodingKey {
      case type
      case timeOffset = "time offset"
      case interval = "observation time interval"
      case file
      case mediaInfo = "media_info"
      case variables = "independent_variables"
      case events
    }

    private struct MediaInfo: Decodable {
      let length: [String: Decimal]?
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      type = try? values.decode(String.self, forKey: .type)
      timeOffset = try? values.decode(Decimal.self, forKey: .timeOffset)
      interval = try? values.decode([Decimal].self, forKey: .interval)
      // Live observations have an empty list in place of the players.
      players = (try? values.decode([String: [String]].self, forKey: .file)) ?? [:]
      lengths = (try? values.decode(MediaInfo.self, forKey: .mediaInfo))?.length ?? [:]
      variables = (try? values.decode([String: String].self, forKey: .variables)) ?? [:]
      events = try values.decode([[Cell]].self, forKey: .events)
    }
  }

  /// A cell of an event.
  enum Cell: Decodable {
    case number(Decimal)
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Decimal.self) {
        self = .number(number)
      } else if let text = try? value.decode(String.self) {
        self = .text(text)
      } else {
        self = .other
      }
    }

    /// The text of the cell, `nil` when it holds none.
    var text: String? {
      switch self {
      case .text(let text): text
      case .number(let number): "\(number)"
      case .other: nil
      }
    }
  }

  let behaviors: [Behavior]
  let observations: [String: Observation]

  private enum Key: String, CodingKey {
    case behaviors = "behaviors_conf"
    case observations
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let ethogram = (try? values.decode([String: Behavior].self, forKey: .behaviors)) ?? [:]
    behaviors = ethogram.sorted { (Int($0.key) ?? 0, $0.key) < (Int($1.key) ?? 0, $1.key) }
      .map(\.value)
    observations = try values.decode([String: Observation].self, forKey: .observations)
  }
}

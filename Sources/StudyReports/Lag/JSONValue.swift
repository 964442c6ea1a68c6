import SequenceStatistics

/// A JSON value put together by hand, where the shape of the output follows the data.
public enum JSONValue: Codable, Sendable, Hashable {
  /// Names and values; written in the order of the alphabet.
  case object([String: JSONValue])
  /// A list.
  case array([JSONValue])
  /// A number; one that is none becomes `null`.
  case number(Double)
  /// A whole number.
  case count(Int)
  /// A text.
  case text(String)
  /// True or false.
  case flag(Bool)
  /// Nothing.
  case null

  /// The number, or `null` where there is none.
  init(_ measure: Measure) { self = measure.value.map(JSONValue.number) ?? .null }

  /// A number with its reason if it is undefined.
  static func stated(_ measure: Measure) -> JSONValue {
    measure.reason.map { .object(["value": .null, "reason": .text($0.id)]) } ?? JSONValue(measure)
  }

  /// Both ends, or `null`.
  init(_ interval: Interval?) {
    self = interval.map { .array([.number($0.lower), .number($0.upper)]) } ?? .null
  }

  /// Reads a value; a number without a fraction comes back as a whole one.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let members = try? container.decode([String: JSONValue].self) {
      self = .object(members)
    } else if let items = try? container.decode([JSONValue].self) {
      self = .array(items)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let count = try? container.decode(Int.self) {
      self = .count(count)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .object(let members): try container.encode(members)
    case .array(let items): try container.encode(items)
    case .number(let number):
      if number.isFinite { try container.encode(number) } else { try container.encodeNil() }
    case .count(let count): try container.encode(count)
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .null: try container.encodeNil()
    }
  }
}

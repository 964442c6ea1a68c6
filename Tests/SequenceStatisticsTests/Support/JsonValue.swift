/// A value of a reference case whose shape differs from entry to entry; what is not there is `null`.
enum JsonValue: Decodable, Sendable {
  case number(Double)
  case text(String)
  case list([JsonValue])
  case object([String: JsonValue])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JsonValue].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: JsonValue].self) {
      self = .object(object)
    } else {
      self = .null
    }
  }

  subscript(key: String) -> JsonValue {
    if case .object(let members) = self { return members[key] ?? .null }
    return .null
  }

  subscript(place: Int) -> JsonValue {
    list.indices.contains(place) ? list[place] : .null
  }

  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var list: [JsonValue] {
    if case .list(let list) = self { return list }
    return []
  }

  /// The keys in alphabetical order.
  var keys: [String] {
    if case .object(let members) = self { return members.keys.sorted() }
    return []
  }

  /// All numbers of a list, of lists of numbers row by row.
  var numbers: [Double] {
    switch self {
    case .number(let number): [number]
    case .list(let list): list.flatMap(\.numbers)
    default: []
    }
  }

  /// The same as whole numbers: the cells of a table.
  var cells: [Int] { numbers.map { Int($0) } }
}

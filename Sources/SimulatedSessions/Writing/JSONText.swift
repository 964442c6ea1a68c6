/// A JSON value whose members keep their order, so that a file comes out the same every time.
indirect enum JSONText {
  case object([(name: String, value: JSONText)])
  case array([JSONText])
  case string(String)
  case number(Double)
  case count(UInt64)
  case boolean(Bool)
  case null

  /// The value as text, indented by two spaces a level; arrays of plain values on one line.
  func rendered(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members):
      let lines = members.map {
        inner + JSONText.quoted($0.name) + ": " + $0.value.rendered(indent: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indent + "}"
    case .array(let elements) where elements.contains(where: \.isObject):
      let lines = elements.map { inner + $0.rendered(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indent + "]"
    case .array(let elements):
      return "[" + elements.map { $0.rendered(indent: inner) }.joined(separator: ", ") + "]"
    case .string(let text):
      return JSONText.quoted(text)
    case .number(let number):
      // JSON knows neither infinity nor "not a number".
      return number.isFinite ? number.description : "null"
    case .count(let number):
      return String(number)
    case .boolean(let isTrue):
      return isTrue ? "true" : "false"
    case .null:
      return "null"
    }
  }

  private var isObject: Bool {
    if case .object = self { true } else { false }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      default: scalar.value < 0x20 ? " " : String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}

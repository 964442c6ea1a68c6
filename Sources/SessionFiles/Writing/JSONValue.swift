import CodedSessions

/// A JSON value whose objects keep the order of their keys and whose times are exact.
indirect enum JSONValue {
  case text(String)
  case number(Int64)
  case time(SessionTime)
  case flag(Bool)
  case null
  case list([JSONValue])
  case object([(String, JSONValue)])

  /// The value as text, a line for each member of an object or list that holds others.
  var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text
  }

  private var isSimple: Bool {
    switch self {
    case .list(let values): values.allSatisfy { $0.isLeaf }
    case .object(let members): members.allSatisfy { $0.1.isLeaf }
    default: true
    }
  }

  private var isLeaf: Bool {
    switch self {
    case .list(let values): values.isEmpty
    case .object: false
    default: true
    }
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .text(let string): Self.write(string, to: &text)
    case .number(let number): text += String(number)
    case .time(let time): text += time.text
    case .flag(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    case .list(let values):
      Self.write(values.map { (nil, $0) }, "[", "]", isFlat: isSimple, to: &text, indent)
    case .object(let members):
      Self.write(members.map { ($0.0, $0.1) }, "{", "}", isFlat: isSimple, to: &text, indent)
    }
  }

  private static func write(
    _ members: [(String?, JSONValue)], _ open: String, _ close: String, isFlat: Bool,
    to text: inout String, _ indent: String
  ) {
    text += open
    for (index, (key, value)) in members.enumerated() {
      if index > 0 { text += isFlat ? ", " : "," }
      if !isFlat { text += "\n" + indent + "  " }
      if let key {
        write(key, to: &text)
        text += ": "
      }
      value.write(to: &text, indent: indent + "  ")
    }
    if !isFlat, !members.isEmpty { text += "\n" + indent }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    text += "\""
  }
}

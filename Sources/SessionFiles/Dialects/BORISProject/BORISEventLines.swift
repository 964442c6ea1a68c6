/// Finds on which lines the events of a BORIS project stand, and in which order its observations, which
/// decoding does not tell.
///
/// Walks over the JSON text once, keeping nothing but the names of the keys that lead to a place.
struct BORISEventLines {
  /// The observations in the order of the file.
  private(set) var observations: [String] = []
  private var lines: [String: [Int]] = [:]

  private var path: [String] = []
  private var line = 1

  /// The line on which an event of an observation begins; 0 when it is not known.
  func line(ofEvent index: Int, in observation: String) -> Int {
    guard let own = lines[observation], own.indices.contains(index) else { return 0 }
    return own[index]
  }

  init(_ utf8: [UInt8]) {
    var index = 0
    var key = ""
    var isKeyNext = false
    var isObject: [Bool] = []
    while index < utf8.count {
      let byte = utf8[index]
      switch byte {
      case 0x0A: line += 1
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        enter(byte == UInt8(ascii: "["), key: key, isObject: isObject.last)
        isObject.append(byte == UInt8(ascii: "{"))
        isKeyNext = byte == UInt8(ascii: "{")
        key = ""
        if isObject.count > 64 { return }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if !isObject.isEmpty { isObject.removeLast() }
        if !path.isEmpty { path.removeLast() }
        isKeyNext = false
      case UInt8(ascii: ","): isKeyNext = isObject.last ?? false
      case UInt8(ascii: "\""):
        let end = Self.end(ofStringAt: index, in: utf8)
        if isKeyNext {
          key = Self.text(utf8[(index + 1)..<min(end, utf8.count)])
          isKeyNext = false
        }
        index = end
      default: break
      }
      index += 1
    }
  }

  private mutating func enter(_ isArray: Bool, key: String, isObject: Bool?) {
    if path.count == 2, path[1] == "observations", isObject == true, !isArray {
      observations.append(key)
    }
    if path.count == 4, path[1] == "observations", path[3] == "events", isArray {
      lines[path[2], default: []].append(line)
    }
    path.append(key)
  }

  private static func end(ofStringAt start: Int, in utf8: [UInt8]) -> Int {
    var index = start + 1
    while index < utf8.count, utf8[index] != UInt8(ascii: "\"") {
      index += utf8[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return index
  }

  /// A key without its escapes, as far as names of observations use them.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.contains("\\") else { return text }
    var plain = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "\\", let escaped = rest.popFirst() else {
        plain.append(character)
        continue
      }
      switch escaped {
      case "n": plain.append("\n")
      case "t": plain.append("\t")
      case "r": plain.append("\r")
      case "u":
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
          plain.unicodeScalars.append(scalar)
        }
      default: plain.append(escaped)
      }
    }
    return plain
  }
}

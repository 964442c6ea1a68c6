/// How the characters of a text file are stored.
public enum TextEncoding: String, Hashable, Sendable, Codable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with byte-order mark"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "Windows-1252"

  /// The encoding that the user names, in any of its usual spellings.
  public init?(named name: String) {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch plain {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "unicode": self = .utf16LittleEndian
    case "utf16be": self = .utf16BigEndian
    case "cp1252", "windows1252", "latin1", "iso88591", "ansi": self = .windows1252
    default: return nil
    }
  }

  /// The number of bytes of the byte-order mark that `head` begins with.
  func markLength(in head: [UInt8]) -> Int {
    switch self {
    case .utf8, .utf8WithMark: head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    case .utf16LittleEndian: head.starts(with: [0xFF, 0xFE]) ? 2 : 0
    case .utf16BigEndian: head.starts(with: [0xFE, 0xFF]) ? 2 : 0
    case .windows1252: 0
    }
  }

  /// The encoding that the first bytes of a file speak for.
  ///
  /// A byte-order mark decides. Without one, zero bytes at every other place mean UTF-16, bytes that
  /// are no UTF-8 mean Windows-1252, and the rest is UTF-8. A character cut by the end of `head` is
  /// not held against UTF-8.
  static func detect(head: [UInt8]) -> TextEncoding {
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if head.count >= 4 {
      let even = stride(from: 0, to: head.count, by: 2).count { head[$0] == 0 }
      let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
      let pairs = head.count / 2
      if odd * 10 > pairs * 6, even * 20 < pairs { return .utf16LittleEndian }
      if even * 10 > pairs * 6, odd * 20 < pairs { return .utf16BigEndian }
    }
    return UTF8Check.firstFault(in: head, allowsCutAtEnd: true) == nil ? .utf8 : .windows1252
  }
}

/// Looks for bytes that are not UTF-8.
enum UTF8Check {
  /// The index of the first byte that cannot stand in UTF-8, `nil` when there is none.
  static func firstFault(in bytes: [UInt8], allowsCutAtEnd: Bool) -> Int? {
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      guard let length = length(ofSequenceStartingWith: first) else { return index }
      if index + length > bytes.count {
        let rest = bytes[(index + 1)...]
        let isCut = rest.allSatisfy { $0 & 0xC0 == 0x80 }
        return allowsCutAtEnd && isCut ? nil : index
      }
      for place in (index + 1)..<(index + length) where bytes[place] & 0xC0 != 0x80 {
        return index
      }
      let second = bytes[index + 1]
      let isOverlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90)
      let isSurrogate = first == 0xED && second >= 0xA0
      let isBeyond = first == 0xF4 && second >= 0x90
      if isOverlong || isSurrogate || isBeyond { return index }
      index += length
    }
    return nil
  }

  /// How many bytes a character takes that begins with `first`, `nil` if none does.
  static func length(ofSequenceStartingWith first: UInt8) -> Int? {
    switch first {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }
}

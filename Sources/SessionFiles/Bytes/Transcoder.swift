/// Turns the bytes of a file, block by block, into UTF-8.
///
/// A character that a block border cuts is carried over to the next block, so that any cutting of the
/// same bytes gives the same text. Costs O(n); plain ASCII in UTF-8 is passed through.
struct Transcoder {
  /// Bytes that are not text in the encoding of the file.
  struct Fault: Error, Hashable {
    /// The byte's place in the file.
    let offset: Int
    /// What stands there.
    let byte: UInt8
  }

  private let encoding: TextEncoding
  private var carried: [UInt8] = []
  private var consumed = 0
  /// The first half of a character, and what to complain of when the second does not follow.
  private var highSurrogate: UInt16?
  private var loneSurrogate = Fault(offset: 0, byte: 0)

  /// - Parameter offset: The bytes of the file before the first block.
  init(from encoding: TextEncoding, offset: Int = 0) {
    self.encoding = encoding
    consumed = offset
  }

  /// The UTF-8 text of `block`, as far as its characters are complete.
  mutating func utf8(of block: [UInt8], isLast: Bool) throws(Fault) -> [UInt8] {
    switch encoding {
    case .utf8, .utf8WithMark: try checked(block, isLast: isLast)
    case .windows1252: fromWindows1252(block)
    case .utf16LittleEndian: try fromUTF16(block, isLast: isLast, highByteFirst: false)
    case .utf16BigEndian: try fromUTF16(block, isLast: isLast, highByteFirst: true)
    }
  }

  private mutating func checked(_ block: [UInt8], isLast: Bool) throws(Fault) -> [UInt8] {
    // Most files are ASCII: one pass of or-ing decides, and compilers make it wide.
    if carried.isEmpty, block.reduce(0, |) < 0x80 {
      consumed += block.count
      return block
    }
    var bytes = carried + block
    let start = consumed - carried.count
    if let fault = UTF8Check.firstFault(in: bytes, allowsCutAtEnd: !isLast) {
      throw Fault(offset: start + fault, byte: bytes[fault])
    }
    consumed += block.count
    carried = []
    // A sequence that the border cuts is at most three bytes long.
    for back in stride(from: bytes.count - 1, through: max(0, bytes.count - 3), by: -1) {
      let byte = bytes[back]
      if byte < 0x80 { break }
      if let length = UTF8Check.length(ofSequenceStartingWith: byte) {
        if back + length > bytes.count {
          carried = Array(bytes[back...])
          bytes.removeSubrange(back...)
        }
        break
      }
    }
    return bytes
  }

  private mutating func fromWindows1252(_ block: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(block.count + block.count / 8)
    for byte in block {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let scalar = byte < 0xA0 ? Self.windowsExtras[Int(byte) - 0x80] : UInt32(byte)
        append(scalar, to: &result)
      }
    }
    return result
  }

  private mutating func fromUTF16(
    _ block: [UInt8], isLast: Bool, highByteFirst: Bool
  ) throws(Fault) -> [UInt8] {
    let bytes = carried + block
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let start = consumed - carried.count
    var index = 0
    while index + 1 < bytes.count {
      let high = UInt16(bytes[highByteFirst ? index : index + 1])
      let low = UInt16(bytes[highByteFirst ? index + 1 : index])
      let unit = high << 8 | low
      let fault = Fault(offset: start + index, byte: bytes[index])
      if let lead = highSurrogate {
        guard unit & 0xFC00 == 0xDC00 else { throw loneSurrogate }
        append(0x10000 + (UInt32(lead & 0x3FF) << 10 | UInt32(unit & 0x3FF)), to: &result)
        highSurrogate = nil
      } else if unit & 0xFC00 == 0xD800 {
        highSurrogate = unit
        loneSurrogate = fault
      } else if unit & 0xFC00 == 0xDC00 {
        throw fault
      } else {
        append(UInt32(unit), to: &result)
      }
      index += 2
    }
    consumed += block.count
    carried = Array(bytes[index...])
    if isLast, highSurrogate != nil { throw loneSurrogate }
    if isLast, let half = carried.first { throw Fault(offset: start + index, byte: half) }
    return result
  }

  private func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80:
      bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(scalar >> 6))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(0xE0 | UInt8(scalar >> 12))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    default:
      bytes.append(0xF0 | UInt8(scalar >> 18))
      bytes.append(0x80 | UInt8(scalar >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(scalar & 0x3F))
    }
  }

  /// The characters that Windows-1252 puts between 0x80 and 0x9F; the five places it leaves open
  /// stand for the control characters of the same number, as the WHATWG Encoding Standard has it.
  private static let windowsExtras: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}

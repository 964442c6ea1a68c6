import Testing

@testable import SessionFiles

@Suite("Transcoder")
struct TranscoderTests {
  /// One, two, three and four bytes of UTF-8, and a plane beyond the first.
  private static let text = "a;é\nМама,“x”€\u{1F476}\u{10FFFF}z"

  private static func utf16(_ text: String, highByteFirst: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      highByteFirst
        ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  private func read(_ blocks: [[UInt8]], _ encoding: TextEncoding) throws -> [UInt8] {
    var transcoder = Transcoder(from: encoding)
    var result: [UInt8] = []
    for block in blocks { result += try transcoder.utf8(of: block, isLast: false) }
    return result + (try transcoder.utf8(of: [], isLast: true))
  }

  @Test(
    "Any cutting of the bytes gives the same text",
    arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252])
  func everyCut(encoding: TextEncoding) throws {
    let bytes: [UInt8]
    let expected: [UInt8]
    switch encoding {
    case .utf16LittleEndian, .utf16BigEndian:
      bytes = Self.utf16(Self.text, highByteFirst: encoding == .utf16BigEndian)
      expected = Array(Self.text.utf8)
    case .windows1252:
      bytes = Array("M\u{0}re".utf8).map { $0 == 0 ? 0xE8 : $0 } + [0x80, 0x9F, 0x81]
      expected = Array("Mère€Ÿ\u{81}".utf8)
    case .utf8, .utf8WithMark:
      bytes = Array(Self.text.utf8)
      expected = bytes
    }
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let blocks = [
          Array(bytes[..<first]), Array(bytes[first..<second]), Array(bytes[second...]),
        ]
        #expect(try read(blocks, encoding) == expected, "cuts at \(first), \(second)")
      }
    }
    #expect(try read(bytes.map { [$0] }, encoding) == expected, "byte by byte")
  }

  @Test(
    "Bytes that are not UTF-8 are found at their place, whatever the cuts",
    arguments: [
      ([0x61, 0xFF], 1), ([0x61, 0x62, 0x80], 2), ([0xC0, 0x80], 0), ([0xC3], 0),
      ([0xC3, 0x28], 0),
      ([0xE0, 0x9F, 0xBF], 0), ([0xED, 0xA0, 0x80], 0), ([0x61, 0xF4, 0x90, 0x80, 0x80], 1),
      ([0xF5, 0x80, 0x80, 0x80], 0), ([0xE2, 0x82], 0), ([0xF0, 0x9F, 0x91], 0),
    ] as [([UInt8], Int)])
  func invalidUTF8(bytes: [UInt8], place: Int) {
    #expect(UTF8Check.firstFault(in: bytes, allowsCutAtEnd: false) == place)
    for cut in 0...bytes.count {
      let fault = #expect(throws: Transcoder.Fault.self) {
        try read([Array(bytes[..<cut]), Array(bytes[cut...])], .utf8)
      }
      #expect(fault == Transcoder.Fault(offset: place, byte: bytes[place]), "cut at \(cut)")
    }
  }

  @Test(
    "The check of UTF-8 agrees with the standard library", arguments: 1...4 as ClosedRange<UInt64>)
  func agrees(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let interesting: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF,
    ]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        interesting[Int.random(in: 0..<interesting.count, using: &random)]
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect(
        (UTF8Check.firstFault(in: bytes, allowsCutAtEnd: false) == nil) == isValid,
        "seed \(seed), \(bytes)")
    }
  }

  @Test(
    "Lone halves of UTF-16 characters are found at the half",
    arguments: [
      ([0x61, 0x00, 0x00, 0xD8], 2, 0x00), ([0x61, 0x00, 0x3D, 0xD8, 0x62, 0x00], 2, 0x3D),
      ([0x00, 0xDC], 0, 0x00), ([0x61, 0x00, 0x62], 2, 0x62),
      ([0x3D, 0xD8, 0x3D, 0xD8], 0, 0x3D),
    ] as [([UInt8], Int, UInt8)])
  func loneSurrogates(bytes: [UInt8], place: Int, byte: UInt8) {
    for cut in 0...bytes.count {
      let fault = #expect(throws: Transcoder.Fault.self) {
        try read([Array(bytes[..<cut]), Array(bytes[cut...])], .utf16LittleEndian)
      }
      #expect(fault == Transcoder.Fault(offset: place, byte: byte), "cut at \(cut)")
    }
  }
}

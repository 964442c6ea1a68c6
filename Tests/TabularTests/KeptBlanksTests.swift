import Testing

@testable import Tabular

@Suite("KeptBlanks")
struct KeptBlanksTests {
  private func disguised(_ text: String, before: UInt8 = 0x0A) -> [UInt8] {
    var bytes = Array(text.utf8)
    let alphabet = Alphabet(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))
    unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return }
      unsafe KeptBlanks.disguise(start, count: buffer.count, before: before, alphabet)
    }
    return bytes
  }

  @Test("blanks at the ends of unquoted fields, and no others")
  func disguise() {
    #expect(disguised(" a\t,") == [0xFE, 0x61, 0xFF, 0x2C])
    #expect(disguised("a b") == Array("a b".utf8))
    #expect(disguised(" \"a\" ,") == Array(" \"a\" ,".utf8))
    #expect(disguised(" a", before: 0x61) == Array(" a".utf8))
    #expect(disguised(" \n") == [0xFE, 0x0A])
  }

  @Test("what is disguised can be revealed", arguments: [0x20, 0x09] as [UInt8])
  func reveal(blank: UInt8) {
    let byte = KeptBlanks.disguise(blank)
    #expect(KeptBlanks.isDisguised(byte))
    #expect(KeptBlanks.reveal(byte) == blank)
    #expect(!KeptBlanks.isDisguised(blank))
  }
}

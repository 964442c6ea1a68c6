import Testing

@testable import Tabular

@Suite("KeptBlanks")
struct KeptBlanksTests {
  private func disguised(_ text: String, before: UInt8 = 0x0A) -> [UInt8] {
    let bytes = Array(text.utf8)
    var copy = bytes
    let alphabet = Alphabet(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))
    unsafe bytes.withUnsafeBufferPointer { source in
      unsafe copy.withUnsafeMutableBufferPointer { target in
        guard let source = source.baseAddress, let target = target.baseAddress else { return }
        unsafe KeptBlanks.disguise(
          source, count: bytes.count, before: before, alphabet, into: target)
      }
    }
    return copy
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
    #expect(KeptBlanks.reveal(UInt8(0x61)) == 0x61)
    var vector = Vector(repeating: byte)
    vector[3] = 0x61
    #expect(KeptBlanks.reveal(vector)[2] == blank)
    #expect(KeptBlanks.reveal(vector)[3] == 0x61)
  }

  @Test("sixteen bytes at a time give what one run at a time gives", arguments: 0..<50)
  func vectors(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let alphabet = Alphabet(delimiter: UInt8(ascii: ","), quote: UInt8(ascii: "\""))
    for _ in 0..<50 {
      var bytes = (0..<random.below(100)).map { _ in Array("  \taa,,\n\"b".utf8)[random.below(10)] }
      bytes.append(0x61)
      var expected = bytes
      for index in bytes.indices where alphabet.isBlank(bytes[index]) {
        let before = bytes[..<index].last { !alphabet.isBlank($0) } ?? 0x0A
        let after = bytes[index...].first { !alphabet.isBlank($0) } ?? 0x0A
        if KeptBlanks.mustKeep(before: before, after: after, alphabet) {
          expected[index] = KeptBlanks.disguise(bytes[index])
        }
      }
      #expect(disguised(String(decoding: bytes, as: UTF8.self)) == expected, "seed \(seed)")
    }
  }
}

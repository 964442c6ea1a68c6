import Testing

@testable import Tabular

@Suite("Alphabet")
struct AlphabetTests {
  @Test("a blank that delimits is none", arguments: [0x2C, 0x20, 0x09] as [UInt8])
  func blanks(delimiter: UInt8) {
    let alphabet = Alphabet(delimiter: delimiter, quote: 0x22)
    for byte in UInt8.min...UInt8.max {
      #expect(alphabet.isBlank(byte) == ((byte == 0x20 || byte == 0x09) && byte != delimiter))
      #expect(alphabet.isBorder(byte) == (byte == delimiter || byte == 0x0A || byte == 0x0D))
      #expect(Alphabet.isForbidden(byte) == (byte == 0 || byte == 0xFE || byte == 0xFF))
    }
  }
}

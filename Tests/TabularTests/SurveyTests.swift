import Testing

@testable import Tabular

@Suite("Survey")
struct SurveyTests {
  @Test("sixteen bytes at a time sees what one at a time does", arguments: 0..<50)
  func vectors(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let alphabet = Alphabet(delimiter: [0x2C, 0x09, 0x20][random.below(3)], quote: 0x22)
    let rare: [UInt8] = [0x00, 0xFE, 0xFF, 0x22, 0x20, 0x09, 0x2C, 0x0A, 0x0D]
    for _ in 0..<100 {
      var bytes = [UInt8](repeating: 0x61, count: 1 + random.below(80))
      for _ in 0..<random.below(4) { bytes[random.below(bytes.count)] = rare[random.below(9)] }
      let previous = rare[4 + random.below(5)]
      var expected = Survey()
      for (index, byte) in bytes.enumerated() {
        let before = index == 0 ? previous : bytes[index - 1]
        if [0x00, 0xFE, 0xFF].contains(byte) { expected.hasForbiddenByte = true }
        if byte == 0x22 { expected.hasQuote = true }
        if alphabet.isBlank(byte) && alphabet.isBorder(before) { expected.hasBlankAtBorder = true }
        if index > 0, alphabet.isBorder(byte) && alphabet.isBlank(before) {
          expected.hasBlankAtBorder = true
        }
      }
      let survey = unsafe bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return Survey() }
        return unsafe alphabet.survey(start, count: bytes.count, previous: previous)
      }
      #expect(survey.hasForbiddenByte == expected.hasForbiddenByte, "\(bytes), seed \(seed)")
      #expect(survey.hasQuote == expected.hasQuote, "\(bytes), seed \(seed)")
      #expect(survey.hasBlankAtBorder == expected.hasBlankAtBorder, "\(bytes), seed \(seed)")
    }
  }
}

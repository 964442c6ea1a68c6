import CodedSessions
import Testing

@Suite("Words of the codebook")
struct StreamKindTests {
  @Test("The kinds are the words that codebooks use")
  func kinds() {
    #expect(StreamKind.allCases.map(\.rawValue) == ["state", "interval", "event"])
  }

  @Test("Codes keep codebook order")
  func codes() { #expect(Code(1) < Code(2)) }

  @Test("An event that was not read has line 0")
  func noSource() {
    #expect(SourceLine.none.line == 0)
    #expect(Moment(code: Code(0), time: .zero).source == .none)
  }
}

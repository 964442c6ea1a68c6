import Testing

@testable import SimulatedSessions

@Suite struct DelimitedLineTests {
  @Test func quotesOnlyWhereNeeded() {
    #expect(delimitedLine([]) == "")
    #expect(delimitedLine(["a", "", "b c"]) == "a,,b c")
    #expect(
      delimitedLine(["a,b", "say \"x\"", "two\nlines"])
        == "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"")
    #expect(delimitedLine(["\""]) == "\"\"\"\"")
  }
}

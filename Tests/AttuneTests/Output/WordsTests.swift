import Testing

@testable import attune

@Suite struct WordsTests {
  @Test func numbersAndLists() {
    #expect(Words.count(0, "row") == "0 rows")
    #expect(Words.count(1, "row") == "1 row")
    #expect(Words.list([]) == "")
    #expect(Words.list(["a"]) == "a")
    #expect(Words.list(["a", "b", "c"]) == "a, b or c")
    #expect(Words.list(["a", "b"], joinedBy: "and") == "a and b")
  }
}

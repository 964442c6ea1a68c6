import Testing

@testable import SessionFiles

@Suite("Looking up lines")
struct LineLookupTests {
  @Test("Lines end with LF, CR or CR LF, the last with nothing")
  func endings() throws {
    let bytes = Array("one\r\ntwo\rthree\n\nfive".utf8)
    let lines = try withFile(bytes, name: "a.csv") {
      LineLookup.lines([1, 2, 3, 4, 5, 6], path: $0, encoding: nil)
    }
    #expect(lines == [1: "one", 2: "two", 3: "three", 4: "", 5: "five"])
  }

  @Test("A line beyond the first block")
  func farBehind() throws {
    let text = (1...60_000).map { "line \($0)\n" }.joined()
    let lines = try withFile(Array(text.utf8), name: "a.csv") {
      LineLookup.lines([1, 59_999], path: $0, encoding: nil)
    }
    #expect(lines == [1: "line 1", 59_999: "line 59999"])
  }

  @Test("A file that is not there has no lines")
  func missing() {
    #expect(LineLookup.lines([1], path: "/nowhere/at/all.csv", encoding: nil) == [:])
  }
}

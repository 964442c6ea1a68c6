import Testing

@testable import SessionFiles

@Suite("Places of keys in TOML")
struct TOMLPlacesTests {
  private func place(_ text: String, _ path: [String]) -> String? {
    TOMLPlaces(text)[path].map { "\($0.line):\($0.column)+\($0.length)" }
  }

  private static let text = """
    # [no] = "section"
    title = "a # b [c] \\" = d"
      schema="x"
    [time]
    unit = 's = 1' # fps = 3
    "fps" = 25
    a.b = 1
    list = [ "x",
      # "y",
      { k = 1, l = "}" }, [1, 2]
    ]
    text = \"\"\"
    [persons]
    first = "no"
    \"\"\"
    [persons]
    first = "yes"
    names = { I = "infant", 'M x' = "mother" }
    [[question]]
    id = "one"
    [[question]]
    id = "two"
    [question.more]
    deep = true
    """

  @Test(
    "Line, column and length of a key",
    arguments: [
      (["title"], "2:1+5"), (["schema"], "3:3+6"), (["time"], "4:2+4"),
      (["time", "unit"], "5:1+4"),
      (["time", "fps"], "6:1+5"), (["time", "a", "b"], "7:3+1"), (["time", "list"], "8:1+4"),
      (["time", "list", "#0"], "8:10+3"), (["time", "list", "#1", "k"], "10:5+1"),
      (["time", "list", "#1", "l"], "10:12+1"), (["time", "list", "#2", "#1"], "10:27+1"),
      (["persons", "first"], "17:1+5"), (["persons", "names", "M x"], "18:25+5"),
      (["question", "#0", "id"], "20:1+2"), (["question", "#1"], "21:1+10"),
      (["question", "#1", "id"], "22:1+2"), (["question", "#1", "more", "deep"], "24:1+4"),
    ] as [([String], String)])
  func keys(path: [String], place expected: String) {
    #expect(place(Self.text, path) == expected)
  }

  @Test("What has no place of its own has that of what is around it")
  func around() {
    #expect(place(Self.text, ["time", "nothing"]) == "4:2+4")
    #expect(place(Self.text, ["nothing"]) == nil)
    #expect(place("a = 1", []) == nil)
  }

  @Test("Line ends of Windows are one line end; other breaks are text")
  func lineEnds() {
    #expect(place("a = 1\r\nb = 2\r\n", ["b"]) == "2:1+1")
    #expect(place("a = \"x\u{2028}y\"\nb = 2\n", ["b"]) == "2:1+1")
  }

  @Test(
    "What the parser must not see",
    arguments: [
      ("a = 1\n[=", 2, 2), ("[[\n", 1, 3), ("[ ", 1, 3), ("[é]", 1, 2), ("[.a]", 1, 2),
      ("[]", 1, 2),
    ])
  func headers(text: String, line: Int, column: Int) {
    let fault = TOMLPlaces(text).fault
    #expect(fault?.message == "a section without a name")
    #expect(fault?.line == line && fault?.column == column)
  }

  @Test("Lists of no values", arguments: ["a = [}", "a = [\u{A0}]", "a = [1, \u{0B}", "a = [\n!"])
  func lists(text: String) {
    #expect(TOMLPlaces(text).fault?.message == "something in a list that is no value")
  }

  @Test("Nesting without end is refused, usual nesting is not")
  func nesting() {
    func text(_ levels: Int) -> [String] {
      [
        "a = " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels),
        String(repeating: "a.", count: levels) + "a = 1",
        "[" + String(repeating: "a.", count: levels) + "a]",
        "a = " + String(repeating: "{a=", count: levels) + "1"
          + String(repeating: "}", count: levels),
      ]
    }
    for text in text(20) { #expect(TOMLPlaces(text).fault == nil) }
    for text in text(100_000) {
      #expect(TOMLPlaces(text).fault?.message.contains("deeper") == true)
    }
  }

  @Test("Nothing traps, whatever the text")
  func hostile() {
    var random = SplitMix64(seed: 7)
    let pieces = Array("[]{}=\"'#.,\\ \n\ra1\u{FEFF}é\u{0301}".unicodeScalars)
    for _ in 0..<2_000 {
      let scalars = (0..<40).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
      let text = String(String.UnicodeScalarView(scalars))
      let places = TOMLPlaces(text)
      #expect(places[["a"]].map { $0.line >= 1 && $0.column >= 1 && $0.length >= 1 } ?? true)
    }
  }
}

import TOMLKit
import Testing

@testable import SessionFiles

@Suite("Values out of TOML")
struct TOMLReaderTests {
  /// What `take` gives of `text`, and the messages.
  private func take<Value>(
    _ text: String, _ take: (inout TOMLReader, TOMLTable) -> Value?
  ) throws -> (Value?, [Diagnostic]) {
    var reader = TOMLReader(text: text, file: "a.toml", id: .badStudy)
    let parsed = reader.root()
    let root = try #require(parsed)
    let value = take(&reader, root)
    return (value, reader.log.all)
  }

  @Test("Values of the right kind")
  func values() throws {
    let text = "t = \"x\"\nl = [\"a\", \"b\"]\nn = 3\nf = true\nd = 29.97\n[s]\nk = 1\n"
    let (value, diagnostics) = try take(text) { reader, root in
      [
        reader.text("t", in: root, at: []) ?? "", "\(reader.texts("l", in: root, at: []) ?? [])",
        "\(reader.texts("t", in: root, at: []) ?? [])",
        "\(reader.number("n", in: root, at: [], range: 1...3) ?? 0)",
        "\(reader.flag("f", in: root, at: []) ?? false)",
        reader.textOrNumber("d", in: root, at: [], expected: "") ?? "",
        "\(reader.section("s", in: root, at: [])?.keys ?? [])",
        "\(reader.word("t", in: root, at: [], among: ["x", "y"]) ?? "")",
        "\(reader.text("none", in: root, at: []) == nil)",
      ]
    }
    #expect(
      value == ["x", #"["a", "b"]"#, #"["x"]"#, "3", "true", "29.97", #"["k"]"#, "x", "true"])
    #expect(diagnostics == [])
  }

  @Test(
    "Values of another kind are told with their place, and give nothing",
    arguments: [
      ("  t = 3", "\"t\" is a number", 3), ("t = [1]", "\"t\" is a list", 1),
      ("t = { a = 1 }", "\"t\" is a section", 1), ("t = true", "\"t\" is true or false", 1),
      ("t = 2026-01-01", "\"t\" is a date or time", 1), ("t = \" \"", "\"t\" says nothing", 1),
    ])
  func wrongKinds(text: String, message: String, column: Int) throws {
    let (value, diagnostics) = try take(text) { reader, root in reader.text("t", in: root, at: []) }
    #expect(value == nil)
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.first?.place?.line == 1 && diagnostics.first?.place?.field == column)
    #expect(diagnostics.first?.excerpt?.text == text)
  }

  @Test("Lists: empty ones, others inside, names that stand twice")
  func lists() throws {
    for (text, message) in [
      ("l = []", "\"l\" is an empty list"), ("l = [\"a\", 2]", "\"l\" is a number"),
      ("l = 2", "\"l\" is a number"), ("l = [\"a\", \"b\", \"a\"]", "\"a\" stands twice in \"l\""),
    ] {
      let (value, diagnostics) = try take(text) { reader, root in
        reader.names("l", in: root, at: [])
      }
      #expect(value == nil && diagnostics.map(\.message) == [message])
    }
  }

  @Test("Numbers outside their range, words that are none")
  func ranges() throws {
    let (number, first) = try take("n = 0") { $0.number("n", in: $1, at: [], range: 1...9) }
    #expect(number == nil && first.first?.expected == "n = a whole number from 1 to 9")
    let (real, second) = try take("n = 1.5") { $0.number("n", in: $1, at: [], range: 1...9) }
    #expect(real == nil && second.map(\.message) == ["\"n\" is a number"])
    let (word, third) = try take("w = \"shfit\"") {
      $0.word("w", in: $1, at: [], among: ["shift", "block"])
    }
    #expect(word == nil && third.first?.hint == "did you mean \"shift\"?")
  }

  @Test("Unknown keys in the order of the file")
  func unknown() throws {
    let (_, diagnostics) = try take("zzz = 1\nsed = 2\nseed = 3\n") { reader, root -> Bool? in
      reader.refuseUnknownKeys(
        of: root, at: [], known: ["seed"], elsewhere: ["zzz": "it belongs to [x]"])
      return nil
    }
    #expect(diagnostics.map { $0.place?.line } == [1, 2])
    #expect(diagnostics.map(\.hint) == ["it belongs to [x]", "did you mean \"seed\"?"])
  }

  @Test("Text that is no TOML, and files that are no text")
  func notTOML() throws {
    var reader = TOMLReader(text: "a = \n", file: "a.toml", id: .badStudy)
    let root = reader.root()
    #expect(root == nil)
    #expect(reader.log.all.first?.place?.line != nil)
    for bytes: [UInt8] in [[0xFF, 0xFE], [0x61, 0x00], Array(repeating: 0x23, count: 1 << 20)] {
      let result = try withFile(bytes, name: "a.toml") {
        TOMLReader.text($0, what: "the design", id: .badStudy, hint: "")
      }
      guard case .failure(let diagnostic) = result else {
        Issue.record("read")
        continue
      }
      #expect(diagnostic.id == .badStudy)
    }
  }

  @Test("No text ends the program, and well-formed text is never refused before it is parsed")
  func hostile() {
    var random = SplitMix64(seed: 23)
    let pieces = [
      "[", "]", "[[", "]]", "{", "}", "=", "\"", "'", "#", ".", ",", " ", "\n", "a", "b", "1", "-",
      "+",
      "_", "\"\"\"", "'''", "\\", "0x", "inf", "nan", "true", "2026-01-01", "e", "é", "\t", "\r\n",
      "key = ", "[a]\n", "[[b]]\n", "a.b = ", "k = 1\n", "k = [", "t = \"x\"\n", "{ i = 2 }",
      "\u{301}",
      "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{1}", "\u{B}", "\r", "1_", "-inf", "12:00", "\\u00",
    ]
    var read = 0
    for _ in 0..<5_000 {
      let count = 1 + Int(random.next() % 14)
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      var reader = TOMLReader(text: text, file: "a.toml", id: .badStudy)
      let root = reader.root()
      #expect((root == nil) == reader.log.hasErrors, "seed 23: \(text.debugDescription)")
      if let root {
        read += 1
        for key in root.keys {
          #expect(reader.places[[key]] != nil, "seed 23: \(text.debugDescription)")
        }
      }
    }
    #expect(read > 100)
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Wording of messages")
struct DiagnosticTextTests {
  @Test("A decimal comma in a comma-separated file, word for word")
  func decimalComma() throws {
    var lines = ["person,code,onset,offset"]
    for row in 0..<150 { lines.append("infant,averts,\(row).5,\(row).75") }
    lines[87] = "infant,averts,88,4,91.2"
    for line in [91, 102, 145] { lines[line - 1] = "infant,averts,\(line),4,\(line + 1).2" }
    let outcome = try read(lines: lines, name: "S-0412-B.csv")
    #expect(outcome.errors == ["E207"])
    #expect(outcome.sessions.isEmpty)
    let expected = """
      error[E207]: row has 5 cells, the header has 4
        --> S-0412-B.csv:88:3  (column "onset")
         |
       1 | person,code,onset,offset
      88 | infant,averts,88,4,91.2
         |               ^^
         = expected: 4 cells: person, code, onset, offset
         = hint: this looks like a decimal comma in a comma-separated file: export again with ';' or a decimal point
         = 3 more rows have the same problem (91, 102, 145)
      """
    #expect(DiagnosticText.render(try outcome.message(.wrongFieldCount)) == expected)
  }

  @Test("A stretch of lines, a treatment, and a file without lines")
  func stretch() {
    let gap = Diagnostic(
      .uncodableGap, "0.8 s without a code",
      at: Diagnostic.Place(file: "a.csv", line: 141, lastLine: 142),
      treatedAs: "not codable", hint: "raise --bridge")
    let expected = """
      warning[W310]: 0.8 s without a code
        --> a.csv:141..142
         = treated as: not codable
         = hint: raise --bridge
      """
    #expect(DiagnosticText.render(gap) == expected)
    let note = Diagnostic(.timeUnitGuessed, "guessed", at: Diagnostic.Place(file: "a.csv"))
    #expect(DiagnosticText.render(note) == "note[N320]: guessed\n  --> a.csv")
    #expect(DiagnosticText.render(Diagnostic(.fileEmpty, "x")) == "error[E102]: x")
  }

  @Test(
    "One repeat, many repeats",
    arguments: [
      (1, [7], "1 more row has the same problem (7)"),
      (9, [7, 8], "9 more rows have the same problem (7, 8, …)"),
      (2, [], "2 more rows have the same problem"),
    ])
  func repeats(count: Int, lines: [Int], words: String) {
    var diagnostic = Diagnostic(.notATime, "x")
    diagnostic.moreCount = count
    diagnostic.moreLines = lines
    #expect(DiagnosticText.render(diagnostic) == "error[E301]: x\n   = \(words)")
  }

  @Test("Nothing from a file moves the cursor or turns the line round")
  func hostile() {
    let text = "a\u{1B}[2Jb\u{202E}c\u{2066}d\u{0}e\u{85}f\u{FEFF}g\th\u{7F}i\r\nj"
    let shown = DiagnosticText.printable(text)
    #expect(
      shown
        == "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}g h\u{FFFD}i\u{FFFD}\u{FFFD}j")
    #expect(DiagnosticText.printable("Bébé \u{1F476} 时间") == "Bébé \u{1F476} 时间")
  }

  @Test("Hostile codes are read, kept whole, and shown safely")
  func hostileCodes() throws {
    let long = String(repeating: "x", count: 300)
    for code in [
      "\u{1B}[31mred", "\u{202E}drow", "\u{1F469}\u{200D}\u{1F467}", long, "\"\"quoted\"\"",
    ] {
      let outcome = try read(lines: ["code,onset,offset", "\"\(code)\",1.5,2", "\"\(code)\",4,3"]) {
        $0.badRows = .skip
      }
      let expected = code.replacing("\"\"", with: "\"")
      #expect(try outcome.session().codebook.entries.map(\.name) == [expected])
      for diagnostic in outcome.diagnostics {
        let text = DiagnosticText.render(diagnostic)
        #expect(
          text.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E) })
        #expect(text.split(separator: "\n").allSatisfy { $0.count < 400 })
      }
    }
  }

  @Test("The mark stands under the field behind characters that are shown as several")
  func markBehindFamily() throws {
    let outcome = try read(lines: ["code,onset", "\u{1F469}\u{200D}\u{1F467},soon"])
    let lines = DiagnosticText.render(try outcome.message(.notATime)).split(separator: "\n")
    let text = try #require(lines.first { $0.contains("soon") && $0.hasPrefix("2 |") })
    let mark = try #require(lines.first { $0.contains("^^^^") })
    let place = try #require(text.firstRange(of: "soon")).lowerBound
    #expect(text.distance(from: text.startIndex, to: place) == mark.prefix { $0 != "^" }.count)
  }

  @Test("A cell of a megabyte is not printed whole")
  func longCell() throws {
    let cell = String(repeating: "y", count: 500_000)
    let outcome = try read(lines: ["code,onset", "a,\(cell)", "b,1.5"])
    let text = DiagnosticText.render(try outcome.message(.notATime))
    #expect(text.count < 2_000)
    #expect(text.contains("is not a time"))
  }
}

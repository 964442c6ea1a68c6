import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

/// Files that cannot be read: each has a message with the right number and place, and no session.
@Suite("Bad input")
struct SessionReaderTests {
  /// What has to be said about a file.
  struct Complaint: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let id: String
    var line: Int?
    var field: Int?

    var testDescription: String { name }
  }

  private static let head = "code,onset,offset\n"

  private static let complaints = [
    Complaint(name: "empty file", text: "", id: "E102"),
    Complaint(name: "byte-order mark alone", text: "\u{FEFF}", id: "E103"),
    Complaint(name: "blank lines alone", text: "\n\n  \n", id: "E103"),
    Complaint(name: "header alone", text: head, id: "E103", line: 1),
    Complaint(name: "header without a line end", text: "code,onset,offset", id: "E103", line: 1),
    Complaint(name: "rows of empty cells", text: head + ",,\n,,\n", id: "E103", line: 1),
    Complaint(name: "one long word", text: "hello", id: "E502", line: 1),
    Complaint(
      name: "prose", text: "Dear all,\nplease find the data attached.\n", id: "E502", line: 1),
    Complaint(
      name: "unterminated quote", text: head + "\"a,1,2\nb,2,3\n", id: "E202", line: 2, field: 1),
    Complaint(
      name: "unterminated quote in the header", text: "code,\"onset\na,1\n", id: "E202", line: 1,
      field: 2),
    Complaint(
      name: "stray quote", text: head + "a,1.5,2\n5\" doll,2,3\n", id: "E201", line: 3, field: 1),
    Complaint(
      name: "text behind a quote", text: head + "a,1.5,2\n\"b\" x,2,3\n", id: "E201", line: 3,
      field: 1),
    Complaint(name: "row too long", text: head + "a,1.5,2\nb,2,3,x\n", id: "E207", line: 3),
    Complaint(name: "row too short", text: head + "a,1.5,2\nb,2\n", id: "E207", line: 3),
    Complaint(
      name: "decimal comma", text: head + "a,1.5,2\nb,2,5,3\n", id: "E207", line: 3, field: 2),
    Complaint(
      name: "onset that is no number", text: head + "a,1.5,2\nb,soon,3\n", id: "E301", line: 3,
      field: 2),
    Complaint(
      name: "onset that is a date", text: head + "a,1.5,2\nb,4/13/2021,3\n", id: "E301", line: 3,
      field: 2),
    Complaint(name: "missing onset", text: head + "a,1.5,2\nb,,3\n", id: "E302", line: 3, field: 2),
    Complaint(
      name: "offset before onset", text: head + "a,1.5,2\nb,4,3\n", id: "E303", line: 3, field: 3),
    Complaint(
      name: "a time of a thousand years", text: head + "a,1.5,2\nb,2,99999999999\n", id: "E304",
      line: 3, field: 3),
    Complaint(
      name: "a number beyond counting", text: head + "a,1.5,2\nb,2,9223372036854.7758079\n",
      id: "E301", line: 3, field: 3),
    Complaint(
      name: "a code that overlaps itself", text: head + "a,1.5,3\na,2,4\n", id: "E401", line: 3),
    Complaint(
      name: "START without STOP", text: "code,time,status\na,1.5,START\n", id: "E402", line: 2,
      field: 3),
    Complaint(
      name: "STOP without START", text: "code,time,status\na,1.5,START\nb,2,STOP\na,3,STOP\n",
      id: "E403", line: 3, field: 3),
    Complaint(
      name: "unknown status", text: "code,time,status\na,1.5,START\na,2,STIP\n", id: "E405",
      line: 3, field: 3),
    Complaint(name: "no column of times", text: "code,who\na,b\n", id: "E502", line: 1),
    Complaint(name: "no column of codes", text: "onset,offset\nx,y\n", id: "E502", line: 1),
    Complaint(name: "zero byte", text: head + "a,1.5,2\nb\u{0},2,3\n", id: "E106", line: 3),
    Complaint(name: "picture", text: "\u{0}\u{0}\u{0}\u{18}ftypmp42isom", id: "E104"),
  ]

  @Test("Each is told by number, line and field, and there is no session", arguments: complaints)
  func complaint(expected: Complaint) throws {
    let outcome = try read(expected.text)
    #expect(outcome.sessions.isEmpty)
    let message = try #require(outcome.diagnostics.first)
    #expect(message.id.rawValue == expected.id, "\(outcome.diagnostics.map(DiagnosticText.render))")
    #expect(message.place?.file == "table.csv")
    #expect(message.place?.line == expected.line)
    #expect(message.place?.field == expected.field)
    #expect(message.expected != nil)
  }

  @Test("Zero bytes behind the first block are told with their line")
  func farZeroByte() throws {
    var lines = ["code,onset"] + (0..<60_000).map { "look,\($0).5" }
    lines[50_000] += "\u{0}"
    let outcome = try read(lines: lines)
    #expect(outcome.errors == ["E106"])
    #expect(try outcome.message(.nulByte).place?.line == 50_001)
    #expect(outcome.sessions.isEmpty)
  }

  @Test("Stray quotes on several lines are all told, and so is what else is wrong")
  func severalFaults() throws {
    let outcome = try read(lines: [
      "code,onset,offset", "a,1.5,2", "5\" doll,2,3", "\"b\"x,3,4", "c,late,5", "6\" doll,6,7",
      "d,9,8",
    ])
    #expect(Set(outcome.errors) == ["E201", "E301", "E303"])
    let lines = outcome.diagnostics.filter { $0.id == .strayQuote }.flatMap { diagnostic in
      [diagnostic.place?.line].compactMap { $0 } + diagnostic.moreLines
    }
    #expect(lines.sorted() == [3, 4, 6])
    #expect(outcome.sessions.isEmpty)
  }

  @Test("A missing file, a folder, and a file beside them that can be read")
  func missing() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let outcome = try withFile(Array("code,onset\na,1.5\n".utf8), name: "good.csv") {
      SessionReader.read(["/nowhere/at/all.csv", folder, $0])
    }
    #expect(outcome.errors == ["E101", "E101"])
    #expect(
      outcome.diagnostics.map(\.message) == [
        "cannot read the file: there is no such file", "cannot read the file: it is a folder",
      ])
    #expect(outcome.diagnostics.first?.place?.file == "all.csv", "no folder enters a report")
    #expect(outcome.sessions.map(\.session.id) == ["good"])
  }

  @Test("A picture that is called a table")
  func picture() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]
    let outcome = try read(bytes: png)
    #expect(outcome.errors == ["E104"])
    #expect(outcome.diagnostics.first?.message == "this is a PNG picture, not a table of text")
  }

  @Test("Lone halves of UTF-16 characters, with the line")
  func loneSurrogate() throws {
    let text = "code,onset\na,1.5\nb,2\n"
    var units = Array(text.utf16)
    units[15] = 0xD83D
    let bytes: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let outcome = try read(bytes: bytes)
    #expect(outcome.errors == ["E105"])
    #expect(outcome.sessions.isEmpty)
    #expect(try outcome.message(.invalidEncoding).place?.line == 2)
    #expect(
      try outcome.message(.invalidEncoding).message
        == "byte 0x3D at place 33 of the file is not UTF-16LE")
  }

  @Test(
    "A cell of two megabytes, in the first row and later", arguments: ["", "code,onset\na,1.5\n"])
  func longCell(before: String) throws {
    let outcome = try read(before + String(repeating: "a", count: 2 << 20))
    #expect(outcome.errors == ["E203"])
    #expect(outcome.sessions.isEmpty)
    #expect(try outcome.message(.fieldTooLong).place?.line == (before.isEmpty ? 1 : 3))
  }

  @Test("A line of 64 megabytes ends soon, and with little memory", .timeLimit(.minutes(1)))
  func longLine() throws {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appendingPathComponent("attune-long-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
    let handle = try FileHandle(forWritingTo: file)
    for _ in 0..<64 { try handle.write(contentsOf: Data(repeating: 0x61, count: 1 << 20)) }
    try handle.close()
    var bytesRead = 0
    let outcome = SessionReader.read([file.path]) { _, done, _ in bytesRead = done }
    #expect(outcome.errors == ["E203"])
    #expect(outcome.sessions.isEmpty)
    #expect(bytesRead < 4 << 20, "what is never read is never held")
  }

  @Test("A hundred thousand columns are read, one more is refused")
  func wide() throws {
    func table(_ columns: Int) -> String {
      let names = ["code", "onset"] + (2..<columns).map { "c\($0)" }
      let cells = ["a", "1.5"] + Array(repeating: "0", count: columns - 2)
      return names.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    }
    #expect(try read(table(100_000)).session().codebook.entries.map(\.name) == ["a"])
    let tooWide = try read(table(100_001))
    #expect(tooWide.errors == ["E204"])
    #expect(tooWide.sessions.isEmpty)
    let unknown = try read((0..<100_000).map { "c\($0)" }.joined(separator: ",") + "\n")
    #expect(unknown.errors == ["E502"])
    #expect(unknown.diagnostics.allSatisfy { DiagnosticText.render($0).count < 2_000 })
  }

  @Test("Blank lines without end are no rows")
  func blankLines() throws {
    let outcome = try read(String(repeating: "\n", count: 1 << 20))
    #expect(outcome.errors == ["E103"])
  }

  @Test("A row that the first block cuts is not held against the table")
  func cutRow() throws {
    let comment = String(repeating: "x", count: 1_500)
    let rows = (0..<300).map {
      "o,d,m,99999.5,25,infant,a,,,STATE,\($0 * 2),\($0 * 2 + 1),1,\(comment),"
    }
    let outcome = try read(lines: rows)
    #expect(try outcome.session().stream("infant.behavior").bouts.count == 300)
    #expect(outcome.errors == [])
  }

  @Test("Blank rows are told, blank lines are not")
  func blankRows() throws {
    let outcome = try read(lines: ["code,onset,offset", "", "a,1.5,2", ",,", "  ", "b,2,3", " , ,"])
    #expect(try outcome.session().bouts("subject.behavior") == ["a 1.5-2", "b 2-3"])
    #expect(outcome.ids == ["W208"])
    #expect(try outcome.message(.emptyRow).place?.line == 4)
    #expect(try outcome.message(.emptyRow).moreLines == [7])
  }

  @Test("Duplicate rows are told and counted once")
  func duplicates() throws {
    let outcome = try read(lines: ["code,onset,offset", "a,1.5,2", "a,1.5,2", "b,3,4"])
    #expect(outcome.ids == ["W311"])
    #expect(try outcome.record().duplicates == 1)
    #expect(try outcome.session().stream("subject.behavior").bouts.count == 2)
  }

  @Test("Clock times of tenths are told")
  func coarse() throws {
    let lines = ["code,onset", "a,0:01.8", "b,0:02.1", "c,0:03.0", "d,0:04.7"]
    #expect(try read(lines: lines).ids == ["W313"])
    #expect(try read(lines: lines + ["e,0:05.25"]).ids == [])
  }

  @Test("Progress ends with the size of the file")
  func progress() throws {
    let text = "code,onset\n" + (0..<50_000).map { "a,\($0).5\n" }.joined()
    var steps: [(String, Int, Int)] = []
    _ = try withFile(Array(text.utf8), name: "p.csv") { path in
      SessionReader.read([path]) { steps.append(($0, $1, $2)) }
    }
    #expect(steps.last.map { $0.0 == "p.csv" && $0.1 == $0.2 && $0.2 == text.utf8.count } == true)
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.1 <= $1.1 })
  }
}

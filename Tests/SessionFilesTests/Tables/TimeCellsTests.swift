import CodedSessions
import SessionFiles
import Testing

/// Marks between whole numbers and decimals, and times that are not there.
@Suite("Cells of times") struct TimeCellsTests {
  private func read(
    _ rows: [String], _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SessionReader.Outcome {
    try SessionFilesTests.read(lines: ["code;onset;offset"] + rows, change)
  }

  @Test("1,234 is a time with decimals under a comma, and an error under a point")
  func marks() throws {
    let rows = ["a;1,234;2,5", "b;3;4"]
    let comma = try read(rows) { $0.decimalMark = .comma }
    #expect(try comma.session().bouts("subject.behavior").first == "a 1.234-2.5")
    #expect(comma.ids == [])
    let point = try read(rows) { $0.decimalMark = .point }
    #expect(point.errors == ["E301"])
    #expect(point.sessions.isEmpty)
    #expect(try point.message(.notATime).message == "\"1,234\" is written with a decimal comma")
    let reversed = try read(["a;1.234;2.5", "b;3;4"]) { $0.decimalMark = .comma }
    #expect(reversed.errors == ["E301"])
  }

  @Test("Marks of thousands are no number under either", arguments: ["1,234.5", "1.234,5"])
  func thousands(text: String) throws {
    for mark in [nil, ReadingOptions.DecimalMark.comma, .point] {
      let outcome = try read(["a;0,5;\(text)", "b;3;4"]) { $0.decimalMark = mark }
      #expect(outcome.errors.contains("E301"), "\(text) \(String(describing: mark))")
    }
  }

  @Test("Clock times obey the mark as well")
  func clock() throws {
    let rows = ["a;0:01,5;0:02,5", "b;0:03;0:04"]
    #expect(try read(rows) { $0.decimalMark = .comma }.session().span.onset.text == "1.5")
    #expect(try read(rows) { $0.decimalMark = .point }.errors == ["E301"])
  }

  @Test("A number with the mark that its column does not use is a warning")
  func mixed() throws {
    let outcome = try read(["a;0.5;1.5", "b;2.5;3.5", "a;4,234;6.5"])
    #expect(outcome.ids == ["W334"])
    let message = try outcome.message(.otherDecimalMark)
    #expect(message.place?.line == 4)
    #expect(message.treatedAs == "4.234 s")
    #expect(try read(["a;0,5;1,5", "b;2,5;3,5"]).ids == [])
  }

  @Test("Further spellings of nothing, in codes, persons and times")
  func missing() throws {
    let lines = [
      "person,code,onset,offset", "i,a,0.5,1", "-9,b,2,3", "i,x,4,5", "i,p,6,99", "i,q,7,-9.0",
    ]
    let outcome = try SessionFilesTests.read(lines: lines) { $0.missing = ["-9", "99", "x"] }
    let session = try outcome.session()
    #expect(session.persons.map(\.id) == ["i", "No focal subject"])
    #expect(try session.moments("i.behavior events") == ["p 6", "q 7"])
    #expect(outcome.ids == ["W209", "N331", "N331", "N331"])
    let lines2 = outcome.diagnostics.filter { $0.id == .missingSpelling }.map { $0.place?.line }
    #expect(lines2 == [3, 5, 6])
    let plain = try SessionFilesTests.read(lines: lines)
    #expect(plain.errors.contains("E303"))
  }

  @Test("-999 is no time, and a column of times in ms with x for nothing stays in ms")
  func usual() throws {
    let outcome = try read(["a;0.5;1", "p;2;-999", "q;3;NA", "r;4;"])
    #expect(try outcome.session().moments("subject.behavior events") == ["p 2", "q 3", "r 4"])
    #expect(outcome.ids == ["N331", "N331"])
    #expect(try read(["a;-999;1", "b;2;3"]).errors == ["E302"])
    let scale = try read(["a;0;400000", "b;400000;90000000", "p;x;x", "p;90000100;x"]) {
      $0.missing = ["x"]
      $0.badRows = .skip
    }
    #expect(try scale.session().span.offset.text == "90000.1")
  }

  @Test("BORIS's own words for nobody and no category need no mention")
  func boris() throws {
    let lines = [
      "Observation id,Media duration (s),Subject,Behavior,Behavioral category,Behavior type,Start (s),Stop (s)",
      "o,10,No focal subject,a,Not defined,STATE,1.000,2.500",
    ]
    #expect(try SessionFilesTests.read(lines: lines).ids == [])
  }
}

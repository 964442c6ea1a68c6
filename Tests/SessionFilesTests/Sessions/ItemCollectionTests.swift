import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Rows into items")
struct ItemCollectionTests {
  private func read(_ rows: [String], _ change: (inout ReadingOptions) -> Void = { _ in }) throws
    -> SessionReader.Outcome
  {
    try SessionFilesTests.read(lines: ["person,code,onset,offset"] + rows, change)
  }

  @Test("Offset before onset, with both times")
  func reversed() throws {
    let outcome = try read(["i,a,1.5,2", "i,b,4,3.25", "i,a,5,6"])
    #expect(outcome.errors == ["E303"])
    #expect(outcome.sessions.isEmpty)
    let message = try outcome.message(.offsetBeforeOnset)
    #expect(message.message == "offset 3.25 s lies before onset 4 s")
    #expect(
      message.place == Diagnostic.Place(file: "table.csv", line: 3, field: 4, columnName: "offset"))
    #expect(message.excerpt?.text == "i,b,4,3.25")
    #expect(message.excerpt?.markStart == 6)
    #expect(message.excerpt?.markLength == 4)
  }

  @Test("Offset 0 is told apart, a negative duration points at its cell")
  func zeroAndDuration() throws {
    #expect(
      try read(["i,a,1.5,0", "i,a,3,4"]).message(.offsetBeforeOnset).hint?.contains("point event")
        ?? false)
    let outcome = try SessionFilesTests.read(lines: ["code,onset,duration", "a,1.5,-1", "a,3,4"])
    #expect(outcome.errors == ["E303"])
    #expect(try outcome.message(.offsetBeforeOnset).place?.columnName == "duration")
  }

  @Test("Rows that repeat another are counted once, and told with the first line")
  func duplicates() throws {
    let outcome = try read(["i,a,1.5,2", "m,a,1.5,2", "i,a,1.5,2", "i,a,1.50,2.0", "i,a,1.5,"])
    #expect(outcome.errors == [])
    let message = try outcome.message(.duplicateRow)
    #expect(message.message == "the same event stands on line 2")
    #expect(message.place?.line == 4)
    #expect(message.moreLines == [5])
    #expect(message.moreCount == 1)
  }

  @Test(
    "Missing codes in all their spellings",
    arguments: ["", "NA", "n/a", "NaN", ".", "-", "None", "Not defined", "-999", " "])
  func missingCode(code: String) throws {
    let outcome = try read(["i,\(code),0.5,1", "i,a,1.5,2"])
    #expect(try outcome.session().bouts("i.behavior") == ["a 1.5-2"])
    #expect(outcome.ids == ["W209"])
    #expect(try outcome.message(.rowWithoutCode).place?.field == 2)
  }

  @Test("When no row has a code there is no session, and an error says so")
  func nothing() throws {
    let outcome = try read(["i,NA,0.5,1", "i,,1.5,2"])
    #expect(outcome.sessions.isEmpty)
    #expect(outcome.errors == ["E103"])
  }

  @Test("A code that usually has a length but lacks one was forgotten")
  func forgotten() throws {
    let outcome = try read(["i,a,1.5,2", "i,a,3,4", "i,a,5,", "i,p,6,"])
    #expect(outcome.errors == ["E302"])
    #expect(
      try outcome.message(.missingTime).message
        == "\"a\" has no length here, although it has one in 2 other rows")
    #expect(try outcome.message(.missingTime).place?.line == 4)
    let skipped = try read(["i,a,1.5,2", "i,a,3,4", "i,a,5,", "i,p,6,"]) { $0.badRows = .skip }
    #expect(try skipped.session().bouts("i.behavior") == ["a 1.5-2", "a 3-4"])
    #expect(try skipped.session().moments("i.behavior events") == ["p 6"])
    #expect(try skipped.record().rowsLeftOut == 1)
  }

  @Test("A missing onset, and a text in its place")
  func badTimes() throws {
    let outcome = try read(["i,a,,2", "i,a,soon,4", "i,a,5,later", "i,a,4/13/2021,3"])
    #expect(outcome.errors.sorted() == ["E301", "E301", "E302"])
    let message = try outcome.message(.notATime)
    #expect(message.message == "\"soon\" is not a time")
    #expect(
      message.place == Diagnostic.Place(file: "table.csv", line: 3, field: 3, columnName: "onset"))
    #expect(message.moreLines == [5])
    #expect(try outcome.message(.missingTime).place?.line == 2)
  }

  @Test("Skipping bad rows keeps the others and says how many were left out")
  func skip() throws {
    let outcome = try read(["i,a,soon,2", "i,a,3,4", "i,a,7,6"]) { $0.badRows = .skip }
    #expect(try outcome.session().bouts("i.behavior") == ["a 3-4"])
    #expect(try outcome.record().rowsLeftOut == 2)
    #expect(outcome.errors.sorted() == ["E301", "E303"])
  }

  @Test("A fault in one session leaves the others alone")
  func sessionsApart() throws {
    let outcome = try SessionFilesTests.read(lines: [
      "session,code,onset,offset", "S1,a,1.5,2", "S2,a,4,3", "S3,a,5,6", "S1,b,2,3",
    ])
    #expect(outcome.sessions.map(\.session.id) == ["S1", "S3"])
  }

  @Test("Times finer than a microsecond and beyond a thousand years")
  func extremes() throws {
    let outcome = try read(["i,a,0.1234567,2"])
    #expect(try outcome.session().bouts("i.behavior") == ["a 0.123457-2"])
    #expect(try outcome.message(.finerThanMicrosecond).treatedAs == "0.123457 s")
    let far = try read(["i,a,1.5,99999999999"])
    #expect(far.errors == ["E304"])
    #expect(far.sessions.isEmpty)
  }
}

import CodedSessions
import SessionFiles
import Testing

/// What becomes of rows that stand in a file twice.
@Suite("Duplicates") struct DuplicateReviewTests {
  private func read(
    _ rows: [String], _ policy: ReadingOptions.Duplicates,
    _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SessionReader.Outcome {
    try SessionFilesTests.read(lines: ["code,onset,offset"] + rows) {
      $0.duplicates = policy
      change(&$0)
    }
  }

  private let twice = ["a,0.5,1", "p,2,", "a,0.5,1.0", "p,2.0,", "p,2,"]

  @Test("Counted once, with every later line named")
  func merge() throws {
    let outcome = try read(twice, .merge)
    #expect(outcome.ids == ["W311"])
    #expect(try outcome.record().duplicates == 3)
    #expect(try outcome.message(.duplicateRow).place?.line == 4)
    #expect(try outcome.message(.duplicateRow).moreLines == [5, 6])
    #expect(try outcome.session().moments("subject.behavior events") == ["p 2"])
  }

  @Test("An error that stops the session, or leaves out the rows when bad rows are skipped")
  func error() throws {
    let refused = try read(twice, .error)
    #expect(refused.sessions.isEmpty)
    #expect(refused.errors == ["E430"])
    let skipped = try read(twice, .error) { $0.badRows = .skip }
    #expect(try skipped.record().rowsLeftOut == 3)
    #expect(try skipped.record().duplicates == 0)
    #expect(try skipped.session().bouts("subject.behavior") == ["a 0.5-1"])
  }

  @Test("Points are kept twice; bouts overlap themselves, which merging makes one again")
  func keep() throws {
    let points = try read(["p,2,", "p,2,", "p,3.5,"], .keep)
    #expect(try points.session().moments("subject.behavior") == ["p 2", "p 2", "p 3.5"])
    #expect(points.ids == [])
    #expect(try read(twice, .keep).errors == ["E401"])
    let merged = try read(twice, .keep) { $0.overlaps = .merge }
    #expect(try merged.session().bouts("subject.behavior") == ["a 0.5-1"])
    #expect(merged.ids == ["W432"])
  }
}

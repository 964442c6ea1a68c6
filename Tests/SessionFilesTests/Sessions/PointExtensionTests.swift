import CodedSessions
import SessionFiles
import Testing

/// Points that are taken to last.
@Suite("Points that last") struct PointExtensionTests {
  private func read(
    _ rows: [String], extent: SessionTime? = .milliseconds(500),
    _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SessionReader.Outcome {
    try SessionFilesTests.read(lines: ["person,code,onset,offset"] + rows) {
      $0.pointExtent = extent
      change(&$0)
    }
  }

  @Test("A point lasts for its extent, or to the next of its code, or to the end of the session")
  func cut() throws {
    let rows = ["i,p,1.25,", "i,p,1.5,", "i,q,1.75,", "i,p,4,", "i,b,5,10", "i,p,9.75,"]
    let outcome = try read(rows)
    let bouts = try outcome.session().bouts("i.behavior")
    #expect(
      bouts == [
        "p 1.25-1.5", "p 1.5-2", "q 1.75-2.25", "p 4-4.5", "b 5-10", "p 9.75-10",
      ])
    #expect(try outcome.session().span.offset == .seconds(10))
    let note = try outcome.message(.pointExtended)
    #expect(note.place?.line == 2)
    #expect(note.moreLines == [3, 4, 5, 7])
    #expect(try outcome.record().policies.first { $0.name == "point-extent" }?.value == "0.5s")
  }

  @Test("Without an extent points are moments")
  func off() throws {
    let outcome = try read(["i,p,1.25,", "i,q,2,"], extent: nil)
    #expect(try outcome.session().moments("i.behavior") == ["p 1.25", "q 2"])
    #expect(outcome.ids == [])
  }

  @Test("The last moment of a session without a stated end has no time to last, which is told")
  func last() throws {
    let outcome = try read(["i,p,1.25,", "i,p,3,"])
    #expect(try outcome.session().bouts("i.behavior") == ["p 1.25-1.75"])
    #expect(outcome.ids == ["W316", "N332"])
    let given = try read(["i,p,1.25,", "i,p,3,"]) {
      $0.bounds = .given(onset: .zero, offset: .seconds(5))
    }
    #expect(try given.session().bouts("i.behavior") == ["p 1.25-1.75", "p 3-3.5"])
  }

  @Test("An extent beyond all time does no harm")
  func endless() throws {
    let outcome = try read(
      ["i,p,1.25,", "i,b,5,10"], extent: SessionTime(microseconds: .max))
    #expect(try outcome.session().bouts("i.behavior").contains("p 1.25-10"))
  }
}

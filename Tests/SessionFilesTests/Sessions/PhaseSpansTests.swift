import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Phases from rows")
struct PhaseSpansTests {
  @Test("Phases follow one another and fill the session")
  func fill() throws {
    let outcome = try read(lines: [
      "phase,code,onset,offset", "still,b,10.5,12", "play,a,1.5,3", "play,b,4,5", ",a,6,7",
      "still,a,13,20",
    ])
    let phases = try outcome.session().phases
    #expect(phases.map(\.name) == ["play", "still"])
    #expect(phases.map(\.span.onset.text) == ["1.5", "10.5"])
    #expect(phases.map(\.span.offset.text) == ["10.5", "20"])
    #expect(try outcome.record().hasInferredPhases)
    #expect(outcome.ids == [])
  }

  @Test("No phases without a name")
  func none() throws {
    let outcome = try read(lines: ["phase,code,onset,offset", ",a,1.5,3", "NA,b,4,5"])
    #expect(try outcome.session().phases == [])
    #expect(try !outcome.record().hasInferredPhases)
  }

  @Test("A phase that comes back, and two phases at once, are refused with the line")
  func overlapping() throws {
    let back = try read(lines: [
      "phase,code,onset,offset", "play,a,0.5,3", "still,a,10,12", "play,a,20,21",
    ])
    #expect(back.errors == ["E416"])
    #expect(back.sessions.isEmpty)
    #expect(
      try back.message(.phasesOverlap).place
        == Diagnostic.Place(file: "table.csv", line: 4, field: 1, columnName: "phase"))
    let spelled = ["phase,code,onset,offset", "play,a,0.5,3", "Play,b,0.5,2", "play,a,4,5"]
    #expect(try read(lines: spelled).errors == ["E416"])
    let one = try read(lines: spelled) {
      $0.ignoresCase = true
      $0.overlaps = .keep
    }
    #expect(try one.session().phases.map(\.name) == ["play"])
  }
}

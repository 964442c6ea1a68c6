import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Units of time in windows as a tally")
struct WindowTallyTests {
  @Test("They are those of the table and its shifts", arguments: 1...8 as ClosedRange<UInt64>)
  func table(seed: UInt64) throws {
    let phases: [(String, Int64, Int64)] =
      seed % 2 == 0 ? [] : [("play", 0, 1500), ("still", 1500, 3000)]
    let session = try StudySample.session(seed: seed, phases: phases, cut: seed % 3 == 0)
    let question = try #require(try StudySample.all().first { $0.id == "tallies" })
    let given = try #require(question.given.codes(in: session))
    let target = try #require(question.target.codes(in: session))
    var sum = Tally(counts: [0, 0, 0, 0, 0, 0])
    for phase in [nil] + phases.map({ Optional($0.0) }) {
      let part = phase.flatMap(session.span(ofPhase:))
      let tally = try #require(question.tally(of: session, phase: phase))
      let table = try TimeWindowTable(
        given: given, target: target, window: StudySample.window, unit: .milliseconds(100),
        of: session, part: part)
      #expect(tally.association == table.association)
      #expect(tally[.givens] == table.givenOnsets && tally[.targets] == table.targetOnsets)
      #expect(table.association.a > 0)
      let shift = TimeWindowShift(
        given: given, target: target, window: StudySample.window, of: session, part: part)
      #expect(tally.chance(0)?.p == shift.shift.pGreater.value)
      #expect(tally.chance(1)?.p == shift.blocks.pGreater.value)
      if phase != nil { sum = sum + tally }
    }
    // Phases that fill the session: windows are cut at their borders in the whole as well.
    // An onset at the border itself is not looked at here.
    let border = SessionTime.seconds(150)
    let codes = given + target
    let isAtBorder = session.streams.flatMap(\.onsets).contains {
      $0.time == border && codes.contains($0.code)
    }
    guard !phases.isEmpty, !isAtBorder else { return }
    #expect(sum.counts == question.tally(of: session, phase: nil)?.counts)
  }
}

import CodedSessions
import SequenceStatistics
import Testing

@Suite("SequenceRules")
struct SequenceRulesTests {
  private func runs(_ session: CodedSession, _ rules: SequenceRules) -> [[UInt16]] {
    EventSequence(merging: session.streams, of: session, rules: rules).runs.map {
      $0.map(\.index)
    }
  }

  @Test("Repeats are kept or made one, but never across a break")
  func repeats() throws {
    let session = try TestSession.session([
      try TestSession.voice([(4, 0, 2), (4, 3, 5), (5, 6, 7), (5, 20, 21)], gaps: [(10, 15)])
    ])
    #expect(runs(session, SequenceRules()) == [[4, 4, 5], [5]])
    #expect(runs(session, SequenceRules(repeats: .merged)) == [[4, 5], [5]])
    let merged = EventSequence(
      merging: session.streams, of: session, rules: SequenceRules(repeats: .merged, gaps: .closed))
    #expect(merged.runs.map { $0.map(\.index) } == [[4, 5]])
    #expect(merged.repeatsMerged == 2 && merged.pairsLost == 0)
  }

  @Test("Gaps break pairs, and the number lost is told; closed, they are as nothing")
  func gaps() throws {
    let session = try TestSession.session([
      try TestSession.gaze([(0, 0, 5), (1, 8, 20), (2, 20, 60)])
    ])
    #expect(runs(session, SequenceRules()) == [[0], [1, 2]])
    #expect(EventSequence(merging: session.streams, of: session).pairsLost == 1)
    #expect(runs(session, SequenceRules(gaps: .closed)) == [[0, 1, 2]])
  }

  @Test("An uncodable code breaks as a gap does, and closes as one")
  func uncodableCode() throws {
    let touch = try TestSession.touch([3, 9])
    let unseen = try Stream(
      person: TestSession.infant, name: "gaze",
      events: [Moment(code: Code(3), time: .seconds(5))], within: try TestSession.span(0, 60))
    let session = try TestSession.session([touch, unseen])
    #expect(runs(session, SequenceRules()) == [[6], [6]])
    #expect(runs(session, SequenceRules(gaps: .closed)) == [[6, 6]])
  }

  @Test("A part holds the onsets in it, and at the session's end the last moment")
  func part() throws {
    let session = try TestSession.session([try TestSession.touch([5, 10, 30, 60])])
    let first = SequenceRules(part: try TestSession.span(0, 30))
    let second = SequenceRules(part: try TestSession.span(30, 60))
    #expect(runs(session, first) == [[6, 6]])
    #expect(runs(session, second) == [[6, 6]])
  }

  @Test("Intervals as events")
  func units() throws {
    let session = try TestSession.session(
      [try TestSession.gaze([(0, 0, 3), (1, 3, 4), (2, 6, 60)])], phases: [("a", 0, 8)])
    let record = try UnitRecord(session.streams[0], of: session, unit: .seconds(1))
    let kept = EventSequence(units: record)
    #expect(kept.runs.map(\.count) == [4, 2, 52] && kept.pairsLost == 2)
    let merged = EventSequence(units: record, repeats: .merged)
    #expect(merged.runs.map { $0.map(\.index) } == [[0, 1], [2], [2]])
    #expect(merged.repeatsMerged == 2 + 1 + 51)
  }

  @Test("Sessions side by side are pooled and never joined")
  func sideBySide() throws {
    let one = EventSequence([[Code(0), Code(1)], [Code(1)]])
    let two = EventSequence([[Code(1), Code(0), Code(0)]])
    let both = EventSequence(sideBySide: [one, two])
    #expect(both.runs == one.runs + two.runs && both.pairCount(lag: 1) == 3)
    #expect(both.pairsLost == 0)
    #expect(both.recoded { $0 == Code(0) ? Code(7) : $0 }.runs[0] == [Code(7), Code(1)])
    #expect(EventSequence(sideBySide: []).count == 0)
  }
}

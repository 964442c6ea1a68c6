import CodedSessions
import SequenceStatistics
import Testing

@Suite struct PauseContingencyTests {
  private func acts(
    _ cues: [(Double, Double)], _ responses: [(Double, Double)]
  ) -> PauseContingency.Acts {
    func all(_ acts: [(Double, Double)]) -> [ContingencyRecord.Cue] {
      acts.map {
        .init(onset: .milliseconds(Int64($0.0 * 1000)), offset: .milliseconds(Int64($0.1 * 1000)))
      }
    }
    return .init(cues: all(cues), responses: all(responses))
  }

  /// The worked example of reciprocal vocal contingency: I M P P I I M P P P P P I M I P P P M.
  @Test func theWorkedExample() throws {
    let example = acts(
      [(0, 1), (7, 7.5), (8, 9), (20, 21), (22.5, 23)], [(1.5, 2), (9.5, 10), (21.4, 22), (30, 31)])
    let down = PauseContingency([example], pause: .seconds(2))
    #expect(down.association == Association2x2(a: 3, b: 2, c: 1, d: 12))
    #expect(down.pauseCount == 10)
    #expect(isClose(down.operantContingency, 0.523077, absolute: 5e-7))
    #expect(isClose(YulesQ.measure(of: down.association), 0.894737, absolute: 5e-7))
    let nearest = PauseContingency([example], pause: .seconds(2), rounding: .nearest)
    #expect(nearest.association == Association2x2(a: 3, b: 2, c: 1, d: 14))
    let none = PauseContingency([example], pause: .seconds(1000))
    #expect(none.association == Association2x2(a: 4, b: 1, c: 0, d: 3))
  }

  @Test func stretchesAreNotJoined() {
    let one = acts([(0, 1)], [])
    let other = acts([], [(1, 2)])
    #expect(
      PauseContingency([one, other], pause: .seconds(2)).association
        == Association2x2(a: 0, b: 0, c: 0, d: 0))
    #expect(
      PauseContingency([], pause: .zero).operantContingency == .undefined(.emptyMargin))
  }

  @Test func silenceWithoutEndStaysFinite() {
    let far = PauseContingency(
      [
        .init(
          cues: [.init(onset: .zero, offset: .zero)],
          responses: [
            .init(onset: .seconds(1_000_000_000), offset: .seconds(1_000_000_000))
          ])
      ], pause: .zero)
    #expect(far.pauseCount == 1_000_000)
  }
}

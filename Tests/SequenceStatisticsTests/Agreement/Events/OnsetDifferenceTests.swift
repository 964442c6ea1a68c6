import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct OnsetDifferenceTests {
  @Test func meanDeviationMedianAndShare() throws {
    let difference = OnsetDifference(microseconds: [100_000, 0, 300_000, 0])
    #expect(difference.count == 4 && isClose(difference.mean, 0.1))
    #expect(isClose(difference.standardDeviation, (0.06 / 3).squareRoot()))
    #expect(isClose(difference.median, 0.05) && difference.shareEqual == .value(0.5))
    // t(3) at .975 is 3.182446305 in printed tables.
    let interval = try #require(difference.interval)
    let half = 3.182446305284263 * (0.06 / 3).squareRoot() / 2
    #expect(isClose(interval.upper, 0.1 + half, relative: 1e-9))
    #expect(isClose(interval.lower, 0.1 - half, relative: 1e-9))
  }

  @Test func fewDifferencesSayWhatIsMissing() {
    let none = OnsetDifference(microseconds: [])
    #expect(none.mean == .undefined(.noPairs) && none.median == .undefined(.noPairs))
    #expect(none.interval == nil && none.standardDeviation == .undefined(.noPairs))
    let one = OnsetDifference(microseconds: [-5])
    #expect(one.mean.value == -5e-6 && one.standardDeviation == .undefined(.tooShort))
    let extreme = OnsetDifference(microseconds: [.min, .max])
    #expect(extreme.mean.value?.isFinite == true)
  }

  /// Case 18: the second coder is .2 s late throughout; the edges of the session are nobody's times.
  @Test func aConstantLagIsFound() throws {
    struct Case: Decodable {
      struct Input: Decodable { let datasets: [String: AgreementEvents] }
      let input: Input
    }
    let decoded: Case = try AgreementCase.decoded("18-edge-cases")
    let coding = try #require(decoded.input.datasets["systematic_lag"]).coding
    let alignment = TimedAlignment(coding, rule: .init(tolerance: .milliseconds(500)))
    let onsets = alignment.onsetDifference
    #expect(onsets.count == 4 && onsets.atEdges == 1)
    #expect(isClose(onsets.mean, 0.2) && isClose(onsets.median, 0.2))
    #expect(onsets.standardDeviation.value.map { $0 < 1e-12 } == true)
    let offsets = alignment.offsetDifference
    #expect(offsets.count == 4 && offsets.atEdges == 1 && isClose(offsets.mean, 0.2))
    let swapped = TimedAlignment(coding.swapped, rule: .init(tolerance: .milliseconds(500)))
    #expect(isClose(swapped.onsetDifference.mean, -0.2))
    // With the edges the mean is no longer the lag, the median still is.
    let all = OnsetDifference(onsetsOf: alignment.events)
    #expect(isClose(all.mean, 0.16) && isClose(all.median, 0.2) && isClose(all.shareEqual, 0.2))
  }

  @Test func momentsHaveNoEnds() {
    let moment = DoubleCoding.Mark(category: 0, onset: .seconds(3), offset: .seconds(3))
    let bout = DoubleCoding.Mark(category: 0, onset: .seconds(3), offset: .seconds(4))
    let events = [EventMatch(moment, bout), EventMatch(bout, bout)]
    #expect(OnsetDifference(offsetsOf: events).count == 1)
    #expect(OnsetDifference(onsetsOf: events).count == 2)
  }
}

import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct MatchingBandTests {
  /// The band, the p and the finds by their definitions, from every shifted record.
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func asDefined(seed: UInt64) throws {
    var source = TestRandom(seed: seed)
    let times = RandomTimes.of(120, states: 2, longest: 9, hides: seed % 2 == 0, &source)
    let band = MatchingBand(
      [times], reach: 8, step: 2, minShift: 20, unit: .seconds(1), replicates: 1, seed: 1)
    let shifts = (10...50).map { $0 * 2 }
    #expect(band.shiftCount == shifts.count && band.kind == .enumeratedWithoutObserved)
    let made = shifts.map {
      MatchingProfile([times.turned(by: $0)], reach: 8, step: 2, unit: .seconds(1)).points
        .map { $0.share.value ?? .nan }
    }
    let observed = MatchingProfile([times], reach: 8, step: 2, unit: .seconds(1))
    let highest = observed.points.compactMap(\.share.value).max() ?? .nan
    let reached = made.count { ($0.max() ?? 0) >= highest * (1 - 1e-12) }
    // Sixteen units are eight shifts of two.
    #expect(
      isClose(band.pHighest, Double(8 + reached) / Double(8 + shifts.count), relative: 1e-12))
    let means = (0..<9).map { lag in made.map { $0[lag] }.reduce(0, +) / Double(made.count) }
    for (lag, point) in band.points.enumerated() {
      #expect(point.observed == observed.points[lag].share && point.lag == 2 * lag - 8)
      #expect(isClose(point.mean, means[lag], relative: 1e-12))
      let own = made.map { $0[lag] }.sorted()
      let pointwise = try #require(point.pointwise)
      #expect(abs(pointwise.lower - (Quantile.type7(ofSorted: own, 0.025) ?? .nan)) < 1e-12)
      #expect(abs(pointwise.upper - (Quantile.type7(ofSorted: own, 0.975) ?? .nan)) < 1e-12)
      // Eight of 49 shifts are more than one in twenty.
      #expect(point.simultaneous == nil)
    }
  }

  @Test func aCopyThreeUnitsLaterIsFoundAndOnlyThere() {
    var source = TestRandom(seed: 11)
    let times = RandomTimes.of(2000, states: 3, longest: 4, hides: false, &source)
    let copy = PairedTimes(
      first: times.first, second: times.first, firstCodable: times.firstCodable,
      secondCodable: times.firstCodable, period: 2000
    ).turned(by: 3)
    let band = MatchingBand(
      [copy], reach: 20, step: 1, minShift: 50, unit: .seconds(1), replicates: 1, seed: 1)
    // Nothing of 1901 shifts comes near; forty stand with the observed alignment.
    #expect(band.shiftCount == 1901 && band.pHighest == .value(40.0 / 1941))
    #expect(band.finds.contains { $0.lag == 3 } && band.finds.allSatisfy { abs($0.lag - 3) <= 4 })
  }

  /// The simultaneous band from every shifted record: a lag outside it has a p of at most .05.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func theSimultaneousBandKeepsItsPromise(seed: UInt64) throws {
    var source = TestRandom(seed: seed)
    let times = RandomTimes.of(700, states: 2, longest: 9, hides: seed % 2 == 0, &source)
    let band = MatchingBand(
      [times], reach: 8, step: 2, minShift: 20, unit: .seconds(1), replicates: 1, seed: 1)
    let shifts = (10...340).map { $0 * 2 }
    let made = shifts.map {
      MatchingProfile([times.turned(by: $0)], reach: 8, step: 2, unit: .seconds(1)).points
        .map { $0.share.value ?? .nan }
    }
    let means = (0..<9).map { lag in made.map { $0[lag] }.reduce(0, +) / Double(made.count) }
    let distances = made.map { row in zip(row, means).map { ($0 - $1).magnitude }.max() ?? 0 }
    let simultaneous = try #require(band.points[4].simultaneous)
    let reach = min(simultaneous.upper - means[4], max(means[4] - simultaneous.lower, 1e9))
    func p(_ distance: Double) -> Double {
      Double(8 + distances.count { $0 >= distance }) / Double(8 + distances.count)
    }
    #expect(p(reach + 1e-9) <= 0.05 && p(reach - 1e-9) > 0.05, "seed \(seed)")
  }

  @Test func shortPhasesAreLeftOut() throws {
    let gaze = try TestSession.gaze([(0, 0, 30), (2, 30, 60)])
    let session = try TestSession.session(
      [gaze, try TestSession.voice([(4, 5, 35)])], phases: [("a", 0, 44), ("b", 44, 60)])
    let band = MatchingBand(
      session.streams[0], session.streams[1], of: session, categories: [Code(0): 0, Code(4): 0],
      reach: .seconds(5))
    #expect(band.phasesLeftOut == 1 && band.minShift == .seconds(10))
    #expect(band.shiftCount == 25 && band.shiftStep == .seconds(1))
    // Five seconds later speaking follows looking for all thirty of 39.
    #expect(band.points.last?.observed == .value(30.0 / 39))
    let none = MatchingBand(
      session.streams[0], session.streams[1], of: session, categories: [Code(0): 0, Code(4): 0],
      reach: .seconds(50))
    #expect(none.pHighest.reason == .tooShort && none.finds.isEmpty)
    #expect(none.points.allSatisfy { $0.pointwise == nil })
  }
}

import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct MatchingProfileTests {
  private struct Case: Decodable {
    struct Input: Decodable {
      let x: [Int]
      let y: [Int]
    }
    struct Expected: Decodable {
      let profile: [Double]
      let maxrec: Double
      let lags: [Int]?
      let lagOfMax: [Int]?
    }
    let input: Input
    let expected: Expected
    let tolerance: Double
  }

  @Test(arguments: [
    "drp__n300_k2_w30", "drp__n500_k3_w50", "drp__ties_max",
  ])
  func referenceProfiles(name: String) throws {
    let reference: Case = try SynchronyCase.decoded(name)
    let expected = reference.expected
    let profile = MatchingProfile(
      units: reference.input.x, reference.input.y, reach: (expected.profile.count - 1) / 2,
      unit: .seconds(1))
    #expect(profile.points.count == expected.profile.count)
    for (point, share) in zip(profile.points, expected.profile) {
      #expect(isClose(point.share, share, relative: 1e-13, absolute: 1e-14), "lag \(point.lag)")
    }
    #expect(isClose(profile.peak, expected.maxrec, relative: 1e-13))
    if let lags = expected.lagOfMax {
      #expect(profile.peaks.flatMap { Array($0) } == lags.sorted())
    }
  }

  @Test func withoutRecurrenceEveryLagIsZero() throws {
    let profile = MatchingProfile(units: [1, 1, 1], [2, 2, 2], reach: 2, unit: .seconds(1))
    #expect(profile.points.allSatisfy { $0.matched == 0 && $0.share == .value(0) })
    #expect(profile.peaks == [-2...2] && profile.peakLag == 0)
    #expect(profile.asymmetry == .undefined(.noPairs))
  }

  /// Unit by unit, with missing time in neither part.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func countedUnitByUnit(seed: UInt64) {
    var random = TestRandom(seed: seed)
    func units() -> [Int?] {
      var units: [Int?] = []
      while units.count < 40 {
        let state = random.below(4)
        for _ in 0..<(1 + random.below(6)) { units.append(state == 3 ? nil : state) }
      }
      return Array(units.prefix(40))
    }
    let (x, y) = (units(), units())
    let profile = MatchingProfile(units: x, y, reach: 45, unit: .seconds(1))
    for point in profile.points {
      let pairs = x.indices.compactMap { place -> (Int, Int)? in
        guard y.indices.contains(place + point.lag), let one = x[place],
          let other = y[place + point.lag]
        else { return nil }
        return (one, other)
      }
      #expect(point.codable == pairs.count, "seed \(seed), lag \(point.lag)")
      #expect(point.matched == pairs.count { $0.0 == $0.1 })
      guard !pairs.isEmpty else {
        #expect(point.kappa == .undefined(.noCodableTime))
        continue
      }
      let n = Double(pairs.count)
      let chance =
        (0...2).reduce(0.0) { sum, state in
          sum + Double(pairs.count { $0.0 == state }) * Double(pairs.count { $0.1 == state })
        } / (n * n)
      if chance < 1 {
        #expect(
          isClose(
            point.kappa, (Double(point.matched) / n - chance) / (1 - chance), relative: 1e-9,
            absolute: 1e-12))
      }
    }
  }

  @Test func theFirstLeadsAtPositiveLags() throws {
    // The second does what the first did two units before.
    let x: [Int?] = [1, 2, 1, 1, 2, 2, 1, 2, 1, 1]
    let y: [Int?] = [2, 2] + Array(x.prefix(8))
    let profile = MatchingProfile(units: x, y, reach: 3, unit: .seconds(1))
    #expect(profile.peaks == [2...2] && profile.peak == .value(1) && profile.peakLag == 2)
    #expect(profile.asymmetry.value ?? 0 > 0)
    let session = try TestSession.session(
      [try TestSession.gaze([(0, 0, 30), (2, 30, 60)]), try TestSession.voice([(4, 5, 35)])],
      phases: [("a", 0, 40), ("b", 40, 60)])
    let streams = MatchingProfile(
      session.streams[0], session.streams[1], of: session, categories: [Code(0): 1, Code(4): 1],
      reach: .seconds(5))
    #expect(streams.step == 1)
    // Thirty seconds of looking and of speaking, five later: all of it, in the first phase alone.
    #expect(streams.points.last?.lag == 5 && streams.points.last?.matched == 30)
    #expect(streams.points.last?.codable == 35 + 15)
  }

  /// On a clock of thousandths, with points every half second, the maximum is that of all clock units.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func theMaximumIsThatOfAllLags(seed: UInt64) {
    var random = TestRandom(seed: seed)
    func sets() -> (times: [Int: UnitSet], codable: UnitSet) {
      var times: [Int: [Range<Int>]] = [:]
      var place = 0
      var hidden: [Range<Int>] = []
      while place < 400 {
        let end = min(400, place + 5 + random.below(60))
        let state = random.below(4)
        if state == 3 {
          hidden.append(place..<end)
        } else {
          times[state, default: []].append(place..<end)
        }
        place = end
      }
      return (times.mapValues(UnitSet.init), UnitSet([0..<400]).subtracting(UnitSet(hidden)))
    }
    let (x, y) = (sets(), sets())
    let times = PairedTimes(
      first: x.times, second: y.times, firstCodable: x.codable, secondCodable: y.codable,
      period: 400)
    let all = MatchingProfile([times], reach: 120, unit: .milliseconds(1))
    let thin = MatchingProfile([times], reach: 120, step: 50, unit: .milliseconds(1))
    #expect(thin.points.map(\.lag) == [-100, -50, 0, 50, 100])
    #expect(thin.points == all.points.filter { $0.lag % 50 == 0 })
    #expect(thin.peak == all.peak && thin.peaks == all.peaks, "seed \(seed)")
    let highest = all.points.compactMap(\.share.value).max() ?? -1
    #expect(all.peak == .value(highest))
    let tied = all.points.filter { ($0.share.value ?? -1) >= highest * (1 - 1e-12) }.map(\.lag)
    #expect(all.peaks.flatMap { Array($0) } == tied, "seed \(seed)")
  }

  @Test func aReachBeyondTheRecordEndsWithIt() {
    let profile = MatchingProfile(units: [1, 1], [1, 2], reach: .max, unit: .seconds(1))
    #expect(profile.points.map(\.lag) == [-2, -1, 0, 1, 2])
    #expect(profile.points.map(\.share.value) == [nil, 1, 0.5, 0, nil])
    let empty = MatchingProfile(units: [], [], reach: 3, unit: .seconds(1))
    #expect(empty.peaks.isEmpty && empty.peakLag == nil && empty.peak.reason == .noCodableTime)
  }
}

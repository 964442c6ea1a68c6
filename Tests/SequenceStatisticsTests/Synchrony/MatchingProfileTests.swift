import CodedSessions
import SequenceStatistics
import Testing

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
    #expect(isClose(profile.highest, expected.maxrec, relative: 1e-13))
    if let lags = expected.lagOfMax { #expect(profile.highestLags.sorted() == lags.sorted()) }
  }

  @Test func withoutRecurrenceEveryLagIsZero() throws {
    let profile = MatchingProfile(units: [1, 1, 1], [2, 2, 2], reach: 2, unit: .seconds(1))
    #expect(profile.points.allSatisfy { $0.matched == 0 && $0.share == .value(0) })
    #expect(profile.highestLags == [0, 1, -1, 2, -2] && profile.asymmetry == .undefined(.noPairs))
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
    #expect(profile.highestLags == [2] && profile.highest == .value(1))
    #expect(profile.asymmetry.value ?? 0 > 0)
    let session = try TestSession.session(
      [try TestSession.gaze([(0, 0, 30), (2, 30, 60)]), try TestSession.voice([(4, 5, 35)])],
      phases: [("a", 0, 40), ("b", 40, 60)])
    let streams = MatchingProfile(
      session.streams[0], session.streams[1], of: session, categories: [Code(0): 1, Code(4): 1],
      reach: .seconds(5))
    // Thirty seconds of looking and of speaking, five later: all of it, in the first phase alone.
    #expect(streams.points.last?.lag == 5 && streams.points.last?.matched == 30)
    #expect(streams.points.last?.codable == 35 + 15)
  }
}

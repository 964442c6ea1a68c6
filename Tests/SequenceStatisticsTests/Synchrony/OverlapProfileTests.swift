import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct OverlapProfileTests {
  /// Phi from the 2×2 table of units at every lag.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func asTheTableOfUnits(seed: UInt64) {
    var source = TestRandom(seed: seed)
    let times = RandomTimes.of(70, states: 2, longest: 9, hides: true, &source)
    let profile = OverlapProfile([times], first: 0, second: 1, reach: 12, unit: .seconds(1))
    let (one, other) = (times.first[0] ?? UnitSet([]), times.second[1] ?? UnitSet([]))
    for point in profile.points {
      let units = (0..<70).filter {
        times.firstCodable.contains($0) && times.secondCodable.contains($0 + point.lag)
      }
      func count(_ first: Bool, _ second: Bool) -> Double {
        Double(
          units.count { one.contains($0) == first && other.contains($0 + point.lag) == second })
      }
      let (a, b, c, d) = (
        count(true, true), count(true, false), count(false, true), count(false, false)
      )
      let margins = (a + b) * (c + d) * (a + c) * (b + d)
      if margins > 0 {
        #expect(
          isClose(
            point.phi, (a * d - b * c) / margins.squareRoot(), relative: 1e-9, absolute: 1e-12),
          "seed \(seed), lag \(point.lag)")
      } else {
        #expect(point.phi == .undefined(.emptyMargin), "seed \(seed)")
      }
    }
  }

  @Test func oneCodeOfTwoStreams() throws {
    let gaze = try TestSession.gaze([(0, 0, 20), (2, 20, 60)])
    let voice = try TestSession.voice([(4, 4, 24)])
    let session = try TestSession.session([gaze, voice])
    let profile = OverlapProfile(
      Code(0), of: gaze, Code(4), of: voice, in: session, reach: .seconds(6))
    #expect(profile.highest?.lag == 4 && profile.highest?.joint == 20)
    #expect(profile.points.count == 13 && profile.unit == .seconds(1))
  }
}

import CodedSessions
import Testing

@testable import SequenceStatistics

/// Random records of one phase on a clock, with time that could not be coded.
enum RandomTimes {
  static func of(
    _ period: Int, states: Int, longest: Int, hides: Bool, _ source: inout TestRandom
  ) -> PairedTimes {
    func sets() -> (times: [Int: UnitSet], codable: UnitSet) {
      var times: [Int: [Range<Int>]] = [:]
      var hidden: [Range<Int>] = []
      var place = 0
      while place < period {
        let end = min(period, place + 1 + source.below(longest))
        // One state more is nothing at all.
        let state = source.below(states + 1)
        if hides, source.below(6) == 0 {
          hidden.append(place..<end)
        } else if state < states {
          times[state, default: []].append(place..<end)
        }
        place = end
      }
      return (
        times.mapValues(UnitSet.init), UnitSet([0..<period]).subtracting(UnitSet(hidden))
      )
    }
    let (first, second) = (sets(), sets())
    return PairedTimes(
      first: first.times, second: second.times, firstCodable: first.codable,
      secondCodable: second.codable, period: period)
  }
}

@Suite struct ShiftedProfilesTests {
  /// Every shifted record made, and its profile.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func sweptAsIfEveryRecordWereMade(seed: UInt64) {
    var source = TestRandom(seed: seed)
    let times = RandomTimes.of(
      60 + source.below(60), states: 1 + source.below(3), longest: 12, hides: seed % 2 == 0, &source
    )
    let step = 1 + source.below(4)
    let reach = step * source.below(12)
    let minShift = 1 + source.below(15)
    let profile = MatchingProfile([times], reach: reach, step: step, unit: .seconds(1))
    let lags = profile.points.map(\.lag)
    let shifted = ShiftedProfiles(
      [times], lags: lags, minShift: minShift, replicates: 1, seed: 1)
    #expect(shifted.shiftStep == (reach == 0 ? 1 : step), "seed \(seed)")
    let unit = reach == 0 ? 1 : step
    let shifts = (1...times.period).map { $0 * unit }.filter {
      $0 >= minShift && $0 <= times.period - minShift
    }
    #expect(shifted.count == shifts.count, "seed \(seed)")
    for (row, shift) in shifts.enumerated() {
      let made = MatchingProfile(
        [times.turned(by: shift)], reach: reach, step: step, unit: .seconds(1))
      #expect(
        lags.indices.map { shifted.shares[$0 * shifts.count + row] }
          == made.points.map { $0.share.value ?? -1 }, "seed \(seed), shift \(shift)")
    }
  }

  /// Of more shifts than are kept every second one, of each lag.
  @Test func tooManyShiftsAreThinned() {
    var source = TestRandom(seed: 7)
    let times = RandomTimes.of(45_000, states: 2, longest: 3_000, hides: true, &source)
    let shifted = ShiftedProfiles(
      [times], lags: [-4, -2, 0, 2, 4], minShift: 100, replicates: 1, seed: 1)
    // 22 401 multiples of two from 100 to 44 900.
    #expect(shifted.shiftStep == 4 && shifted.count == 11_201)
    for row in stride(from: 0, to: shifted.count, by: 77) {
      let made = MatchingProfile(
        [times.turned(by: 100 + 4 * row)], reach: 4, step: 2, unit: .seconds(1))
      #expect(
        shifted.lags.indices.map { shifted.shares[$0 * shifted.count + row] }
          == made.points.map { $0.share.value ?? -1 }, "shift \(row)")
    }
  }

  @Test func severalPhasesAreDrawnFromTheSeed() {
    var source = TestRandom(seed: 5)
    let phases = (0..<2).map { _ in
      RandomTimes.of(80, states: 2, longest: 9, hides: true, &source)
    }
    let lags = [-6, -3, 0, 3, 6]
    let drawn = ShiftedProfiles(phases, lags: lags, minShift: 10, replicates: 30, seed: 9)
    #expect(drawn.shiftStep == nil && drawn.count == 30)
    for replicate in 0..<30 {
      var own = RandomSource(seed: 9, stream: UInt64(replicate))
      let shifted = phases.map { $0.turned(by: 10 + own.below(61)) }
      let made = MatchingProfile(shifted, reach: 6, step: 3, unit: .seconds(1))
      #expect(
        lags.indices.map { drawn.shares[$0 * 30 + replicate] }
          == made.points.map { $0.share.value ?? -1 })
    }
  }

  @Test func nothingToShiftGivesNothing() {
    var source = TestRandom(seed: 2)
    let times = RandomTimes.of(10, states: 1, longest: 4, hides: false, &source)
    #expect(ShiftedProfiles([times], lags: [0], minShift: 6, replicates: 9, seed: 1).count == 0)
    #expect(ShiftedProfiles([], lags: [0], minShift: 6, replicates: 9, seed: 1).count == 0)
  }
}

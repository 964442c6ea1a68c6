import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct RandomContinuumTests {
  private func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
  }

  private func record(_ units: [(Int, Int64, Int64)]) -> CoderRecord {
    CoderRecord(
      marks: units.map {
        DoubleCoding.Mark(category: $0.0, onset: .seconds($0.1), offset: .seconds($0.2))
      })
  }

  /// Two blocks, 0 to 40 s and 100 to 120 s.
  private func continuum() throws -> UnitContinuum {
    UnitContinuum(
      categories: 3,
      records: [
        record([(0, 0, 10), (1, 10, 14), (2, 30, 40), (0, 100, 105)]),
        record([(1, 2, 9), (2, 101, 120)]),
      ], blocks: TimeSet([try span(0, 40), try span(100, 120)]))
  }

  @Test func shiftedRecordsAreThoseOfACoder() throws {
    let random = RandomContinuum(try continuum(), .shifted, seed: 5)
    // Onsets and lengths on the joined line of 60 s, by coder.
    let known: [[(Double, Double)]] = [
      [(0, 10), (10, 4), (30, 10), (40, 5)], [(2, 7), (41, 19)],
    ]
    var drawn: Set<[Int]> = []
    for number in 0..<200 {
      let (first, second) = random.sample(number)
      var shifts: [Double] = []
      for units in [first, second] {
        let own = known[units.count == 4 ? 0 : 1]
        let shift = (units[0].onset / 1e6 - own[0].0 + 60).truncatingRemainder(dividingBy: 60)
        for (unit, (onset, length)) in zip(units, own) {
          let expected = (onset + shift).truncatingRemainder(dividingBy: 60)
          let gap = (unit.onset / 1e6 - expected).magnitude
          #expect(min(gap, 60 - gap) < 1e-6 && isClose(unit.length / 1e6, length, relative: 1e-9))
          #expect(unit.onset >= 0 && unit.onset < 60e6)
        }
        shifts.append(shift)
      }
      let gap = (shifts[0] - shifts[1]).magnitude
      // Six units of 55 s: at least 4.583 s apart.
      #expect(min(gap, 60 - gap) > 55 / 12.0 - 1e-5, "sample \(number)")
      drawn.insert([first.count, second.count])
    }
    #expect(drawn.count == 4, "coders are drawn with replacement")
  }

  @Test func resemblingRecordsAreLikeTheReal() throws {
    let random = RandomContinuum(try continuum(), .resembling, seed: 5)
    var (counts, lengths, categories) = ([Double](), [Double](), [0, 0, 0])
    for number in 0..<600 {
      let sample = random.sample(number)
      for units in [sample.first, sample.second] {
        counts.append(Double(units.count))
        for unit in units {
          lengths.append(unit.length / 1e6)
          categories[unit.category] += 1
        }
      }
    }
    // Numbers of units 4 and 2: mean 3, deviation 1, fractions dropped.
    let mean = counts.reduce(0, +) / Double(counts.count)
    #expect(mean > 2.4 && mean < 2.7)
    let length = lengths.reduce(0, +) / Double(lengths.count)
    // Mean 9.17 s, a little more as negative lengths turn positive.
    #expect(length > 8.8 && length < 10)
    let third = Double(categories.reduce(0, +)) / 3
    #expect(categories.allSatisfy { (Double($0) - third).magnitude < third * 0.12 })
  }

  @Test(arguments: RandomContinuum.Method.allCases)
  func samplesFollowFromTheSeed(_ method: RandomContinuum.Method) throws {
    let one = RandomContinuum(try continuum(), method, seed: 1)
    let other = RandomContinuum(try continuum(), method, seed: 2)
    #expect(one.sample(3) == one.sample(3))
    #expect(one.sample(3).first != one.sample(4).first)
    #expect(one.sample(3).first != other.sample(3).first)
  }

  @Test func oddContinuaDoNoHarm() throws {
    let whole = UnitContinuum(
      categories: 1, records: [record([(0, 0, 10)]), record([])],
      blocks: TimeSet(try span(0, 10)))
    let empty = UnitContinuum(categories: 1, records: [record([])], blocks: .empty)
    let none = UnitContinuum(categories: 1, records: [], blocks: .empty)
    let end = try #require(
      TimeSpan(
        onset: SessionTime(microseconds: .min), offset: SessionTime(microseconds: .max)))
    let endless = UnitContinuum(
      categories: 1,
      records: [
        CoderRecord(marks: [DoubleCoding.Mark(category: 0, onset: end.onset, offset: end.offset)])
      ], blocks: TimeSet(end))
    for method in RandomContinuum.Method.allCases {
      for continuum in [whole, empty, none, endless] {
        let sample = RandomContinuum(continuum, method, seed: 1).sample(0)
        #expect(sample.first.allSatisfy { $0.onset.isFinite && $0.length > 0 })
      }
      #expect(RandomContinuum(empty, method, seed: 1).sample(-1).first.isEmpty)
    }
  }
}

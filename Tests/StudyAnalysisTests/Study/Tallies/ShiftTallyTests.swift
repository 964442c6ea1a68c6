import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Shifts as a tally")
struct ShiftTallyTests {
  /// Cues and responses that know nothing of one another; half of the time neither could be coded, the same half.
  private func record(seed: UInt64) throws -> ContingencyRecord {
    var source = RandomSource(seed: seed)
    let span = try #require(TimeSpan(onset: .zero, offset: .seconds(300)))
    let hidden = TimeSet([try #require(TimeSpan(onset: .seconds(150), offset: .seconds(300)))])
    let times = { (count: Int) in
      (0..<count).map { _ in SessionTime.seconds(Int64(source.below(150))) }
    }
    return ContingencyRecord(
      span: span, unit: .seconds(1),
      cues: times(25).map { .init(onset: $0, offset: $0) }, responses: times(25),
      cueUnknown: hidden, responseUnknown: hidden)
  }

  @Test("What both records miss together does not look like responding")
  func missedTogether() throws {
    var (shares, counts, spread) = (0.0, 0.0, 0.0)
    let seeds = 1...60 as ClosedRange<UInt64>
    for seed in seeds {
      let chance = ContingencyChance([try record(seed: seed)])
      let tally = try #require(ChanceTally(chance.shift))
      shares += tally.observed - tally.mean
      counts += tally.observed - chance.shift.distribution.meanCount
      spread += tally.variance ?? 0
    }
    // The sum of sixty sessions without any coupling, in standard deviations of the model.
    #expect((shares / spread.squareRoot()).magnitude < 3, "\(shares), \(spread)")
    // Had counts been compared, it would have been overwhelming.
    #expect(counts / spread.squareRoot() > 5, "\(counts), \(spread)")
  }

  @Test("Mean and variance of the share over all shifts, among as many as there were")
  func moments() throws {
    let chance = ContingencyChance([try record(seed: 7)])
    let shift = chance.shift
    let tally = try #require(ChanceTally(shift))
    let values = shift.distribution.values.filter { $0.count.eligible > 0 }
    let weight = values.reduce(0) { $0 + $1.probability }
    let eligible = Double(shift.observed.eligible)
    let numbers = values.map {
      (Double($0.count.counted) / Double($0.count.eligible) * eligible, $0.probability / weight)
    }
    let mean = numbers.reduce(0) { $0 + $1.0 * $1.1 }
    let variance = numbers.reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    #expect((tally.mean - mean).magnitude < 1e-9)
    #expect(((tally.variance ?? 0) - variance).magnitude < 1e-9)
    #expect(tally.p == shift.pGreater.value && tally.among == eligible)
    #expect(values.count > 3)
  }

  @Test("Too short for shifts; no cue at all")
  func none() throws {
    let span = try #require(TimeSpan(onset: .zero, offset: .seconds(30)))
    let short = ContingencyRecord(
      span: span, unit: .seconds(1), cues: [.init(onset: .seconds(3), offset: .seconds(3))],
      responses: [.seconds(4)])
    #expect(ChanceTally(ContingencyChance([short]).shift) == nil)
    #expect(ChanceTally(ContingencyChance([short]).blocks)?.observed == 1)
    let long = try #require(TimeSpan(onset: .zero, offset: .seconds(300)))
    let empty = ContingencyRecord(span: long, unit: .seconds(1), cues: [], responses: [])
    let tally = try #require(ChanceTally(ContingencyChance([empty]).shift))
    #expect(tally.observed == 0 && tally.mean == 0 && tally.variance == 0 && tally.among == 0)
    #expect(ChanceTally(ContingencyChance([]).shift) == nil)
    #expect(ChanceTally(ContingencyChance([]).blocks) == nil)
  }
}

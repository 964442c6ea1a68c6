import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite("CycleChance")
struct CycleChanceTests {
  private func whole(_ twin: SternFixture.Twin) throws -> CycleChance {
    var parameters = CycleParameters()
    parameters.shiftStep = .seconds(1)
    return CycleChance(try SternFixture.records(twin), parameters: parameters)
  }

  /// By whole seconds, 10 to 50: 41 shifts.
  @Test("Fred and Mark, as in the fixture")
  func fixture() throws {
    let fred = try whole(SternFixture.fred).shift
    #expect(fred.observed.counted == 4 && fred.distribution.arrangements == 41)
    let counts = fred.distribution.values.map { value in
      (value.count.counted, Int((value.probability * 41).rounded()))
    }
    #expect(counts.map(\.0) == [1, 2, 3, 4] && counts.map(\.1) == [8, 15, 16, 2])
    #expect(isClose(fred.distribution.meanCount, 94.0 / 41, relative: 1e-12))
    #expect(isClose(fred.pGreater, 3.0 / 42, relative: 1e-12))
    let mark = try whole(SternFixture.mark).shift
    #expect(mark.observed.counted == 1)
    #expect(isClose(mark.distribution.meanCount, 19.0 / 41, relative: 1e-12))
    #expect(isClose(mark.pGreater, 20.0 / 42, relative: 1e-12))
  }

  /// A random record in whole seconds.
  private func random(_ seed: UInt64) -> SternFixture.Twin {
    var random = TestRandom(seed: seed)
    var (toward, away): ([(Double, Double)], [(Double, Double)]) = ([], [])
    var time = 0.0
    var looksAway = random.below(2) == 0
    while time < 120 {
      let end = min(120, time + Double(1 + random.below(7)))
      if looksAway { away.append((time, end)) } else { toward.append((time, end)) }
      looksAway.toggle()
      time = end
    }
    let acts = (0..<120).filter { _ in random.below(6) == 0 }.map(Double.init)
    return .init(toward: toward, away: away, pursuits: acts, withdrawals: [])
  }

  @Test(
    "Every shift made, ties and unknown time included", arguments: 1...50 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) throws {
    let dark = Int(seed % 7) * 11
    var twin = random(seed)
    let hidden = [(Double(dark), Double(dark + 3))]
    twin = .init(
      toward: twin.toward, away: twin.away,
      pursuits: twin.pursuits.filter { !($0 >= hidden[0].0 && $0 < hidden[0].1) }, withdrawals: [])
    for tiePolicy in [CycleParameters.TiePolicy.include, .exclude] {
      var parameters = CycleParameters()
      parameters.tiePolicy = tiePolicy
      let records = try SternFixture.records(
        twin, seconds: 120, step: .seconds(1), hidden: hidden)
      let chance = CycleChance(records, parameters: parameters)
      let aversions = Aversion.all(in: records[0], parameters: parameters)
      func count(_ shift: Int) -> ShiftCount {
        let pursuits = twin.pursuits.map { (Int($0) + shift) % 120 }
        let unknown = Set((dark..<(dark + 3)).map { ($0 + shift) % 120 })
        var counted = 0
        var eligible = 0
        for aversion in aversions {
          let on = Int(aversion.onset.seconds)
          let off = Int(aversion.offset.seconds)
          let first = tiePolicy == .include ? on : on + 1
          let window = Array(first..<max(first, min(on + 4, off)))
          guard !window.isEmpty else { continue }
          let isPursued = pursuits.contains { window.contains($0) }
          let isWhole = aversion.end != .censored || off - on >= 3
          let isKnown = unknown.isDisjoint(with: window)
          if isPursued { counted += 1 }
          if isPursued || isWhole && isKnown { eligible += 1 }
        }
        return ShiftCount(counted: counted, eligible: eligible)
      }
      let observed = count(0)
      #expect(chance.shift.observed == observed, "seed \(seed)")
      let reached = (10...110).count { count($0).reaches(observed) }
      #expect(
        isClose(chance.shift.pGreater, Double(1 + reached) / 102, relative: 1e-12),
        "seed \(seed), \(tiePolicy)")
    }
  }

  @Test("Dealt-out gaps keep the pursuits in known time, and their number")
  func gaps() throws {
    let records = try SternFixture.records(random(4), seconds: 120, step: .seconds(1))
    var parameters = CycleParameters()
    parameters.replicates = 199
    let chance = CycleChance(records, parameters: parameters)
    #expect(chance == CycleChance(records, parameters: parameters))
    #expect(chance.gapP.value != nil && chance.gapMean.value != nil)
    let none = CycleChance(
      try SternFixture.records(.init(toward: [(0, 60)], away: [], pursuits: [], withdrawals: [])))
    #expect(none.gapP.reason == .noOccurrence)
  }

  @Test("A short record cannot be shifted")
  func short() throws {
    let records = try SternFixture.records(
      .init(toward: [(0, 10), (20, 30)], away: [(10, 20)], pursuits: [12], withdrawals: []),
      seconds: 30)
    let chance = CycleChance(records)
    #expect(!chance.shift.isPossible && chance.excessShare.reason == .tooShort)
  }
}

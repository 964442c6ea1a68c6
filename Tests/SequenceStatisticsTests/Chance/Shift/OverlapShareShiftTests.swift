import Testing

@testable import SequenceStatistics

@Suite struct OverlapShareShiftTests {
  /// A record of `period` units: 0 off, 1 and 2 codes, nil unknown.
  private func states(
    _ random: inout TestRandom, _ period: Int, hasUnknown: Bool
  ) -> [Int?] {
    var states: [Int?] = []
    while states.count < period {
      let state = random.below(hasUnknown ? 4 : 3)
      for _ in 0..<(1 + random.below(6)) { states.append(state == 3 ? nil : state) }
    }
    return Array(states.prefix(period))
  }

  private func set(_ states: [Int?], _ isIn: (Int?) -> Bool) -> UnitSet {
    UnitSet(states.indices.filter { isIn(states[$0]) }.map { $0..<($0 + 1) })
  }

  private func part(_ x: [Int?], _ y: [Int?]) -> OverlapShareShift.Part {
    OverlapShareShift.Part(
      pairs: [1, 2].map { code in (set(x) { $0 == code }, set(y) { $0 == code }) },
      fixedCodable: set(x) { $0 != nil }, turningCodable: set(y) { $0 != nil }, period: x.count)
  }

  /// Matched and codable units at one shift.
  private func counts(_ x: [Int?], _ y: [Int?], _ shift: Int) -> (matched: Int, codable: Int) {
    var (matched, codable) = (0, 0)
    for place in x.indices {
      let other = y[(place - shift + x.count) % x.count]
      guard let one = x[place], let other else { continue }
      codable += 1
      if one == other, one != 0 { matched += 1 }
    }
    return (matched, codable)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func everyShiftOfOnePhase(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let period = 24 + random.below(40)
    let x = states(&random, period, hasUnknown: seed % 3 != 0)
    let y = states(&random, period, hasUnknown: seed % 2 == 0)
    let test = OverlapShareShift([part(x, y)], minShift: 5)
    let observed = counts(x, y, 0)
    guard observed.codable > 0 else { return }
    let all = (5...(period - 5)).map { counts(x, y, $0) }
    #expect(test.way == .swept(shifts: all.count))
    #expect(
      isClose(test.observed, Double(observed.matched) / Double(observed.codable), relative: 1e-12))
    let reached = all.count { $0.matched * observed.codable >= observed.matched * $0.codable }
    let below = all.count { $0.matched * observed.codable <= observed.matched * $0.codable }
    #expect(
      isClose(test.pGreater, Double(1 + reached) / Double(1 + all.count), relative: 1e-12),
      "seed \(seed)")
    #expect(isClose(test.pLess, Double(1 + below) / Double(1 + all.count), relative: 1e-12))
    let codable = all.reduce(0) { $0 + $1.codable }
    if codable > 0 {
      let mean = Double(all.reduce(0) { $0 + $1.matched }) / Double(codable)
      #expect(isClose(test.mean, mean, relative: 1e-12))
    }
  }

  /// Two phases: all pairs of shifts against draws.
  @Test(arguments: [3, 8, 11] as [UInt64])
  func severalPhasesAreDrawn(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let phases = [40, 50].map { period in
      (
        states(&random, period, hasUnknown: true), states(&random, period, hasUnknown: true)
      )
    }
    let observed = phases.map { counts($0.0, $0.1, 0) }
    let matched = observed.reduce(0) { $0 + $1.matched }
    let codable = observed.reduce(0) { $0 + $1.codable }
    var (reached, all) = (0, 0)
    for first in 5...35 {
      for second in 5...45 {
        let one = counts(phases[0].0, phases[0].1, first)
        let other = counts(phases[1].0, phases[1].1, second)
        all += 1
        if (one.matched + other.matched) * codable >= matched * (one.codable + other.codable) {
          reached += 1
        }
      }
    }
    let test = OverlapShareShift(
      phases.map { part($0.0, $0.1) }, minShift: 5, replicates: 20_000, seed: seed)
    #expect(test.way == .sampled(replicates: 20_000, seed: seed))
    let exact = Double(reached) / Double(all)
    let p = try #require(test.pGreater.value)
    let error = 4 * (exact * (1 - exact) / 20_000).squareRoot() + 1e-4
    #expect((p - exact).magnitude < error, "\(p), \(exact)")
  }

  @Test func shortPhasesAreLeftOut() {
    let known: [Int?] = Array(repeating: 1, count: 19)
    let test = OverlapShareShift([part(known, known)], minShift: 5)
    #expect(test.way == nil && test.phasesLeftOut == 1)
    #expect(test.pGreater == .undefined(.tooShort) && test.observed.value == nil)
    let unknown: [Int?] = Array(repeating: nil, count: 40)
    #expect(
      OverlapShareShift([part(unknown, unknown)], minShift: 5).pGreater
        == .undefined(.noCodableTime))
  }
}

import CodedSessions
import Testing

@Suite("Time unit")
struct TimeUnitTests {
  @Test(
    "The largest step that divides all times",
    arguments: [
      ([], 1), ([0], 1), ([0, 0], 1), ([10_010], 10_010), ([0, 40_000, 120_000], 40_000),
      ([33_000, 67_000, 100_000], 1_000), ([-6, 4], 2), ([1_000_000, 3], 1),
      ([Int64.min], Int64.max), ([Int64.max, 0], Int64.max),
    ] as [([Int64], Int64)])
  func step(times: [Int64], expected: Int64) {
    let unit = TimeUnit(of: times.map { SessionTime(microseconds: $0) })
    #expect(unit.step.microseconds == expected)
    #expect(unit.origin == .largestCommonStep)
  }

  @Test("Divides every time, and no larger step does", arguments: 1...8 as ClosedRange<UInt64>)
  func bruteForce(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let factor = Int64.random(in: 1...50, using: &random)
      let times = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Int64.random(in: -40...40, using: &random) * factor
      }
      let step = TimeUnit(of: times.map { SessionTime(microseconds: $0) }).step.microseconds
      let divides = { (step: Int64) in times.allSatisfy { $0 % step == 0 } }
      let largest = (1...2_000).last(where: divides) ?? 1
      #expect(step == (times.allSatisfy { $0 == 0 } ? 1 : largest), "seed \(seed), \(times)")
    }
  }

  @Test("A unit is at least a microsecond", arguments: [0, -5] as [Int64])
  func floor(step: Int64) {
    #expect(
      TimeUnit(step: SessionTime(microseconds: step), origin: .frame).step.microseconds == 1)
  }
}

import Foundation
import Testing

@testable import SequenceStatistics

@Suite("OverlapShift")
struct OverlapShiftTests {
  @Test("Every shift made", arguments: 1...60 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let period = 15 + random.below(40)
    func states() -> [Int] {
      var states: [Int] = []
      while states.count < period {
        let state = random.below(3)
        for _ in 0..<(1 + random.below(7)) { states.append(state) }
      }
      return Array(states.prefix(period))
    }
    let (x, y) = (states(), states())
    for minShift in [0, 3] {
      let test = OverlapShift(pairs(x, y), period: period, minShift: minShift)
      let shifts = minShift == 0 ? Array(0..<period) : Array(minShift...(period - minShift))
      let values = shifts.map { shift in
        (0..<period).count { x[$0] == y[(($0 - shift) % period + period) % period] }
      }
      let sample = NullSample(
        values.map(Double.init), how: minShift == 0 ? .enumerated : .enumeratedWithoutObserved)
      #expect(test.observed == (0..<period).count { x[$0] == y[$0] })
      #expect(test.count == shifts.count)
      for limit in 0...period {
        #expect(test.count(atLeast: limit) == values.count { $0 >= limit }, "seed \(seed)")
      }
      #expect(test.pGreater == sample.pGreater(Double(test.observed)).measure)
      #expect(test.pLess == sample.pLess(Double(test.observed)).measure)
      #expect(isClose(test.mean, try #require(sample.mean.value), relative: 1e-12))
      #expect(
        isClose(
          test.standardDeviation, try #require(sample.standardDeviation.value), relative: 1e-9))
      for share in [0, 0.025, 0.31, 0.5, 0.975, 1] {
        #expect(
          isClose(
            test.quantile(share), try #require(sample.quantile(share).value), relative: 1e-12),
          "seed \(seed), \(share)")
      }
    }
  }

  @Test("The reference case with 200 frames")
  func reference() throws {
    struct Case: Decodable {
      struct Input: Decodable {
        let x: [Int]
        let y: [Int]
      }
      struct Result: Decodable {
        let observed: Double
        let nSurrogates: Int
        let mean: Double
        let sdDdof1: Double
        let q025: Double
        let q500: Double
        let q975: Double
        let nGe: Int
        let pGePlus1: Double
        let z: Double
      }
      struct Profile: Decodable {
        let observed: [Double]
        let mean: [Double]
        let q025: [Double]
        let q975: [Double]
        let maxStatPGePlus1: Double
      }
      struct Expected: Decodable {
        let propMatch: Result
        let cohenKappa: Result
        let mutualInfoBits: Result
        let propMatchMinshift20: Result
      }
      let input: Input
      let expected: Expected
    }
    let folder = Material.folder
    let data = try Data(
      contentsOf: URL(fileURLWithPath: folder + "/reference/synchrony/surr__circshift_n200.json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let reference = try decoder.decode(Case.self, from: data)
    let (x, y) = (reference.input.x, reference.input.y)
    let n = Double(x.count)
    func check(_ result: Case.Result, _ test: OverlapShift, _ scale: (Double) -> Double) throws {
      #expect(isClose(scale(Double(test.observed)), result.observed))
      #expect(test.count == result.nSurrogates)
      #expect(isClose(scale(try #require(test.mean.value)), result.mean, absolute: 1e-12))
      #expect(
        isClose(
          scale(try #require(test.standardDeviation.value)) - scale(0), result.sdDdof1))
      for (share, quantile) in [(0.025, result.q025), (0.5, result.q500), (0.975, result.q975)] {
        #expect(isClose(scale(try #require(test.quantile(share).value)), quantile))
      }
      #expect(test.count(atLeast: test.observed) == result.nGe)
      #expect(isClose(test.pGreater, result.pGePlus1))
    }
    let test = OverlapShift(pairs(x, y), period: x.count, minShift: 1)
    try check(reference.expected.propMatch, test) { $0 / n }
    // A shift keeps both margins: kappa is linear in the matching share.
    let states = Set(x + y)
    let chance = states.reduce(0.0) { sum, state in
      sum + Double(x.count { $0 == state }) * Double(y.count { $0 == state }) / (n * n)
    }
    try check(reference.expected.cohenKappa, test) { ($0 / n - chance) / (1 - chance) }
    try check(
      reference.expected.propMatchMinshift20,
      OverlapShift(pairs(x, y), period: x.count, minShift: 20)
    ) { $0 / n }
    // Information is not linear: gone through shift by shift.
    let information = (0..<x.count).map { shift in
      Self.information(x, (0..<x.count).map { y[(($0 - shift) % x.count + x.count) % x.count] })
    }
    let null = NullSample(Array(information.dropFirst()), how: .enumeratedWithoutObserved)
    let expected = reference.expected.mutualInfoBits
    #expect(isClose(information[0], expected.observed))
    #expect(isClose(null.mean, expected.mean) && isClose(null.z(information[0]), expected.z))
    #expect(isClose(null.quantile(0.975), expected.q975))
    #expect(isClose(null.pGreater(information[0]).measure, expected.pGePlus1))
  }

  /// For each state its times in both series.
  private func pairs(_ x: [Int], _ y: [Int]) -> [OverlapShift.Pair] {
    func times(_ series: [Int], _ state: Int) -> UnitSet {
      UnitSet(series.indices.filter { series[$0] == state }.map { $0..<($0 + 1) })
    }
    return Set(x + y).sorted().map { .init(fixed: times(x, $0), turning: times(y, $0)) }
  }

  /// Mutual information in bits.
  private static func information(_ x: [Int], _ y: [Int]) -> Double {
    let n = Double(x.count)
    var sum = 0.0
    for a in Set(x) {
      for b in Set(y) {
        let both = Double(zip(x, y).count { $0.0 == a && $0.1 == b }) / n
        let first = Double(x.count { $0 == a }) / n
        let second = Double(y.count { $0 == b }) / n
        if both > 0 { sum += both * log2(both / (first * second)) }
      }
    }
    return sum
  }
}

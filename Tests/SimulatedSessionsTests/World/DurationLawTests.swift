import Foundation
import SequenceStatistics
import Testing

@testable import SimulatedSessions

@Suite struct DurationLawTests {
  @Test(arguments: [-10, -3.3, -1, -1e-9, 0, 0.5, 1, 2.75, 6, 10])
  func ownExponentialAgreesWithTheSystem(exponent: Double) {
    let system = Foundation.exp(exponent)
    #expect(abs(exponential(exponent) - system) <= 1e-12 * system)
  }

  /// Median, spread and tails of the logarithm, from 40 000 draws of a law so long that rounding to
  /// frames does not matter.
  @Test(arguments: [1, 1_971] as [UInt64])
  func logarithmsAreNormal(seed: UInt64) {
    var source = RandomSource(seed: seed)
    let law = DurationLaw(median: 2_000, spread: 0.5)
    let scores = (0..<40_000).map { _ in
      Foundation.log(Double(law.frames(from: &source)) / 50_000) / 0.5
    }
    let count = Double(scores.count)
    let mean = scores.reduce(0, +) / count
    let variance = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    let outside = Double(scores.count { abs($0) > 1.959964 }) / count
    // Five standard errors each: 1/√n, √(2/n), √(.05 × .95/n).
    #expect(abs(mean) < 0.025, "seed \(seed): mean \(mean)")
    #expect(abs(variance - 1) < 0.036, "seed \(seed): variance \(variance)")
    #expect(abs(outside - 0.05) < 0.0055, "seed \(seed): share beyond 1.96 is \(outside)")
  }

  @Test func withoutSpreadAllAreEqual() {
    var source = RandomSource(seed: 1)
    let law = DurationLaw(median: 2.4, spread: 0)
    #expect((0..<10).allSatisfy { _ in law.frames(from: &source) == 60 })
  }

  @Test func theShortestIsKept() {
    var source = RandomSource(seed: 1)
    #expect(DurationLaw(median: 0, spread: 0.5).frames(from: &source) == 1)
    #expect(DurationLaw(median: -3, spread: 0.5).frames(from: &source, shortest: 5) == 5)
  }

  @Test(arguments: [Double.infinity, .nan, 1e300])
  func absurdNumbersDoNotTrap(median: Double) {
    var source = RandomSource(seed: 1)
    let frames = DurationLaw(median: median, spread: median).frames(from: &source)
    #expect(frames >= 1)
  }
}

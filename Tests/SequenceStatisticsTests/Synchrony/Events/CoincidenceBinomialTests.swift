import Foundation
import SequenceStatistics
import Testing

@Suite struct CoincidenceBinomialTests {
  /// The probability of each count by adding one event after the other.
  private func probabilities(_ parts: [(trials: Int, probability: Double)]) -> [Double] {
    var found = [1.0]
    for part in parts {
      for _ in 0..<part.trials {
        var next = [Double](repeating: 0, count: found.count + 1)
        for (count, share) in found.enumerated() {
          next[count] += share * (1 - part.probability)
          next[count + 1] += share * part.probability
        }
        found = next
      }
    }
    return found
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func eventAfterEvent(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let parts = (0...random.below(3)).map { _ in
      (trials: 1 + random.below(8), probability: Double(random.below(11)) / 10)
    }
    let binomial = CoincidenceBinomial(parts)
    let all = probabilities(parts)
    #expect(binomial.trials == all.count - 1)
    #expect(isClose(binomial.mean, all.indices.reduce(0) { $0 + Double($1) * all[$1] }))
    for count in -1...all.count {
      let greater = all.indices.reduce(0.0) { $0 + ($1 >= count ? all[$1] : 0) }
      let less = all.indices.reduce(0.0) { $0 + ($1 <= count ? all[$1] : 0) }
      #expect(
        isClose(binomial.pGreater(count), greater, relative: 1e-9, absolute: 1e-14),
        "seed \(seed), count \(count)")
      #expect(isClose(binomial.pLess(count), less, relative: 1e-9, absolute: 1e-14), "seed \(seed)")
    }
  }

  @Test func chanceOfAtLeastOne() {
    // Two others, each missing the window with 3/4.
    #expect(isClose(CoincidenceBinomial.chance(width: 5, of: 20, others: 2), 1 - 0.75 * 0.75))
    #expect(CoincidenceBinomial.chance(width: 0, of: 20, others: 2) == 0)
    #expect(CoincidenceBinomial.chance(width: 5, of: 20, others: 0) == 0)
    #expect(CoincidenceBinomial.chance(width: 5, of: 4, others: 1) == 1)
    #expect(CoincidenceBinomial.chance(width: 5, of: -4, others: 1) == 1)
    let rare = CoincidenceBinomial.chance(width: 1, of: 1e12, others: 1)
    #expect(isClose(rare, 1e-12, relative: 1e-9))
  }

  @Test func edges() {
    #expect(CoincidenceBinomial([]).pGreater(0) == .undefined(.noOccurrence))
    #expect(CoincidenceBinomial([(0, 0.5)]).pLess(0) == .undefined(.noOccurrence))
    let odd = CoincidenceBinomial([(3, .nan), (2, 7)])
    #expect(odd.mean == 2 && odd.pGreater(2) == .value(1) && odd.pGreater(3) == .value(0))
    let one = CoincidenceBinomial([(3, 0.5)])
    #expect(one.pGreater(.min) == .value(1) && one.pLess(.min) == .value(0))
    #expect(one.pGreater(.max) == .value(0) && one.pLess(.max) == .value(1))
  }
}

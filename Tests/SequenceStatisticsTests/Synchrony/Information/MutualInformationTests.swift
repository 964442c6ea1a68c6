import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct MutualInformationTests {
  @Test(arguments: ["mi__n200_k3", "mi__n60_k2"])
  func referenceCases(_ name: String) throws {
    let reference = try RowsCase.named(name)
    let units = PairedUnits(reference.input.x, reference.input.y, step: .seconds(1))
    func meets(_ measure: Measure, _ key: String, off: Double = 1) throws {
      let expected = try #require(reference.expected[key], "\(key)")
      #expect(isClose(measure, expected * off, relative: 1e-9, absolute: 1e-14), "\(key)")
    }
    let now = MutualInformation(units)
    for key in ["oracle_MI_bits", "pyinform_mutual_info", "dit_mutual_information_bits"] {
      try meets(now.bits, key)
    }
    try meets(now.nats, "sklearn_mutual_info_score_nats")
    try meets(now.nats, "infotheo_MI_nats_emp")
    try meets(now.millerMadowNats, "infotheo_MI_nats_mm")
    try meets(now.firstEntropy.nats, "infotheo_Hx_nats_emp")
    try meets(now.firstEntropy.millerMadowNats, "infotheo_Hx_nats_mm")
    try meets(now.shareOfMeanEntropy, "sklearn_normalized_mutual_info_arith")
    for lag in 0...2 {
      let later = MutualInformation(units, lag: lag)
      try meets(later.bits, "oracle_MI_lag\(lag)")
      try meets(later.bits, "jidt_MI_bits_timeDiff\(lag)")
      #expect(later.pairs == units.count - lag && later.pairsLeftOut == 0)
      // The same degrees by both counts, as every state occurs.
      for states in InformationTest.States.allCases {
        try meets(later.test(states).p, "chi2_p_from_nats_MI_timeDiff\(lag)")
      }
      // A known difference: JIDT takes the value in bits for G, and its p is too small.
      let faulty = try #require(reference.expected["jidt_MI_analytic_p_timeDiff\(lag)"])
      #expect(try #require(later.test().p.value) > faulty)
      let degrees = try #require(later.test().degreesOfFreedom)
      let bits = try #require(later.bits.value)
      let itsP = ChiSquareDistribution(degreesOfFreedom: degrees)?.upperTail(
        2 * Double(later.pairs) * bits)
      #expect(isClose(try #require(itsP), faulty, relative: 1e-9, absolute: 1e-12))
    }
  }

  @Test(arguments: 0..<200) func theDefinitionOnRandomRows(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let lengths = (0..<(1 + random.below(3))).map { _ in random.below(40) }
    let x = InformationOracle.rows(lengths, states: 1 + random.below(4), &random)
    let y = InformationOracle.rows(lengths, states: 1 + random.below(4), &random)
    let units = PairedUnits(zip(x, y).map(PairedUnits.Stretch.init), step: .seconds(1))
    let lag = random.below(9) - 4
    let information = MutualInformation(units, lag: lag)
    let expected = InformationOracle.information(source: x, target: y, k: 0, l: 1, u: lag)
    #expect(information.pairs == expected.samples, "seed \(seed)")
    #expect(information.pairsLeftOut == expected.leftOut, "seed \(seed)")
    #expect(information.jointEntropy.states == expected.cells, "seed \(seed)")
    guard let nats = expected.nats else {
      #expect(information.nats == .undefined(.noPairs), "seed \(seed)")
      return
    }
    #expect(isClose(information.nats, nats, relative: 1e-10, absolute: 1e-12), "seed \(seed)")
    // I = H(X) + H(Y) - H(X, Y), and the same from the other side.
    let sum =
      (information.firstEntropy.nats.value ?? 0) + (information.secondEntropy.nats.value ?? 0)
      - (information.jointEntropy.nats.value ?? 0)
    #expect(isClose(information.nats, sum, relative: 1e-10, absolute: 1e-12), "seed \(seed)")
    let other = MutualInformation(units.swapped, lag: -lag)
    #expect(isClose(other.nats, nats, relative: 1e-10, absolute: 1e-12), "seed \(seed)")
  }

  @Test func ofItselfItIsTheEntropyAndOfACopyItPeaksAtTheDelay() throws {
    var random = TestRandom(seed: 3)
    let x = (0..<400).map { _ in random.below(3) }
    let same = MutualInformation(PairedUnits(x, x, step: .seconds(1)))
    #expect(isClose(same.nats, try #require(same.firstEntropy.nats.value), relative: 1e-13))
    #expect(isClose(same.shareOfMeanEntropy, 1, relative: 1e-13))
    // The second does what the first did four units before: the first leads.
    let units = PairedUnits(x, Array(x[396...]) + x.prefix(396), step: .seconds(1))
    let best = (-6...6).max {
      (MutualInformation(units, lag: $0).nats.value ?? 0)
        < (MutualInformation(units, lag: $1).nats.value ?? 0)
    }
    #expect(best == 4)
  }

  @Test func ofConstantsItIsNothing() {
    let constant = MutualInformation(PairedUnits([1, 1, 1, 1], [0, 1, 0, 1], step: .seconds(1)))
    #expect(constant.nats == .value(0) && constant.test().p == .undefined(.cannotVary))
    // Declared states: both records could have shown two.
    #expect(constant.test(.declared).degreesOfFreedom == 1)
    #expect(constant.test(.declared).p == .value(1))
    let both = MutualInformation(PairedUnits([1, 1], [1, 1], step: .seconds(1)))
    #expect(both.shareOfMeanEntropy == .undefined(.cannotVary))
  }

  @Test func noneIsAStateAndUnknownIsNot() {
    let (none, unknown) = (PairedUnits.none, PairedUnits.unknown)
    let units = PairedUnits(
      [.init([0, none, 0, none, unknown], [none, 0, none, 0, 0])], step: .seconds(1))
    let information = MutualInformation(units)
    #expect(isClose(information.bits, 1, relative: 1e-13))
    #expect(information.pairs == 4 && information.pairsLeftOut == 1)
    #expect(information.declaredStates == 2)
  }

  @Test func theCorrectedEstimateMayBeNegative() {
    let units = PairedUnits([0, 0, 1, 1], [0, 1, 0, 1], step: .seconds(1))
    #expect(isClose(MutualInformation(units).millerMadowNats, -1.0 / 8, relative: 1e-12))
    #expect(isClose(MutualInformation(units).millerMadowBits, -1.0 / 8 / log(2), relative: 1e-12))
  }

  @Test func nothingTraps() {
    let nothing = MutualInformation(PairedUnits([], step: .seconds(1)))
    #expect(nothing.nats == .undefined(.noPairs) && nothing.test().p == .undefined(.noPairs))
    #expect(nothing.shareOfMeanEntropy == .undefined(.noPairs))
    let units = PairedUnits([0, 1, 0], [1, 0, 1], step: .seconds(1))
    for lag in [Int.max, .min, 3, -3] {
      #expect(MutualInformation(units, lag: lag).nats == .undefined(.noPairs))
    }
    let missing = MutualInformation(PairedUnits([nil, nil], [0, 1], step: .seconds(1)))
    #expect(missing.nats == .undefined(.noPairs) && missing.pairsLeftOut == 2)
  }
}

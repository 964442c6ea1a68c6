import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct TransferEntropyTests {
  @Test(arguments: ["te__n200_k3", "te__n60_k2"])
  func referenceCases(_ name: String) throws {
    let reference = try RowsCase.named(name)
    let units = PairedUnits(reference.input.x, reference.input.y, step: .seconds(1))
    func meets(_ measure: Measure, _ key: String) throws {
      let expected = try #require(reference.expected[key], "\(key)")
      #expect(isClose(measure, expected, relative: 1e-9, absolute: 1e-12), "\(key)")
    }
    let ways: [(String, TransferEntropy.Direction)] = [
      ("x_to_y", .firstToSecond), ("y_to_x", .secondToFirst),
    ]
    for (way, direction) in ways {
      for k in 1...3 {
        let flow = TransferEntropy(units, direction, targetHistory: k)
        for maker in ["oracle_TE", "pyinform_TE", "jidt_TE"] {
          try meets(flow.bits, "\(maker)_k\(k)_\(way)")
        }
        #expect(Double(flow.samples) == reference.expected["N_k\(k)"])
        for states in InformationTest.States.allCases {
          try meets(flow.test(states).p, "chi2_p_from_nats_TE_k\(k)_\(way)")
        }
        // A known difference: JIDT takes the value in bits for G, and its p is too small.
        let faulty = try #require(reference.expected["jidt_TE_analytic_p_k\(k)_\(way)"])
        let degrees = try #require(flow.test().degreesOfFreedom)
        let itsP = try #require(ChiSquareDistribution(degreesOfFreedom: degrees)).upperTail(
          2 * Double(flow.samples) * (try #require(flow.bits.value)))
        #expect(isClose(itsP, faulty, relative: 1e-9, absolute: 1e-12))
        #expect(try #require(flow.test().p.value) >= faulty)
      }
    }
    for (k, l, u) in [(1, 2, 1), (2, 2, 1), (1, 1, 2), (1, 1, 3)] {
      let flow = TransferEntropy(units, targetHistory: k, sourceHistory: l, delay: u)
      try meets(flow.bits, "oracle_TE_k\(k)_l\(l)_delay\(u)_x_to_y")
      try meets(flow.bits, "jidt_TE_k\(k)_l\(l)_delay\(u)_x_to_y")
    }
    for l in 1...3 {
      let both = NetTransferEntropy(units, targetHistory: l, sourceHistory: l)
      try meets(both.firstToSecond.bits, "RTransferEntropy_calc_te_x_y_l\(l)")
      try meets(both.secondToFirst.bits, "RTransferEntropy_calc_te_y_x_l\(l)")
    }
    let one = NetTransferEntropy(units)
    try meets(one.firstToSecond.bits, "RTransferEntropy_transfer_entropy_l1_te_XY")
    try meets(one.secondToFirst.bits, "RTransferEntropy_transfer_entropy_l1_te_YX")
    // A known difference: with unequal histories it counts its shorter patterns over more transitions.
    let unequal = try #require(
      TransferEntropy(units, targetHistory: 1, sourceHistory: 2).bits.value)
    let theirs = try #require(
      reference.expected["RTransferEntropy_transfer_entropy_lx2_ly1_te_XY"])
    #expect(unequal != theirs && isClose(unequal, theirs, absolute: 2e-4))
    try meets(
      TransferEntropy(units, .secondToFirst, targetHistory: 2).bits,
      "RTransferEntropy_transfer_entropy_lx2_ly1_te_YX")
  }

  @Test(arguments: 0..<200) func theDefinitionOnRandomRows(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let lengths = (0..<(1 + random.below(3))).map { _ in random.below(40) }
    let x = InformationOracle.rows(lengths, states: 1 + random.below(4), &random)
    let y = InformationOracle.rows(lengths, states: 1 + random.below(4), &random)
    let units = PairedUnits(zip(x, y).map(PairedUnits.Stretch.init), step: .seconds(1))
    let (k, l, u) = (random.below(4), 1 + random.below(3), 1 + random.below(4))
    let flow = TransferEntropy(
      units, .secondToFirst, targetHistory: k, sourceHistory: l, delay: u)
    let expected = InformationOracle.information(source: y, target: x, k: k, l: l, u: u)
    #expect(flow.samples == expected.samples, "seed \(seed)")
    #expect(flow.samplesLeftOut == expected.leftOut, "seed \(seed)")
    if let nats = expected.nats {
      #expect(isClose(flow.nats, nats, relative: 1e-10, absolute: 1e-12), "seed \(seed)")
      // Without a past of its own the target leaves the mutual information.
      if k == 0, l == 1 {
        let shared = MutualInformation(units, lag: -u).nats
        #expect(isClose(flow.nats, shared.value ?? -1, relative: 1e-10, absolute: 1e-12))
      }
    } else {
      #expect(flow.nats == .undefined(.noPairs), "seed \(seed)")
    }
  }

  @Test func ofADelayedCopyItPeaksAtTheDelay() throws {
    var random = TestRandom(seed: 8)
    let x = (0..<600).map { _ in random.below(2) }
    let units = PairedUnits(x, [0, 0, 0] + x.prefix(597), step: .seconds(1))
    let flows = (1...6).map { TransferEntropy(units, delay: $0) }
    let best = flows.max { ($0.nats.value ?? 0) < ($1.nats.value ?? 0) }
    #expect(best?.delay == 3)
    // One fair coin: nearly one bit, and next to nothing backwards.
    #expect(try #require(best?.bits.value) > 0.98)
    #expect(try #require(TransferEntropy(units, .secondToFirst).bits.value) < 0.01)
  }

  @Test func whatIsNotAskedForSensiblyIsClippedOrUndefined() {
    let units = PairedUnits([0, 1, 1, 0, 1, 0], [1, 1, 0, 0, 1, 0], step: .seconds(1))
    let least = TransferEntropy(units, targetHistory: -2, sourceHistory: 0, delay: -7)
    #expect(least.targetHistory == 0 && least.sourceHistory == 1 && least.delay == 1)
    #expect(least.samples == 5 && least.nats.value != nil)
    for (k, l, u) in [(Int.max, 1, 1), (6, 1, 1), (1, .max, 1), (1, 1, .max), (1, 3, 4)] {
      let flow = TransferEntropy(units, targetHistory: k, sourceHistory: l, delay: u)
      #expect(flow.nats == .undefined(.noPairs) && flow.bits == .undefined(.noPairs))
      #expect(flow.test().p.value == nil)
    }
    let nothing = TransferEntropy(PairedUnits([], step: .zero))
    #expect(nothing.nats == .undefined(.noPairs) && nothing.test().degreesOfFreedom == 0)
  }

  @Test func constantsTellNothing() {
    let constant = TransferEntropy(
      PairedUnits([1, 1, 1, 1, 1], [0, 1, 0, 1, 1], step: .seconds(1)))
    #expect(constant.nats == .value(0) && constant.sourceStates == 1)
    #expect(constant.test().p == .undefined(.cannotVary))
    #expect(constant.test(.declared).degreesOfFreedom == 2)
  }
}

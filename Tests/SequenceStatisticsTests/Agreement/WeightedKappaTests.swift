import SequenceStatistics
import Testing

@Suite struct WeightedKappaTests {
  private let cohen = AgreementTable(size: 3, cells: [88, 14, 18, 10, 40, 10, 2, 6, 12])

  @Test func cohensExampleIsMet() throws {
    let weights = try DisagreementWeights([[0, 1, 3], [1, 0, 6], [3, 6, 0]])
    #expect(isClose(try WeightedKappa(cohen, weights: weights).kappa, 0.3478261, absolute: 5e-8))
    let scaled = try DisagreementWeights([[0, 0.1, 0.3], [0.1, 0, 0.6], [0.3, 0.6, 0]])
    #expect(isClose(try WeightedKappa(cohen, weights: scaled).kappa, 0.3478261, absolute: 5e-8))
  }

  @Test func theReferenceCaseIsMet() throws {
    let json: JsonValue = try AgreementCase.decoded("07-weighted-kappa-ordinal")
    let own = json["references"][0]["expected"]
    let programs = json["references"][2]["expected"]
    let table = AgreementTable(size: 5, cells: own["matrix"].cells)
    let linear = try WeightedKappa(table, weights: .linear)
    let quadratic = try WeightedKappa(table, weights: .quadratic)
    let custom = try WeightedKappa(
      table,
      weights: DisagreementWeights(own["custom_disagreement_weights"].list.map(\.numbers)))
    for (kappa, key) in [
      (linear, "kappa_linear"), (quadratic, "kappa_quadratic"), (custom, "kappa_custom"),
    ] {
      #expect(isClose(kappa.kappa, try #require(own[key].number)), "\(key)")
    }
    let nominal = try WeightedKappa(table, weights: .nominal).kappa
    #expect(isClose(nominal, try #require(own["kappa_unweighted"].number)))
    let error = linear.standardError(units: 60)
    #expect(isClose(error, try #require(programs["vcd::Kappa.equal.ASE"].number)))
    for (kappa, key) in [(linear, "equal"), (quadratic, "squared")] {
      let z =
        try #require(kappa.kappa.value)
        / (try #require(kappa.nullStandardError(units: 60).value))
      #expect(isClose(z, try #require(programs["irr::kappa2.\(key).z"].number)), "\(key)")
    }
    #expect(linear.interval(units: 60)?.contains(0.7116) == true)
  }

  @Test func nominalWeightsGiveCohensKappa() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let table = random.agreementTable(size: 1 + random.below(5))
      let (weighted, plain) = (try WeightedKappa(table, weights: .nominal), CohensKappa(table))
      switch plain.kappa {
      case .value(let kappa):
        #expect(isClose(weighted.kappa, kappa, absolute: 1e-12), "\(seed)")
      case .undefined: #expect(weighted.kappa == plain.kappa, "\(seed)")
      }
      #expect(weighted.standardError(units: 9) == plain.standardError(units: 9), "\(seed)")
      let other = try WeightedKappa(table.transposed, weights: .quadratic)
      #expect(try WeightedKappa(table, weights: .quadratic).kappa == other.kappa, "\(seed)")
    }
  }

  /// True for weights that keep the triangle inequality, as linear ones do; quadratic ones do not.
  @Test func oneMoreAgreementNeverLowersItWithLinearWeights() throws {
    func more(_ table: AgreementTable, _ code: Int) -> AgreementTable {
      var cells = table.cells
      cells[code * table.size + code] += 1
      return AgreementTable(size: table.size, cells: cells)
    }
    for seed in 0..<2000 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let table = random.agreementTable(size: 2 + random.below(4))
      let added = more(table, random.below(table.size))
      guard let before = try WeightedKappa(table, weights: .linear).kappa.value,
        let after = try WeightedKappa(added, weights: .linear).kappa.value
      else { continue }
      #expect(after >= before - 1e-12, "\(seed)")
    }
    // One coder at one end, the other at the other: an agreement in the middle brings both nearer by chance.
    let ends = AgreementTable(size: 3, cells: [0, 0, 10, 0, 0, 0, 0, 0, 0])
    let before = try #require(WeightedKappa(ends, weights: .quadratic).kappa.value)
    let after = try #require(WeightedKappa(more(ends, 1), weights: .quadratic).kappa.value)
    #expect(after < before)
  }

  @Test func whatCannotBeWeightedIsRefusedOrUndefined() throws {
    let two = try DisagreementWeights([[0, 1], [1, 0]])
    #expect(throws: DisagreementWeights.Failure.tooFew(2)) {
      try WeightedKappa(cohen, weights: two)
    }
    // A category that nobody used needs no weights.
    let spare = AgreementTable(size: 3, cells: [4, 1, 0, 1, 4, 0, 0, 0, 0])
    #expect(isClose(try WeightedKappa(spare, weights: two).kappa, 0.6))
    let none = try WeightedKappa(AgreementTable(size: 2, cells: []), weights: .linear)
    #expect(none.kappa == .undefined(.noPairs))
    #expect(none.standardError(units: 3) == .undefined(.noPairs))
    let one = try WeightedKappa(AgreementTable(size: 2, cells: [3]), weights: .linear)
    #expect(one.kappa == .undefined(.chanceComplete))
    let free = try DisagreementWeights([[0, 0], [0, 0]])
    #expect(try WeightedKappa(spare, weights: free).kappa == .undefined(.chanceComplete))
  }
}

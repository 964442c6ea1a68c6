import SequenceStatistics
import Testing

@Suite struct CohensKappaTests {
  @Test func publishedExamplesAreMet() {
    // The example of EasyDIAg's own comment, and the proportions of Cohen (1968).
    let small = CohensKappa(AgreementTable(size: 3, cells: [53, 5, 2, 11, 14, 5, 1, 6, 3]))
    #expect(isClose(small.kappa, 3 / 7.0, relative: 1e-12))
    let cohen = CohensKappa(AgreementTable(size: 3, cells: [88, 14, 18, 10, 40, 10, 2, 6, 12]))
    #expect(isClose(cohen.kappa, 0.4915254, absolute: 5e-8))
    #expect(isClose(cohen.po, 0.70) && isClose(cohen.pe, 0.41))
  }

  @Test func theReferenceTablesAreMet() throws {
    for name in ["01-time-unit-cohen-kappa", "05-skewed-prevalence"] {
      let json: JsonValue = try AgreementCase.decoded(name)
      let expected = json["references"][0]["expected"]
      let table = AgreementTable(
        size: expected["categories"].list.count,
        cells: expected["agreement_matrix_rows_A_cols_B"].cells)
      let kappa = CohensKappa(table)
      let units = table.total
      for (measure, key) in [
        (kappa.po, "p_observed"), (kappa.pe, "p_expected"), (kappa.kappa, "kappa"),
        (kappa.kappaMax, "kappa_max"), (kappa.standardError(units: units), "se"),
        (kappa.nullStandardError(units: units), "se_under_H0"),
      ] {
        #expect(isClose(measure, try #require(expected[key].number)), "\(name) \(key)")
      }
    }
  }

  @Test func theErrorsOfOtherProgramsAreMet() throws {
    let json: JsonValue = try AgreementCase.decoded("07-weighted-kappa-ordinal")
    let table = AgreementTable(
      size: 5, cells: json["references"][0]["expected"]["matrix"].cells)
    let kappa = CohensKappa(table)
    let programs = json["references"][2]["expected"]
    #expect(
      isClose(kappa.kappa, try #require(programs["irr::kappa2.unweighted.value"].number)))
    let error = kappa.standardError(units: 60)
    #expect(isClose(error, try #require(programs["vcd::Kappa.unweighted.ASE"].number)))
    #expect(isClose(error.map { $0 * $0 }, try #require(programs["psych::var.kappa"].number)))
    let z =
      try #require(kappa.kappa.value) / (try #require(kappa.nullStandardError(units: 60).value))
    #expect(isClose(z, try #require(programs["irr::kappa2.unweighted.z"].number)))
  }

  @Test func onlyOneCodeLeavesPercentAgreement() {
    let kappa = CohensKappa(AgreementTable(size: 2, cells: [200, 0, 0, 0]))
    #expect(kappa.po == .value(1) && kappa.pe == .value(1))
    #expect(kappa.kappa == .undefined(.chanceComplete))
    #expect(kappa.kappaMax == .undefined(.chanceComplete))
    #expect(kappa.standardError(units: 200) == .undefined(.chanceComplete))
    #expect(kappa.interval(units: 200) == nil)
    let none = CohensKappa(AgreementTable(size: 2, cells: []))
    #expect(none.po.reason == .noPairs && none.kappa.reason == .noPairs)
    #expect(none.nullStandardError(units: 3).reason == .noPairs)
    // Each coder kept to a code of the own: nothing but disagreement, and kappa 0.
    #expect(CohensKappa(AgreementTable(size: 2, cells: [0, 7, 0, 0])).kappa == .value(0))
  }

  @Test func theIntervalIsCutAtItsLimits() throws {
    let table = AgreementTable(size: 2, cells: [9, 1, 0, 4])
    let interval = try #require(CohensKappa(table).interval(units: 14))
    #expect(interval.upper == 1 && interval.lower > 0)
    let wide = try #require(CohensKappa(table).interval(units: 1, confidence: 0.999))
    #expect(wide.lower == -1)
    let perfect = try #require(
      CohensKappa(AgreementTable(size: 2, cells: [5, 0, 0, 2])).interval(units: 7))
    #expect(perfect == Interval(lower: 1, upper: 1))
  }

  @Test func kappaIsTheSameForTimeAndItsErrorNeedsUnits() {
    let table = AgreementTable(size: 2, cells: [40, 9, 6, 45])
    let time = AgreementTable(size: 2, cells: table.cells.map { $0 * 100_000 })
    #expect(CohensKappa(time).kappa == CohensKappa(table).kappa)
    #expect(
      isClose(
        CohensKappa(time).standardError(units: 100),
        CohensKappa(table).standardError(units: 100).value ?? 0, relative: 1e-12))
  }

  @Test func exchangingTheCodersChangesNoBit() {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let table = random.agreementTable(size: 1 + random.below(5), largest: 99_999)
      let (one, other) = (CohensKappa(table), CohensKappa(table.transposed))
      #expect(one.kappa == other.kappa && one.kappaMax == other.kappaMax, "\(seed)")
      #expect(one.pe == other.pe && one.interval(units: 50) == other.interval(units: 50))
      if let kappa = one.kappa.value, let most = one.kappaMax.value {
        #expect(kappa <= most && most <= 1 && kappa >= -1, "\(seed)")
      }
    }
  }

  /// One more agreement, on whatever category, never lowers kappa or pi: with shares ρ and γ the condition is
  /// (1 - ρᵢ)(1 - γᵢ) + Σ ρⱼ γⱼ ≥ 0.
  @Test func oneMoreAgreementNeverLowersIt() {
    for seed in 0..<2000 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let size = 2 + random.below(4)
      let table = random.agreementTable(size: size)
      let code = random.below(size)
      let more = changed(table, [(code, code, 1 + random.below(3))])
      for index in [{ CohensKappa($0).kappa }, { ScottsPi($0).pi }] as [(AgreementTable) -> Measure]
      {
        guard let before = index(table).value, let after = index(more).value else { continue }
        #expect(after >= before - 1e-12, "\(seed)")
      }
    }
  }

  /// A disagreement turned into agreement cannot lower a kappa or pi of at least 0. Below 0 it can: chance agreement
  /// may fall even faster.
  @Test func aDisagreementLessNeverLowersItAboveChance() {
    for seed in 0..<2000 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let size = 2 + random.below(3)
      let table = random.agreementTable(size: size)
      let (row, column) = (random.below(size), random.below(size))
      guard row != column, table[row, column] > 0 else { continue }
      let code = random.below(2) == 0 ? row : column
      let less = changed(table, [(row, column, -1), (code, code, 1)])
      for index in [{ CohensKappa($0).kappa }, { ScottsPi($0).pi }] as [(AgreementTable) -> Measure]
      {
        guard let before = index(table).value, let after = index(less).value else { continue }
        if before >= 0 { #expect(after >= before - 1e-12, "\(seed)") }
      }
    }
    // Rows: the first wrote 0 for 2 (59 times) and for 1 (once), and 2 for 0: never the same.
    let opposed = AgreementTable(size: 3, cells: [0, 1, 59, 0, 0, 0, 40, 0, 0])
    let less = changed(opposed, [(0, 1, -1), (0, 0, 1)])
    let (before, after) = (CohensKappa(opposed).kappa.value, CohensKappa(less).kappa.value)
    #expect((after ?? 1) < (before ?? -1))
  }

  private func changed(
    _ table: AgreementTable, _ changes: [(Int, Int, Int)]
  ) -> AgreementTable {
    var cells = table.cells
    for (row, column, amount) in changes { cells[row * table.size + column] += amount }
    return AgreementTable(size: table.size, cells: cells)
  }
}

import CodedSessions
import SequenceStatistics
import Testing

/// The tables of `reference/lagseq`, computed independently in double precision and compared with
/// other programs. Held at 1e-9 relative; residuals, Q, φ and log odds, which may cancel to 0, also
/// at 1e-9 absolute. p values are held at 1e-9 relative however small they are.
@Suite
struct ReferenceCaseTests {
  static let single = [
    "a01_single", "a02_single", "a05_single", "a08_single", "a09_single", "a10_single",
    "a11_single", "a13_matrix", "b01_noloop", "b02_noloop", "b05_single", "c01_onezero",
    "c03_onezero",
  ]

  @Test(arguments: single.filter(Material.has))
  func everyNumberOfOneTable(_ name: String) throws {
    let reference = try Material.referenceCase(name)
    let table = try reference.lagTable()
    expect(LagSequentialAnalysis(table), meets: reference.expected, of: name)
    if let sequence = try reference.eventSequence() {
      expectOrder(table, sequence, meets: reference.expected, of: name)
    }
  }

  /// Nine events that never repeat, the last of a code that is therefore never given: only counts
  /// and residuals are in the case.
  @Test func aRowWithoutPairsAmongCodesThatCannotRepeat() throws {
    let reference = try Material.referenceCase("d13_enumerate_norep")
    let counts = try #require(reference.expected.observed)
    let table = try LagTable(
      counts: counts.map { $0.map { Int($0) } }, structuralZeros: .diagonal)
    let sequence = try #require(reference.sequence?.sessions.first)
    let events = try sequence.map { label in
      Code(UInt16(try #require(reference.codes.firstIndex { $0 == label })))
    }
    let counted = try LagTable(
      sequence: EventSequence([events]), codes: table.codes, structuralZeros: .diagonal)
    #expect(counted == table)
    expect(
      AdjustedResidual(table).cells, closeTo: try #require(reference.expected.adjustedResidual),
      "residual", absolute: 1e-9)
  }

  @Test(arguments: ["e01_groups", "e02_groups", "e06_groups_noloop"].filter(Material.has))
  func sessionsAndTheirSum(_ name: String) throws {
    let reference = try Material.groupCase(name)
    let tables = try reference.lagTables()
    try #require(tables.count == reference.expected.sessions.count)
    for (number, table) in tables.enumerated() {
      expect(
        LagSequentialAnalysis(table), meets: reference.expected.sessions[number],
        of: "\(name) session \(number + 1)")
    }
    let pooled = try LagTable(summing: tables)
    expect(LagSequentialAnalysis(pooled), meets: reference.expected.pooled, of: name + " pooled")
    let sequence = EventSequence(try reference.eventSequences().flatMap(\.runs))
    expectOrder(pooled, sequence, meets: reference.expected.pooled, of: name + " pooled")
    let homogeneity = try HomogeneityTest(tables)
    let expected = reference.expected.homogeneity
    #expect(isClose(homogeneity.likelihoodRatio, expected.g2))
    #expect(isClose(homogeneity.pearson, expected.x2))
    #expect(homogeneity.degreesOfFreedom == expected.dfSupported)
    #expect(homogeneity.nominalDegreesOfFreedom == expected.dfNominal)
    #expect(isClose(homogeneity.pOfLikelihoodRatio, expected.pSupported))
    #expect(isClose(homogeneity.nominalPOfLikelihoodRatio, expected.pNominal))
    #expect(isClose(homogeneity.pOfPearson, expected.pPearson))
  }

  @Test(arguments: -5...5)
  func everyLagOfAProfile(_ lag: Int) throws {
    let reference = try Material.lagProfileCase("g01_lagprofile")
    let expected = try #require(reference.expected["lag\(lag)"])
    let sequence = try reference.sequence.sessions.map { session in
      try session.map { label in
        Code(UInt16(try #require(reference.codes.firstIndex { $0 == label })))
      }
    }
    let table = try LagTable(
      sequence: EventSequence(sequence), codes: codes("abcd"), lag: lag)
    let analysis = LagSequentialAnalysis(table)
    expect(table.counts.map(Double.init), equal: expected.observed)
    // At lag 0 every event is its own target: there is nothing to compare.
    guard lag != 0 else { return }
    expect(analysis.expected.cells, closeTo: try #require(expected.expected), "expected")
    expect(
      analysis.adjustedResidual.cells, closeTo: try #require(expected.adjustedResidual),
      "residual", absolute: 1e-9)
    expect(
      analysis.yulesQ.cells, closeTo: try #require(expected.yulesQ), "Q", absolute: 1e-9)
    let events = EventSequence(sequence)
    let kappa = WampoldKappa(
      table, frequencies: EventFrequencies(events, codes: table.codes))
    expect(kappa.cells, closeTo: try #require(expected.kappa), "kappa", absolute: 1e-9)
    expect(kappa.z, closeTo: try #require(expected.kappaZ), "kappa z", absolute: 1e-9)
    let moments = PermutationMoments(events, codes: table.codes, lag: lag)
    expect(moments, mean: expected.permutationMean, variance: expected.permutationVariance)
  }

  private func expect(_ moments: PermutationMoments, mean: Matrix?, variance: Matrix?) {
    func cells(_ value: (Int, Int) -> Double) -> CellTable<Measure> {
      CellTable(size: moments.size) { .value(value($0, $1)) }
    }
    expect(
      cells { moments.mean(given: $0, target: $1) }, closeTo: mean ?? [], "mean", absolute: 1e-12)
    expect(
      cells { moments.variance(given: $0, target: $1) }, closeTo: variance ?? [], "variance",
      absolute: 1e-9)
  }

  /// What rests on the events themselves rather than on the table.
  private func expectOrder(
    _ table: LagTable, _ sequence: EventSequence, meets reference: ReferenceCase.Expected,
    of name: String
  ) {
    let frequencies = EventFrequencies(sequence, codes: table.codes)
    #expect(reference.eventCounts == frequencies.counts.map(Double.init), "\(name)")
    let kappa = WampoldKappa(table, frequencies: frequencies)
    expect(kappa.cells, closeTo: reference.kappa ?? [], "\(name) kappa", absolute: 1e-9)
    expect(kappa.z, closeTo: reference.kappaZ ?? [], "\(name) kappa z", absolute: 1e-9)
    guard !table.isImpossible.cells.contains(true) else { return }
    expect(
      PearsonResidual(table).cells, closeTo: reference.pearsonResidual ?? [],
      "\(name) Pearson residual", absolute: 1e-9)
    expect(
      SackettZ(table).cells, closeTo: reference.zSackettBinomial ?? [], "\(name) Sackett",
      absolute: 1e-9)
    expect(
      EventBaseZ(table, frequencies: frequencies).cells,
      closeTo: reference.zAllisonLikerEventBase ?? [], "\(name) event base", absolute: 1e-9)
    let moments = PermutationMoments(sequence, codes: table.codes, lag: table.lag)
    expect(moments, mean: reference.permutationMean, variance: reference.permutationVariance)
    let z = CellTable(size: table.codes.count) { given, target in
      moments.z(
        of: table.counts[given: given, target: target], given: given, target: target)
    }
    expect(z, closeTo: reference.permutationZ ?? [], "\(name) permutation z", absolute: 1e-9)
  }

  @Test func pairsDoNotCloseUpOverMissingPositions() throws {
    let reference = try Material.referenceCase("g03_gaps")
    let table = try reference.lagTable()
    let expected = reference.expected
    expect(table.counts.map(Double.init), equal: try #require(expected.observedGapBroken))
    expect(
      AdjustedResidual(table).cells, closeTo: try #require(expected.adjustedResidualGapBroken),
      "residual", absolute: 1e-9)
  }

  private func expect(
    _ analysis: LagSequentialAnalysis, meets reference: ReferenceCase.Expected, of name: String
  ) {
    let table = analysis.table
    let pairs = CellTable(size: table.codes.count) { given, target in
      Association2x2(table, given: given, target: target)
    }
    /// The reference leaves odds ratios out on structural zeros, but not φ.
    func possible(_ measure: @escaping (Association2x2) -> Measure) -> CellTable<Measure> {
      CellTable(size: pairs.size) { given, target in
        table.isImpossible[given: given, target: target]
          ? .undefined(.structuralZero) : measure(pairs[given: given, target: target])
      }
    }
    #expect(reference.observed?.flatMap(\.self) == table.counts.cells.map(Double.init), "\(name)")
    let residual = analysis.adjustedResidual
    let comparisons: [(String, CellTable<Measure>, Matrix?, Double)] = [
      ("expected", analysis.expected.cells, reference.expected, 0),
      ("adjusted residual", residual.cells, reference.adjustedResidual, 1e-9),
      ("two-sided p", analysis.pTwoSided, reference.pTwoSided, 0),
      ("p greater", analysis.pGreater, reference.pGreater, 0),
      ("p less", analysis.pLess, reference.pLess, 0),
      (
        "P(target | given)", analysis.transitionalProbability.targetAfterGiven,
        reference.transitionProb, 0
      ),
      (
        "P(given | target)", analysis.transitionalProbability.givenBeforeTarget,
        reference.columnProb, 0
      ),
      ("Yule's Q", analysis.yulesQ.cells, reference.yulesQ, 1e-9),
      ("phi", pairs.map(\.phi), reference.phi, 1e-9),
      ("odds ratio", possible { $0.oddsRatio(.whenEmpty) }, reference.oddsRatioHaldane, 0),
      ("log odds", possible { $0.logOddsRatio(.whenEmpty) }, reference.logOddsRatioHaldane, 1e-9),
      (
        "SE of log odds", possible { $0.logOddsRatioStandardError(.whenEmpty) },
        reference.logOddsRatioSe, 0
      ),
    ]
    for (what, cells, matrix, absolute) in comparisons {
      guard let matrix else {
        Issue.record("\(name) has no \(what)")
        continue
      }
      expect(cells, closeTo: matrix, "\(name) \(what)", absolute: absolute)
    }
    let logOddsZ = possible { pair in
      pair.logOddsRatioStandardError(.whenEmpty).value
        .map { error in pair.logOddsRatio(.whenEmpty).map { $0 / error } }
        ?? .undefined(.emptyMargin)
    }
    expect(logOddsZ, closeTo: reference.logOddsRatioZ ?? [], "\(name) log odds z", absolute: 1e-9)
    let test = analysis.tablewiseTest
    for (result, reference) in [
      (test.likelihoodRatio, reference.likelihoodRatio), (test.pearson, reference.pearson),
    ] {
      guard let reference else {
        Issue.record("\(name) has no tablewise test")
        continue
      }
      #expect(isClose(result.statistic, reference.statistic), "\(name)")
      #expect(isClose(result.p, reference.pDfSupported), "\(name)")
      #expect(isClose(result.nominalP, reference.p), "\(name)")
      #expect(test.degreesOfFreedom == reference.dfSupported, "\(name)")
      #expect(test.nominalDegreesOfFreedom == reference.df, "\(name)")
    }
  }

  private func expect(_ cells: CellTable<Double>, equal matrix: [[Double]]) {
    #expect(cells.cells == matrix.flatMap(\.self))
  }

  private func expect(
    _ cells: CellTable<Measure>, closeTo matrix: Matrix, _ what: String, absolute: Double = 0
  ) {
    for (index, (measure, expected)) in zip(cells.cells, matrix.flatMap(\.self)).enumerated() {
      if let expected {
        #expect(
          isClose(measure, expected, absolute: absolute),
          "\(what), cell \(index): \(measure) for \(expected)")
      } else {
        #expect(measure.value == nil, "\(what), cell \(index): \(measure) for undefined")
      }
    }
    #expect(cells.cells.count == matrix.flatMap(\.self).count)
  }
}

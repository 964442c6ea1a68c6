public import SequenceStatistics

/// The numbers of a lag table under the names of the reference cases, matrix by matrix: what JSON and CSV
/// write.
public struct LagColumns: Sendable {
  /// A number for every cell.
  public struct Column: Sendable, Hashable {
    /// What it is called, such as `adjusted_residual`.
    public let name: String
    /// The numbers, row by row.
    public let cells: [Measure]
  }

  /// All numbers, in the order in which they are written.
  public let columns: [Column]

  /// The numbers of `answer`.
  public init(_ answer: LagAnswer) {
    let analysis = answer.analysis
    let table = answer.table
    let size = table.codes.count
    func column(_ name: String, _ value: (Int, Int) -> Measure) -> Column {
      Column(name: name, cells: CellTable(size: size, cell: value).cells)
    }
    func pair(_ given: Int, _ target: Int) -> Association2x2 {
      Association2x2(table, given: given, target: target)
    }
    func unlessImpossible(_ given: Int, _ target: Int, _ value: () -> Measure) -> Measure {
      table.isImpossible[given: given, target: target] ? .undefined(.structuralZero) : value()
    }
    func end(_ interval: Interval?, _ end: KeyPath<Interval, Double>) -> Measure {
      interval.map { .value($0[keyPath: end]) } ?? .undefined(.emptyMargin)
    }
    let sackett = SackettZ(table)
    let pearson = PearsonResidual(table, expected: analysis.expected)
    var columns = [
      column("expected") { analysis.expected.cells[given: $0, target: $1] },
      column("adjusted_residual") { analysis.adjustedResidual.cells[given: $0, target: $1] },
      column("p_two_sided") { analysis.pTwoSided[given: $0, target: $1] },
      column("p_greater") { analysis.pGreater[given: $0, target: $1] },
      column("p_less") { analysis.pLess[given: $0, target: $1] },
      column("transition_prob") {
        analysis.transitionalProbability.targetAfterGiven[given: $0, target: $1]
      },
      column("transition_prob_low") { given, target in
        end(
          WilsonInterval.of(
            count: table.counts[given: given, target: target], among: table.rowTotals[given]),
          \.lower)
      },
      column("transition_prob_high") { given, target in
        end(
          WilsonInterval.of(
            count: table.counts[given: given, target: target], among: table.rowTotals[given]),
          \.upper)
      },
      column("column_prob") {
        analysis.transitionalProbability.givenBeforeTarget[given: $0, target: $1]
      },
      column("yules_q") { analysis.yulesQ.cells[given: $0, target: $1] },
      column("odds_ratio") { given, target in
        unlessImpossible(given, target) { pair(given, target).oddsRatio() }
      },
      column("odds_ratio_haldane") { given, target in
        unlessImpossible(given, target) { pair(given, target).oddsRatio(.whenEmpty) }
      },
      column("log_odds_ratio_haldane") { given, target in
        unlessImpossible(given, target) { pair(given, target).logOddsRatio(.whenEmpty) }
      },
      column("log_odds_ratio_se") { given, target in
        unlessImpossible(given, target) {
          pair(given, target).logOddsRatioStandardError(.whenEmpty)
        }
      },
      column("phi") { given, target in
        unlessImpossible(given, target) { pair(given, target).phi }
      },
      column("risk_difference") { given, target in
        unlessImpossible(given, target) { RiskDifference.measure(of: pair(given, target)) }
      },
      column("risk_ratio") { given, target in
        unlessImpossible(given, target) { RiskRatio.measure(of: pair(given, target)) }
      },
      column("lift") { given, target in
        unlessImpossible(given, target) { Lift.measure(of: pair(given, target)) }
      },
      column("pearson_residual") {
        pearson.cells[given: $0, target: $1]
      },
      column("z_sackett_binomial") {
        sackett.cells[given: $0, target: $1]
      },
    ]
    if answer.unit != nil {
      columns += [
        column("jaccard") { given, target in
          unlessImpossible(given, target) { pair(given, target).jaccard }
        },
        column("cohens_kappa") { given, target in
          unlessImpossible(given, target) {
            let pair = pair(given, target)
            return CohensKappa(
              AgreementTable(size: 2, cells: [pair.a, pair.b, pair.c, pair.d])
            ).kappa
          }
        },
      ]
    }
    if let sequence = answer.sequence {
      let frequencies = EventFrequencies(sequence, codes: table.codes)
      let kappa = WampoldKappa(table, frequencies: frequencies)
      let moments = PermutationMoments(sequence, codes: table.codes, lag: table.lag)
      let base = EventBaseZ(table, frequencies: frequencies)
      columns += [
        column("z_allison_liker_event_base") { base.cells[given: $0, target: $1] },
        column("kappa") { kappa.cells[given: $0, target: $1] },
        column("kappa_z") { kappa.z[given: $0, target: $1] },
      ]
      if table.isImpossible.cells.allSatisfy({ !$0 }) {
        columns += [
          column("permutation_mean") { .value(moments.mean(given: $0, target: $1)) },
          column("permutation_variance") { .value(moments.variance(given: $0, target: $1)) },
          column("permutation_z") { given, target in
            let deviation = max(0, moments.variance(given: given, target: target)).squareRoot()
            return .ratio(
              Double(table.counts[given: given, target: target])
                - moments.mean(given: given, target: target), deviation, ifZero: .cannotVary)
          },
        ]
      }
    }
    if let permutation = answer.permutation {
      columns += [
        column("p_permutation") { permutation.pTwoSided[given: $0, target: $1] },
        column("p_permutation_greater") { permutation.pGreater[given: $0, target: $1] },
        column("p_permutation_less") { permutation.pLess[given: $0, target: $1] },
      ]
    }
    if let shift = answer.shift {
      columns += [
        column("shift_mean") { shift.cells[given: $0, target: $1].mean },
        column("p_shift") { shift.cells[given: $0, target: $1].pTwoSided },
        column("p_shift_greater") { shift.cells[given: $0, target: $1].pGreater },
        column("p_shift_less") { shift.cells[given: $0, target: $1].pLess },
      ]
    }
    if let partners = answer.partners {
      columns += [
        column("partner_expected") { partners[given: $0, target: $1].expected },
        column("partner_adjusted_residual") { partners[given: $0, target: $1].adjustedResidual },
        column("partner_p_two_sided") { partners[given: $0, target: $1].pTwoSided },
        column("partner_transition_prob") { partners[given: $0, target: $1].targetAmongNextActs },
      ]
    }
    columns += [
      column("chance") { answer.cells[given: $0, target: $1].byChance },
      column("p") { answer.cells[given: $0, target: $1].p },
      column("p_adjusted") { answer.cells[given: $0, target: $1].adjustedP },
    ]
    self.columns = columns
  }
}

/// The p values of all cells by ``ArrangementCount``, where that is little work.
struct ExactCells {
  let mean: CellTable<Measure>
  let variance: CellTable<Measure>
  let pGreater: CellTable<Measure>
  let pLess: CellTable<Measure>
  let pTwoSided: CellTable<Measure>

  /// Additions that are made rather than arrangements drawn.
  private static let mostWork = 20_000_000

  /// `nil` when the lag is not 1 or -1, or the work is too much.
  init?(_ plan: PermutationPlan) {
    let codes = plan.codes.count
    let runs = plan.frequencies
    guard plan.distance == 1, let cost = ArrangementCount.cost(runs: runs),
      cost <= Self.mostWork / max(1, codes * codes)
    else { return nil }
    let counts = CellTable(size: codes) { given, target in
      // Counted forwards in time.
      plan.table.lag < 0
        ? ArrangementCount(runs: runs, isAllowed: plan.isAllowed, given: target, target: given)
        : ArrangementCount(runs: runs, isAllowed: plan.isAllowed, given: given, target: target)
    }
    func cells(_ value: (ArrangementCount, Int) -> Double) -> CellTable<Measure> {
      CellTable(size: codes) { given, target in
        plan.table.isImpossible[given: given, target: target]
          ? .undefined(.structuralZero)
          : .value(
            value(
              counts[given: given, target: target],
              plan.table.counts[given: given, target: target]))
      }
    }
    mean = cells { count, _ in count.mean }
    variance = cells { count, _ in count.variance }
    pGreater = cells { $0.atLeast($1) }
    pLess = cells { $0.atMost($1) }
    pTwoSided = cells { $0.atLeastAsFar($1) }
  }
}

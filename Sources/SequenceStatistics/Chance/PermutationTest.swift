public import CodedSessions

/// Would the same events in another order give such counts?
///
/// The counts of a lag table against those of rearranged events, within each run: every order equally
/// likely, or, where codes cannot follow one another (`constraint`), every allowed order. Kept are the
/// runs, how often each code occurs in each, and what cannot follow what; broken is the order.
///
/// - Means and variances are exact where every order is allowed (``PermutationMoments``).
/// - Records with at most 20 000 arrangements are counted out: p = b / n.
/// - With constraints and few codes each cell's distribution is counted by dynamic programming; the
///   rest is sampled, with the seed, and p = (1 + b) / (1 + n). Under constraints a walk of exchanges
///   and reversals draws the arrangements by the scheme of Besag & Clifford (1989), for which p is
///   valid however short the walk, given the arrangements that it can reach.
///
/// p values: `greater` counts tables with at least the observed count, `less` with at most it;
/// `two-sided` those at least as far from the mean, and under a walk, where the mean is not known, the
/// doubled smaller tail. The p of the whole table is of Σ (x - μ)² / μ, with μ fixed by the
/// frequencies. Results do not depend on the number of tasks.
///
/// The events of one record depend on one another: a small p says that order matters in this record.
///
/// ```swift
/// let test = try PermutationTest(sequence, codes: codes, lag: 1, replicates: 1999, seed: 1)
/// test.pTwoSided[given: 0, target: 1].value
/// ```
public struct PermutationTest: Sendable, Hashable {
  /// How chance was found.
  public enum Method: Sendable, Hashable {
    /// All arrangements were counted out.
    case enumerated(arrangements: Int)
    /// Arrangements were drawn, every order equally likely.
    case sampled(replicates: Int)
    /// Arrangements were drawn by a walk over the allowed ones.
    case walked(replicates: Int, steps: Int)
  }

  /// The table tested.
  public let table: LagTable
  /// How chance was found.
  public let method: Method
  /// Where the random numbers came from.
  public let seed: UInt64
  /// Whether the p values of cells are exact, although the p of the whole table is sampled.
  public let hasExactCells: Bool
  /// The mean count over all arrangements, or over those drawn under a walk.
  public let mean: CellTable<Measure>
  /// The variance of the count.
  public let variance: CellTable<Measure>
  /// The share of arrangements with at least the observed count.
  public let pGreater: CellTable<Measure>
  /// The share with at most the observed count.
  public let pLess: CellTable<Measure>
  /// The share at least as far from the mean.
  public let pTwoSided: CellTable<Measure>
  /// The share whose whole table is at least as far from its means.
  public let wholeP: ChanceP

  private let reachedAbove: CellTable<Int>

  /// The test, on this thread.
  ///
  /// - Parameters:
  ///   - constraint: Pairs that cannot follow one another directly, whatever the lag tested.
  ///   - replicates: How many arrangements are drawn where they are not counted out.
  /// - Throws: ``LagTableError``.
  public init(
    _ sequence: EventSequence, codes: [Code], lag: Int = 1, constraint: StructuralZeros = .none,
    replicates: Int = 1999, seed: UInt64 = 1
  ) throws(LagTableError) {
    let plan = try PermutationPlan(
      sequence, codes: codes, lag: lag, constraint: constraint, seed: seed)
    self.init(plan, tally: plan.tally(0..<max(replicates, 1)))
  }

  /// The same test with the replicates dealt out to `tasks` tasks; the result is the same.
  public static func run(
    _ sequence: EventSequence, codes: [Code], lag: Int = 1, constraint: StructuralZeros = .none,
    replicates: Int = 1999, seed: UInt64 = 1, tasks: Int
  ) async throws(LagTableError) -> PermutationTest {
    let plan = try PermutationPlan(
      sequence, codes: codes, lag: lag, constraint: constraint, seed: seed)
    let replicates = max(replicates, 1)
    let tasks = min(max(tasks, 1), replicates)
    let tally = await withTaskGroup(of: PermutationTally.self) { group in
      for task in 0..<tasks {
        let range = (replicates * task / tasks)..<(replicates * (task + 1) / tasks)
        group.addTask { plan.tally(range) }
      }
      var sum: PermutationTally?
      for await part in group {
        if sum == nil { sum = part } else { sum?.merge(part) }
      }
      return sum
    }
    return PermutationTest(plan, tally: tally ?? plan.tally(0..<replicates))
  }

  /// Where the p of all arrangements for "more often" lies, `nil` where it is exact.
  public func intervalOfPGreater(
    given: Int, target: Int, confidence: Double = 0.95
  ) -> Interval? {
    guard !hasExactCells, pGreater[given: given, target: target].value != nil else { return nil }
    return ChanceP(
      reached: reachedAbove[given: given, target: target], among: wholeP.count, how: .sampled
    ).interval(confidence: confidence)
  }

  private init(_ plan: PermutationPlan, tally: PermutationTally) {
    let kind: ChanceP.Kind = plan.way == .enumeration ? .enumerated : .sampled
    let size = plan.codes.count
    func cells(_ value: (Int, Int, Int) -> Measure) -> CellTable<Measure> {
      CellTable(size: size) { given, target in
        plan.table.isImpossible[given: given, target: target]
          ? .undefined(.structuralZero)
          : value(given, target, plan.cell(given, target, bits: plan.bits))
      }
    }
    func p(_ reached: [Int32], _ place: Int) -> Measure {
      ChanceP(reached: Int(reached[place]), among: tally.replicates, how: kind).measure
    }
    table = plan.table
    seed = plan.seed
    switch plan.way {
    case .enumeration: method = .enumerated(arrangements: tally.replicates)
    case .shuffle: method = .sampled(replicates: tally.replicates)
    case .walk(let steps): method = .walked(replicates: tally.replicates, steps: steps)
    }
    wholeP = ChanceP(reached: tally.reachedWhole, among: tally.replicates, how: kind)
    reachedAbove = CellTable(size: size) {
      Int(tally.reachedAbove[plan.cell($0, $1, bits: plan.bits)])
    }
    if let exact = ExactCells(plan) {
      hasExactCells = true
      (mean, variance) = (exact.mean, exact.variance)
      (pGreater, pLess, pTwoSided) = (exact.pGreater, exact.pLess, exact.pTwoSided)
      return
    }
    hasExactCells = plan.way == .enumeration
    pGreater = cells { _, _, place in p(tally.reachedAbove, place) }
    pLess = cells { _, _, place in p(tally.reachedBelow, place) }
    if plan.isFree {
      mean = cells { given, target, _ in .value(plan.moments.mean(given: given, target: target)) }
      variance = cells { given, target, _ in
        .value(max(0, plan.moments.variance(given: given, target: target)))
      }
      pTwoSided = cells { _, _, place in p(tally.reachedFar, place) }
    } else {
      let n = Double(tally.replicates)
      mean = cells { _, _, place in .value(Double(tally.sums[place]) / n) }
      variance = cells { _, _, place in
        let mean = Double(tally.sums[place]) / n
        return .value(max(0, Double(tally.squares[place]) / n - mean * mean))
      }
      pTwoSided = cells { _, _, place in
        let smaller = min(
          p(tally.reachedAbove, place).value ?? 1, p(tally.reachedBelow, place).value ?? 1)
        return .value(min(1, 2 * smaller))
      }
    }
  }
}

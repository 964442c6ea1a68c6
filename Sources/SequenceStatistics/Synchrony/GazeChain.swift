public import CodedSessions

/// Does what one partner does next depend on what the other does, given where both were?
///
/// Both looks are sampled at a fixed step: neither, first only, second only, both look at the partner. Counted
/// are the moves from each of the four states to the next.
/// - *Conditional independence* (Jaffe, Stern & Peery 1973): given the state before, each partner decides alone.
///   G² sums the four 2×2 tables of the next looks; four degrees of freedom, fewer where a state was never
///   left or one partner never changed.
/// - *Start effect* of the second on the first: P(first begins to look | second looks) - P(… | second does not);
///   *stop effect*: the same for leaving. Likewise the other way round.
///
/// Steps depend on one another beyond the last one; read the test beside a shifted record. O(t) in steps.
public struct GazeChain: Sendable, Hashable {
  /// How often each state (0 neither, 1 first only, 2 second only, 3 both) was followed by each.
  public let counts: [[Int]]
  /// The step.
  public let step: SessionTime
  /// G² of conditional independence.
  public let likelihoodRatio: Measure
  /// Its degrees of freedom: the 2×2 tables in which both partners vary.
  public let degreesOfFreedom: Int
  /// Its p.
  public let p: Measure

  /// The chain of `sections`, in which category 1 stands for looking at the partner, at a fixed `step`.
  public init(_ sections: PairedSections, step: SessionTime) {
    var counts = [[Int]](repeating: [0, 0, 0, 0], count: 4)
    let step = max(step, SessionTime(microseconds: 1))
    for stretch in sections.stretches {
      guard let first = stretch.first, let last = stretch.last else { continue }
      var time = first.span.onset
      var place = 0
      var before: Int?
      while time < last.span.offset {
        while place < stretch.count, stretch[place].span.offset <= time { place += 1 }
        guard place < stretch.count else { break }
        let state =
          (stretch[place].first == 1 ? 1 : 0) + (stretch[place].second == 1 ? 2 : 0)
        if let before { counts[before][state] += 1 }
        before = state
        time = time + step
      }
    }
    self.init(counts: counts, step: step)
  }

  /// A chain whose moves were counted elsewhere: four rows of four.
  public init(counts: [[Int]], step: SessionTime) {
    var statistic = 0.0
    var degrees = 0
    for row in counts where row.count == 4 {
      guard let pair = Association2x2(a: row[0], b: row[1], c: row[2], d: row[3]),
        !pair.hasEmptyMargin,
        let table = try? LagTable(counts: [[row[0], row[1]], [row[2], row[3]]])
      else { continue }
      statistic += TablewiseTest(table).likelihoodRatio.statistic.value ?? 0
      degrees += 1
    }
    self.counts = counts
    self.step = step
    degreesOfFreedom = degrees
    likelihoodRatio = degrees > 0 ? .value(statistic) : .undefined(.cannotVary)
    p = likelihoodRatio.map {
      ChiSquareDistribution(degreesOfFreedom: degrees)?.upperTail($0) ?? 1
    }
  }

  /// How much likelier the first begins to look while the second does.
  public var startEffectOnFirst: Measure { effect(from: (2, 0), to: [1, 3]) }
  /// How much likelier the first stops looking while the second looks.
  public var stopEffectOnFirst: Measure { effect(from: (3, 1), to: [0, 2]) }
  /// How much likelier the second begins to look while the first does.
  public var startEffectOnSecond: Measure { effect(from: (1, 0), to: [2, 3]) }
  /// How much likelier the second stops looking while the first looks.
  public var stopEffectOnSecond: Measure { effect(from: (3, 2), to: [0, 1]) }

  /// The share of moves into `states` from the one state minus that from the other.
  private func effect(from: (Int, Int), to states: [Int]) -> Measure {
    func share(_ state: Int) -> Double? {
      let all = counts[state].reduce(0, +)
      return all > 0
        ? Double(states.reduce(0) { $0 + counts[state][$1] }) / Double(all) : nil
    }
    guard let with = share(from.0), let without = share(from.1) else {
      return .undefined(.emptyMargin)
    }
    return .value(with - without)
  }
}

/// What is the agreement if the coders may differ by some time about when something changes?
///
/// With a coder as reference and tolerance w, moment t counts as agreement if the other coder has the reference's
/// category somewhere in t - w … t + w; else the pair of categories at t counts. The rule is not symmetric: both
/// directions are computed, rows of each table being the reference coder's. Source: Bakeman & Quera (2011), chapter 5,
/// and the rule of their program GSEQ, which prints the direction with the first coder as reference.
///
/// The window ends at the ends of the double-coded block, and what is uncodable has no category there. "Nothing coded"
/// is a category like the others. Tolerance raises agreement by chance too, and hides a constant lag between coders:
/// print the value without tolerance beside it. O(n) for n bouts, whatever the tolerance.
public struct ToleranceAgreement: Sendable, Hashable {
  /// Rows: the first coder, who is the reference.
  public let firstAsReference: CohensKappa
  /// Rows: the second coder, who is the reference.
  public let secondAsReference: CohensKappa

  /// Half the sum of both kappas; undefined as soon as one of them is.
  public var meanKappa: Measure {
    guard let first = firstAsReference.kappa.value else { return firstAsReference.kappa }
    return secondAsReference.kappa.map { (first + $0) / 2 }
  }

  init(_ runs: AgreementRuns, reach: Int) {
    firstAsReference = CohensKappa(
      Self.table(runs.first, runs.second, runs.blocks, runs.size, max(reach, 0)))
    secondAsReference = CohensKappa(
      Self.table(runs.second, runs.first, runs.blocks, runs.size, max(reach, 0)))
  }

  /// The times within reach of a category, in order and apart, category after category.
  private struct Reached {
    var lows: [Int]
    var highs: [Int]
    /// Where each category's times begin, and where they end so far.
    var starts: [Int]
    var ends: [Int]

    init(_ runs: [AgreementRuns.Run], _ blocks: [Range<Int>], _ size: Int, _ reach: Int) {
      starts = [Int](repeating: 0, count: size + 1)
      for run in runs { starts[Int(run.category) + 1] += 1 }
      for category in 0..<size { starts[category + 1] += starts[category] }
      ends = Array(starts.prefix(size))
      lows = [Int](repeating: 0, count: runs.count)
      highs = lows
      var block = 0
      for run in runs {
        while blocks[block].upperBound <= run.start { block += 1 }
        let within = blocks[block]
        // Compared this way round, so that no sum overflows.
        let low = run.start - within.lowerBound > reach ? run.start - reach : within.lowerBound
        let high = within.upperBound - run.end > reach ? run.end + reach : within.upperBound
        let category = Int(run.category)
        let last = ends[category] - 1
        if last >= starts[category], highs[last] >= low {
          highs[last] = max(highs[last], high)
        } else {
          lows[last + 1] = low
          highs[last + 1] = high
          ends[category] += 1
        }
      }
    }
  }

  /// The table of `reference` by `other`.
  static func table(
    _ reference: [AgreementRuns.Run], _ other: [AgreementRuns.Run], _ blocks: [Range<Int>],
    _ size: Int, _ reach: Int
  ) -> AgreementTable {
    var cells = [Int](repeating: 0, count: size * size)
    var reached = Reached(other, blocks, size, reach)
    var place = 0
    for run in reference {
      let category = Int(run.category)
      var next = reached.starts[category]
      let end = reached.ends[category]
      while next < end, reached.highs[next] <= run.start { next += 1 }
      var time = run.start
      while time < run.end {
        let isNear = next < end && reached.lows[next] <= time
        if isNear {
          let stop = min(reached.highs[next], run.end)
          cells[category * size + category] += stop - time
          time = stop
          if reached.highs[next] <= time { next += 1 }
          continue
        }
        let stop = next < end ? min(reached.lows[next], run.end) : run.end
        // Out of reach of the category, the other coder says something else.
        while other[place].end <= time { place += 1 }
        let part = min(stop, other[place].end)
        cells[category * size + Int(other[place].category)] += part - time
        time = part
      }
      reached.starts[category] = next
    }
    return AgreementTable(size: size, cells: cells)
  }
}

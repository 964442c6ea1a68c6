/// Would diagonal lines be as long if the two records had nothing to do with one another?
///
/// The second record is rearranged with its bouts kept (``UnitSurrogates``), and the diagonal measures are taken
/// anew: determinism, number of lines, mean, longest and entropy. No other measure is offered: in the whole plot the
/// others do not depend on alignment (``RecurrenceMeasure/ground(under:)``), and a test of them would be empty.
///
/// Replicates in which a measure does not exist are left out of its null and counted. p by ``NullSample``; undefined
/// where nothing could be rearranged (`tooShort`), z also where all replicates agree (`cannotVary`). The five
/// measures are a family: correct for it. Source: surrogates after Theiler et al. (1992) in their form for coded
/// records; p after Phipson & Smyth (2010). O(replicates × (N + pairs of bouts in one category)).
public struct RecurrenceChance: Sendable, Hashable {
  /// One measure as it is and as it is by chance.
  public struct Comparison: Sendable, Hashable {
    /// What is compared.
    public let measure: RecurrenceMeasure
    /// Its value in the records as they are.
    public let observed: Measure
    /// Its values in rearranged records.
    public let null: NullSample
    /// Replicates in which it does not exist.
    public let replicatesLeftOut: Int

    /// Its mean by chance.
    public var mean: Measure { null.count > 0 ? null.mean : .undefined(.tooShort) }

    /// By how many standard deviations of the null the observed value exceeds its mean.
    public var z: Measure {
      guard null.count > 0 else { return .undefined(.tooShort) }
      guard null.sorted.first != null.sorted.last else { return .undefined(.cannotVary) }
      return observed.value.map(null.z) ?? observed
    }

    /// The p for "more than by chance".
    public var pGreater: Measure { p { null.pGreater($0).measure } }

    /// The p for "less than by chance".
    public var pLess: Measure { p { null.pLess($0).measure } }

    /// Twice the smaller of both, at most 1.
    public var pTwoSided: Measure { p(null.pTwoSided) }

    private func p(_ of: (Double) -> Measure) -> Measure {
      null.count > 0 ? observed.value.map(of) ?? observed : .undefined(.tooShort)
    }
  }

  /// One for each of ``RecurrenceMeasure/diagonal``, in that order.
  public let comparisons: [Comparison]
  /// Phases that were too short to be rearranged; they are not in the observed values either.
  public let stretchesLeftOut: Int
  /// How many rearrangements there are.
  public let replicates: Int

  /// Compares the diagonal lines of `units` with those after rearranging the second record.
  public init(
    _ units: PairedUnits, options: RecurrenceOptions = RecurrenceOptions(),
    design: UnitSurrogates.Design, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let surrogates = UnitSurrogates(units, design: design, replicates: replicates, seed: seed)
    func lines(_ units: PairedUnits) -> RecurrenceLines {
      RecurrenceLines(
        DiagonalLines.lengths(units.stretches.map { RecurrencePlot($0, options) }, options),
        minimum: options.minimumDiagonal, longestPossible: 0)
    }
    let observed = lines(surrogates.units)
    var values = [[Double]](repeating: [], count: RecurrenceMeasure.diagonal.count)
    for replicate in 0..<surrogates.count {
      let lines = lines(surrogates.replicate(replicate))
      for (place, measure) in RecurrenceMeasure.diagonal.enumerated() {
        if let value = lines[diagonal: measure].value { values[place].append(value) }
      }
    }
    comparisons = zip(RecurrenceMeasure.diagonal, values).map { measure, values in
      Comparison(
        measure: measure, observed: observed[diagonal: measure],
        null: NullSample(values, how: surrogates.kind),
        replicatesLeftOut: surrogates.count - values.count)
    }
    stretchesLeftOut = surrogates.stretchesLeftOut
    self.replicates = surrogates.count
  }

  /// The comparison of `measure`; `nil` for one that is not of diagonal lines.
  public subscript(measure: RecurrenceMeasure) -> Comparison? {
    comparisons.first { $0.measure == measure }
  }
}

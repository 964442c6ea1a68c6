/// By how much do two coders agree beyond what their own totals would bring by chance?
///
/// κ = (po - pe) / (1 - pe), po = Σ xᵢᵢ / N, pe = Σ rᵢ cᵢ / N²; from -1 to 1, 0 at chance. κmax = (Σ min(rᵢ, cᵢ) / N
/// - pe) / (1 - pe) is the largest κ that coders with these totals could have reached. Sources: Cohen (1960);
/// Umesh, Peterson & Sauber (1989) for κmax as a yardstick.
///
/// Where both coders gave everything to one category, pe is 1 and κ does not exist: it is undefined, and po stays.
/// κ and κmax are the same for tallies and for time. Standard errors are not: they need the number of independent
/// units, see ``standardError(units:)``. O(k²).
///
/// ```swift
/// let kappa = CohensKappa(AgreementTable(size: 3, cells: [53, 5, 2, 11, 14, 5, 1, 6, 3]))
/// kappa.kappa                      // .value(0.428571…)
/// kappa.standardError(units: 100)  // .value(0.0759…)
/// ```
public struct CohensKappa: Sendable, Hashable {
  /// The table it was computed from.
  public let table: AgreementTable
  /// The share of agreement.
  public let po: Measure
  /// The share of agreement by chance, each coder keeping the own totals.
  public let pe: Measure
  /// Agreement beyond chance.
  public let kappa: Measure
  /// The largest kappa that these totals allow.
  public let kappaMax: Measure

  /// The kappa of `table`.
  public init(_ table: AgreementTable) {
    let margins = TableMargins(table)
    let chance = margins.crossDisagreement
    self.table = table
    po = margins.observed
    pe = margins.expected(chance)
    kappa = margins.corrected(chance)
    kappaMax =
      kappa.value == nil
      ? kappa : .value(1 - (margins.total - margins.largestAgreement) / chance)
  }

  /// How far would kappa vary if other units had been coded?
  ///
  /// The large-sample standard error of Fleiss, Cohen & Everitt (1969). The number of units is asked for, because
  /// the table does not know it: in a table of time it is not the sum of the cells. Events coded each on its own
  /// are `table.total` units. Time units that follow one another are not independent; with `units: table.total`
  /// the error is the one that most programs print, and it shrinks as the unit is made shorter although nothing was
  /// learnt. The number of bouts is the more honest count, and ``AgreementBootstrap`` over bouts or sessions better
  /// still. 0 when the coders agreed throughout, whatever their number. O(k²).
  public func standardError(units: Int) -> Measure {
    KappaVariance.standardError(variance.perUnit, units: units)
  }

  /// How far would kappa vary around 0 if the coders agreed by chance alone? Used for z = κ / error.
  ///
  /// From the same paper; `units` as in ``standardError(units:)``.
  public func nullStandardError(units: Int) -> Measure {
    KappaVariance.standardError(variance.underNull, units: units)
  }

  /// κ ± z · standard error, cut at -1 and 1; `nil` where kappa or its error does not exist.
  ///
  /// It has no length when the coders agreed throughout. `units` as in ``standardError(units:)``.
  public func interval(units: Int, confidence: Double = 0.95) -> Interval? {
    KappaVariance.interval(kappa, standardError(units: units), confidence: confidence)
  }

  private var variance: KappaVariance { KappaVariance(table, weights: .nominal) }
}

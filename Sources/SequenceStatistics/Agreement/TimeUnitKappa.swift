public import CodedSessions

/// By how much do two coders agree beyond chance on what holds in each time unit?
///
/// Every double-coded block has a grid of units from its onset. A unit is called after the code at its midpoint and is
/// compared if its midpoint lies in time that both could code; a bout between two midpoints is not seen. One tally a
/// unit, then ``CohensKappa``. Sources: Bakeman & Quera (2011), chapter 5; Bakeman, Quera & Gnisci (2009).
///
/// Tables have one category more than the codings: the last one is "nothing coded". In a stream that says something of
/// every moment it stays empty and changes neither kappa nor its error. Units that follow one another are not
/// independent: a shorter unit gives more of them but no more evidence, see ``CohensKappa/standardError(units:)``.
/// Units are counted by runs, not one by one: O(n) for n bouts, however short the unit.
public struct TimeUnitKappa: Sendable, Hashable {
  /// How long a unit is.
  public let unit: SessionTime
  /// How many units the coders may differ in ``tolerant``.
  public let tolerance: Int
  /// Kappa without tolerance; rows of its table are the first coder.
  public let exact: CohensKappa
  /// Kappa with tolerance, in both directions.
  public let tolerant: ToleranceAgreement

  /// How many units were compared.
  public var units: Int { exact.table.total }

  /// The comparison of two codings in which at most one code holds at a time.
  ///
  /// - Parameter tolerance: In units; below 0 counts as 0.
  /// - Throws: ``TimeAgreementError`` for codings that are not exclusive or hold moments, for which there is
  ///   ``PresenceAgreement``, and for a unit without length.
  public init(
    _ coding: DoubleCoding, unit: SessionTime, tolerance: Int = 0
  ) throws(TimeAgreementError) {
    let runs = try AgreementRuns(coding, unit: unit)
    self.unit = unit
    self.tolerance = max(tolerance, 0)
    exact = CohensKappa(runs.table)
    tolerant = ToleranceAgreement(runs, reach: self.tolerance)
  }
}

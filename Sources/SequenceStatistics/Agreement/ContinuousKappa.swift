public import CodedSessions

/// By how much do two coders agree beyond chance on what holds at each moment, weighted by time?
///
/// The table holds microseconds, kappa is ``CohensKappa`` of it: the limit of ``TimeUnitKappa`` as units become
/// shorter, without their choice of length and grid. Times are whole microseconds, so that the limit is reached exactly
/// at a unit of one microsecond, and with tolerance too. The last category is "nothing coded".
///
/// A standard error needs the number of independent units, which time does not have; see
/// ``CohensKappa/standardError(units:)`` and ``AgreementBootstrap``. O(n) for n bouts.
public struct ContinuousKappa: Sendable, Hashable {
  /// By how much time the coders may differ in ``tolerant``.
  public let tolerance: SessionTime
  /// Kappa without tolerance; rows of its table are the first coder, cells microseconds.
  public let exact: CohensKappa
  /// Kappa with tolerance, in both directions.
  public let tolerant: ToleranceAgreement

  /// How much time was compared.
  public var time: SessionTime { SessionTime(microseconds: Int64(exact.table.total)) }

  /// The comparison of two codings in which at most one code holds at a time.
  ///
  /// - Parameter tolerance: Below 0 counts as 0.
  /// - Throws: ``TimeAgreementError`` for codings that are not exclusive or hold moments, for which there is
  ///   ``PresenceAgreement``.
  public init(
    _ coding: DoubleCoding, tolerance: SessionTime = .zero
  ) throws(TimeAgreementError) {
    let runs = try AgreementRuns(coding, unit: SessionTime(microseconds: 1))
    self.tolerance = max(tolerance, .zero)
    exact = CohensKappa(runs.table)
    tolerant = ToleranceAgreement(runs, reach: Int(self.tolerance.microseconds))
  }
}

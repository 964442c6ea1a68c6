public import CodedSessions

/// How well do two coders agree on each code's presence, taken on its own?
///
/// For every code a 2×2 table of present (0) and absent (1), in time units or in microseconds, with kappa, positive
/// and negative agreement, prevalence and bias. It holds for streams in which several codes can be on at once, where
/// combining them into labels makes kappa collapse. Source: Bakeman & Quera (2011), chapters 5 and 6.
///
/// On a grid a bout is present in the units whose midpoint it holds, and a moment in the unit it lies in, [start, end);
/// a moment after the last unit, as at the very end of a block, belongs to the last one. Moments fill no continuous
/// time. Overlapping bouts of one code count once. With tolerance, presence and absence are categories as in
/// ``ToleranceAgreement``: an absence is agreed on too when the other coder has one near by.
/// O(n + k s) for n marks, k codes and s stretches of time that can be compared.
public struct PresenceAgreement: Sendable, Hashable {
  /// The agreement on one code.
  public struct Presence: Sendable, Hashable {
    /// Kappa of the 2×2 table; rows are the first coder, present comes before absent.
    public let exact: CohensKappa
    /// Agreement on presence and on absence, not corrected for chance.
    public let agreement: PositiveNegativeAgreement
    /// What makes that kappa low or high.
    public let prevalence: PrevalenceAndBias
    /// Kappa with tolerance, in both directions.
    public let tolerant: ToleranceAgreement

    init(_ runs: AgreementRuns, reach: Int) {
      let table = runs.table
      exact = CohensKappa(table)
      agreement = PositiveNegativeAgreement(table)
      prevalence = PrevalenceAndBias(table)
      tolerant = ToleranceAgreement(runs, reach: reach)
    }
  }

  /// The agreement on each category of the codings, in their order.
  public let codes: [Presence]

  /// Agreement by time units.
  ///
  /// - Parameter tolerance: In units; below 0 counts as 0.
  /// - Throws: ``TimeAgreementError/noLength``.
  public init(
    _ coding: DoubleCoding, unit: SessionTime, tolerance: Int = 0
  ) throws(TimeAgreementError) {
    guard unit > .zero else { throw .noLength }
    codes = AgreementRuns.presence(of: coding, unit: unit).map {
      Presence($0, reach: tolerance)
    }
  }

  /// Agreement by continuous time; cells are microseconds.
  ///
  /// - Parameter tolerance: Below 0 counts as 0.
  /// - Throws: ``TimeAgreementError/moments``.
  public init(
    continuous coding: DoubleCoding, tolerance: SessionTime = .zero
  ) throws(TimeAgreementError) {
    guard !AgreementRuns.hasMoments(coding) else { throw .moments }
    codes = AgreementRuns.presence(of: coding, unit: SessionTime(microseconds: 1)).map {
      Presence($0, reach: Int(clamping: tolerance.microseconds))
    }
  }
}

public import CodedSessions
public import SequenceStatistics

/// By how much all coders of a stream agree on what holds in each unit of time.
public struct RaterAgreement: Sendable, Hashable {
  /// The length of a unit.
  public let unit: SessionTime
  /// Krippendorff's alpha for names.
  public let alpha: KrippendorffsAlpha
  /// How far alpha varies when blocks are drawn anew, or units where there is a single block.
  public let alphaInterval: BootstrapSummary
  /// Fleiss' kappa.
  public let fleiss: FleissKappa
  /// Conger's kappa.
  public let conger: CongersKappa
  /// Light's kappa, the mean over pairs of coders.
  public let light: LightsKappa

  /// `nil` for codes that can hold together.
  init?(
    _ stream: ComparedStream, coders: Int, step: SessionTime, _ parameters: AgreementParameters
  ) {
    guard stream.isExclusive else { return nil }
    let unit = parameters.unit(step: step)
    let tables = stream.sessions.map { session in
      RaterTable(
        categories: stream.categories.count,
        records: (0..<coders).map { coder in
          session.codings.first { $0.coder == coder }
            .map { CoderRecord(marks: $0.marks, codable: $0.codable) }
            ?? CoderRecord(marks: [], codable: .empty)
        }, blocks: session.blocks, unit: unit)
    }
    // A unit is a session where there are several, else a block.
    let joined = MergedRatings.joined(tables)
    let table = MergedRatings.merged(joined)
    self.unit = unit
    alpha = KrippendorffsAlpha(table, .nominal)
    alphaInterval = RaterBootstrap.summary(
      of: table, replicates: parameters.replicates, seed: parameters.seed
    ) { KrippendorffsAlpha($0, .nominal).value }
    let complete = CompleteRatings(table)
    fleiss = FleissKappa(complete)
    conger = CongersKappa(complete)
    light = LightsKappa(complete)
  }
}

/// One ordered list of every statistic, room by room: help, `explain`, the footnotes of reports, the
/// glossary and the documentation are made from it.
///
/// ```swift
/// Catalogue.entry(named: "yules-q")?.formula  // "Q = (ad - bc) / (ad + bc) = (OR - 1) / (OR + 1)"
/// ```
public enum Catalogue {
  /// All entries in the order in which they are listed everywhere.
  public static let entries: [CatalogueEntry] =
    TimeBudgetEntries.all + LagSequentialEntries.all + PairEntries.all + SequenceEntries.all
    + TimedEntries.all + EvidenceEntries.all + CycleEntries.all + ContingencyEntries.all
    + SynchronyEntries.all + RecurrenceEntries.all + EventEntries.all + InformationEntries.all
    + CorrelationEntries.all + TurnTakingEntries.all + StateEntries.all + PhaseEntries.all
    + AgreementEntries.all + TimeAgreementEntries.all + EventAgreementEntries.all + RaterEntries.all
    + PoolingEntries.all + GroupEntries.all
    + ChanceEntries.all

  /// The entry with this id or alias, whatever the case of its letters; `nil` if there is none.
  public static func entry(named name: String) -> CatalogueEntry? {
    let name = name.lowercased()
    return entries.first { $0.id == name }
      ?? entries.first { $0.aliases.contains { $0.lowercased() == name } }
  }
}

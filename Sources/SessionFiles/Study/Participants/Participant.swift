/// A row of the table of participants: a dyad, or one person of a dyad.
public struct Participant: Sendable, Hashable {
  /// What a further column says.
  public enum Value: Sendable, Hashable {
    /// A number, of a column in which all that stands is numbers.
    case number(Double)
    /// Text.
    case text(String)
    /// Nothing, or a spelling of it such as `NA`.
    case missing
  }

  /// The row's id, unique in the table.
  public let id: String
  /// The dyad it belongs to: the column `dyad`, or the id itself.
  public let dyad: String
  /// The dyad's group.
  public let group: String?
  /// The family, site or other cluster that the dyad belongs to.
  public let family: String?
  /// The infant's age in months.
  public let ageInMonths: Double?
  /// Which of the pair it is, where each has a row.
  public let role: String?
  /// The values of the further columns, in the order of ``ParticipantTable/covariates``.
  public let values: [Value]
  /// The line on which the row stands.
  public let line: Int
}

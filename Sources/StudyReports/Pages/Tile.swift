/// One large number at the top of a report.
public struct Tile: Hashable, Sendable {
  /// What the number is.
  public let label: String
  /// The number.
  public let value: String
  /// The unit that follows it, smaller.
  public let unit: String
  /// What to compare it with, such as the value that chance gives.
  public let comparison: RichText
  /// The number among those of others, as decoration.
  let strip: Drawing?

  /// A tile.
  public init(label: String, value: String, unit: String = "", comparison: RichText = "") {
    self.init(label: label, value: value, unit: unit, comparison: comparison, strip: nil)
  }

  /// A tile with a strip that shows the number among those of others.
  init(label: String, value: String, unit: String, comparison: RichText, strip: Drawing?) {
    self.strip = strip
    self.label = label
    self.value = value
    self.unit = unit
    self.comparison = comparison
  }
}

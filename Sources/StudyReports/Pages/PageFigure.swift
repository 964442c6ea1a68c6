/// A figure with everything that stands around it: number, finding, measure, legend, pictures,
/// reading aid, note, and its data as a table that opens on demand.
public struct PageFigure: Sendable {
  /// A table of the figure's data behind a line of text.
  public struct Data: Sendable {
    /// The line that opens it.
    public let summary: String
    /// The table.
    public let table: ReportTable

    /// A table behind `summary`.
    public init(_ summary: String, _ table: ReportTable) {
      self.summary = summary
      self.table = table
    }
  }

  /// The figure's name, unique on the page.
  public let id: String
  /// What it shows, as a finding in plain words.
  public let title: RichText
  /// Measure, unit, n.
  public let subline: RichText
  /// What the marks mean.
  public let legend: [LegendEntry]
  /// The pictures, one below the other.
  public let drawings: [Drawing]
  /// How to read it, in one or two short sentences.
  public let howToRead: RichText
  /// Test, correction, limits.
  public let note: RichText?
  /// The numbers behind it.
  public let data: [Data]
  /// The line behind which the pictures are folded away; `nil` if they are open.
  public let fold: String?

  /// A figure.
  public init(
    id: String, title: RichText, subline: RichText, legend: [LegendEntry] = [],
    drawings: [Drawing], howToRead: RichText, note: RichText? = nil, data: [Data] = [],
    fold: String? = nil
  ) {
    self.id = id
    self.title = title
    self.subline = subline
    self.legend = legend
    self.drawings = drawings
    self.howToRead = howToRead
    self.note = note
    self.data = data
    self.fold = fold
  }
}

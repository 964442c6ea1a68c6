/// What a residual grid shows: one table of which behaviour follows which.
public struct ResidualGridInput: Hashable, Sendable {
  /// A row or column: whose behaviour, and which.
  public struct Label: Hashable, Sendable {
    /// The person, by whom rows and columns are grouped.
    public let person: String
    /// The behaviour as a verb phrase.
    public let text: String

    /// A label.
    public init(person: String, text: String) {
      self.person = person
      self.text = text
    }
  }

  /// The earlier behaviours, those of one person side by side.
  public let given: [Label]
  /// The later behaviours.
  public let target: [Label]
  /// One row of cells for each given behaviour. Cells that are not there are drawn as undefined.
  public let cells: [[ResidualCell]]
  /// The level that an adjusted *p* must stay under to be framed.
  public let level: Double
  /// What the numbers of its cells are.
  public let number: GridNumber

  /// A table.
  public init(
    given: [Label], target: [Label], cells: [[ResidualCell]], level: Double = 0.05,
    number: GridNumber = .adjustedResidual
  ) {
    self.number = number
    self.given = given
    self.target = target
    self.cells = cells
    self.level = level
  }

  /// The cell of a row and a column.
  public func cell(_ row: Int, _ column: Int) -> ResidualCell {
    guard cells.indices.contains(row), cells[row].indices.contains(column) else {
      return ResidualCell(observed: 0, undefinedBecause: "not computed")
    }
    return cells[row][column]
  }
}

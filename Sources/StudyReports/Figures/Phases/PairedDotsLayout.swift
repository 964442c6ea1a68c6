/// Where the panels of paired dots stand, in units of the figure.
struct PairedDotsLayout {
  /// The height of a panel's plot.
  static let plotHeight = 190.0
  /// From the left border of a panel to its plot.
  static let axisWidth = 46.0

  /// How many panels stand side by side.
  let columns: Int
  /// The width of a panel.
  let panelWidth: Double
  /// The height of a panel, with its title and the names of phases.
  let panelHeight: Double
  /// The size of the figure.
  let width: Double, height: Double

  private static let gap = 22.0

  init(_ input: PairedDotsInput) {
    let count = max(1, input.panels.count)
    let phases = Double(max(1, input.phases.count))
    let wanted = max(220, Self.axisWidth + 84 * phases)
    // Four stand better two by two than three and one.
    columns = min(count, wanted <= 310 && count != 4 ? 3 : wanted <= 470 ? 2 : 1)
    panelWidth = columns == 1 ? max(340, min(wanted, 900)) : wanted
    panelHeight = Self.plotHeight + 96
    width = panelWidth * Double(columns) + Self.gap * Double(columns - 1)
    let rows = (count + columns - 1) / columns
    height = input.panels.isEmpty ? 40 : panelHeight * Double(rows) + 20 * Double(rows - 1)
  }

  /// The left border of panel `place`.
  func left(_ place: Int) -> Double { Double(place % columns) * (panelWidth + Self.gap) }

  /// The upper border of panel `place`.
  func top(_ place: Int) -> Double { Double(place / columns) * (panelHeight + 20) }
}

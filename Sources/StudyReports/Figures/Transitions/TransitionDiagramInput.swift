/// What a transition diagram shows: codes, and how often each follows each.
struct TransitionDiagramInput: Hashable, Sendable {
  /// One code.
  struct Node: Hashable, Sendable {
    /// Whose behaviour it is; codes of one person stand on one side.
    let person: String
    /// The behaviour as a verb phrase.
    let label: String
    /// How often it occurred.
    let count: Int
    /// Its share of all occurrences; `nil` where there are none.
    let share: Double?
    /// How it looks in other figures.
    let look: CodeLook
  }

  /// Which links are drawn.
  enum Choice: Hashable, Sendable {
    /// Those that occur more often than chance after correction.
    case clear
    /// Those by which at least this share of the given's transitions go, whatever chance says.
    case share(Double)
  }

  /// The codes, in codebook order.
  let nodes: [Node]
  /// One row of cells for each given code.
  let cells: [[ResidualCell]]
  /// The level that an adjusted *p* must stay under.
  let level: Double
  /// Which links are drawn.
  let choice: Choice

  /// A diagram.
  init(nodes: [Node], cells: [[ResidualCell]], level: Double = 0.05, choice: Choice = .clear) {
    self.nodes = nodes
    self.cells = cells
    self.level = level
    self.choice = choice
  }
}

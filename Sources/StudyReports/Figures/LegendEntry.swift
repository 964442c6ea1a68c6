/// One line of a legend: a sample and what it stands for.
public struct LegendEntry: Hashable, Sendable {
  /// What the sample stands for.
  public let label: String
  /// The sample.
  public let sample: Drawing

  /// A sample of 18 by 17 units with `marks`.
  init(_ label: String, id: String, marks: [Mark]) {
    self.label = label
    sample = Drawing(id: id, width: 18, height: 17, title: "", description: "", marks: marks)
  }
}

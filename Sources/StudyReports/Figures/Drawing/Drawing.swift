/// A finished figure as a list of marks, with what is said to those who cannot see it.
public struct Drawing: Hashable, Sendable {
  /// The figure's name, unique on its page and the prefix of every id in it: `f1`.
  public let id: String
  /// The size in units of which one is a pixel at full size.
  public let width: Double, height: Double
  /// What the picture is.
  public let title: String
  /// What it shows, with the main numbers.
  public let description: String
  /// The marks from back to front.
  public let marks: [Mark]
  /// The width in pixels under which the figure scrolls rather than shrinks; `nil` if it may shrink.
  public let minimumWidth: Double?

  /// A figure.
  public init(
    id: String, width: Double, height: Double, title: String, description: String, marks: [Mark],
    minimumWidth: Double? = nil
  ) {
    self.id = id
    self.width = width
    self.height = height
    self.title = title
    self.description = description
    self.marks = marks
    self.minimumWidth = minimumWidth
  }

  /// The patterns that the marks use, each once, in the order of first use.
  var hatches: [Hatch] {
    var found: [Hatch] = []
    func visit(_ marks: [Mark]) {
      for mark in marks {
        if case .hatch(let hatch) = mark.style?.fill, !found.contains(hatch) { found.append(hatch) }
        if case .group(let members) = mark.shape { visit(members) }
      }
    }
    visit(marks)
    return found
  }
}

/// One thing that a figure shows.
public struct Mark: Hashable, Sendable {
  /// A stretch of a path.
  public enum Step: Hashable, Sendable {
    /// Lifts the pen and puts it down at a point.
    case move(x: Double, y: Double)
    /// Draws to a point.
    case line(x: Double, y: Double)
    /// Draws to the right by a length, or to the left by a negative one.
    case right(Double)
    /// Draws downwards by a length, or upwards by a negative one.
    case down(Double)
    /// Lifts the pen and puts it down at a distance; after ``close`` from where the closed stretch began.
    case shift(right: Double, down: Double)
    /// Draws a bow to a point, bent towards a middle that it does not reach.
    case bend(middleX: Double, middleY: Double, x: Double, y: Double)
    /// Draws back to the start.
    case close
  }

  /// What is drawn. Units are those of the figure.
  public indirect enum Shape: Hashable, Sendable {
    /// A rectangle with its corners rounded by `corner`.
    case rectangle(x: Double, y: Double, width: Double, height: Double, corner: Double)
    /// A straight line.
    case line(x1: Double, y1: Double, x2: Double, y2: Double)
    /// A path.
    case path([Step])
    /// A path one unit wide, drawn over each of several stretches and made as wide as that.
    case copies([Step], over: [Range<Double>])
    /// A circle.
    case circle(x: Double, y: Double, radius: Double)
    /// A line of text on the base line `y`; turned text reads upwards.
    case text(String, x: Double, y: Double, isTurned: Bool)
    /// Marks that belong together; those without a style of their own take the group's.
    case group([Mark])
  }

  /// What is drawn.
  public let shape: Shape
  /// How; `nil` takes the look of the group around.
  public let style: MarkStyle?
  /// What is said about it when a reader points at it.
  public let tooltip: String?

  /// A mark.
  public init(_ shape: Shape, _ style: MarkStyle? = nil, tooltip: String? = nil) {
    self.shape = shape
    self.style = style
    self.tooltip = tooltip
  }

  /// A rectangle.
  public static func rectangle(
    x: Double, y: Double, width: Double, height: Double, corner: Double = 0,
    _ style: MarkStyle? = nil, tooltip: String? = nil
  ) -> Mark {
    Mark(
      .rectangle(x: x, y: y, width: width, height: height, corner: corner), style, tooltip: tooltip)
  }

  /// A vertical or slanted line.
  public static func line(
    x1: Double, y1: Double, x2: Double, y2: Double, _ style: MarkStyle? = nil
  ) -> Mark {
    Mark(.line(x1: x1, y1: y1, x2: x2, y2: y2), style)
  }

  /// A line of text.
  public static func text(
    _ text: String, x: Double, y: Double, _ style: MarkStyle, isTurned: Bool = false,
    tooltip: String? = nil
  ) -> Mark {
    Mark(.text(text, x: x, y: y, isTurned: isTurned), style, tooltip: tooltip)
  }

  /// `marks` look by look, in the order in which the looks come first: for marks of which a later look never lies
  /// under an earlier one. Neighbours of one look take less room.
  static func byLook(_ marks: [Mark]) -> [Mark] {
    var places: [MarkStyle?: Int] = [:]
    for mark in marks where places[mark.style] == nil { places[mark.style] = places.count }
    return marks.enumerated().sorted {
      (places[$0.element.style] ?? 0, $0.offset) < (places[$1.element.style] ?? 0, $1.offset)
    }.map(\.element)
  }

  /// Equal marks under one style; nothing when there is none.
  public static func group(_ style: MarkStyle, _ marks: [Mark]) -> [Mark] {
    marks.isEmpty ? [] : [Mark(.group(marks), style)]
  }
}

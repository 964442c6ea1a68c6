import Testing

@testable import StudyReports

/// How far the marks of a figure reach, text by its estimated width.
struct FigureExtent {
  private(set) var left = Double.infinity, right = -Double.infinity
  private(set) var top = Double.infinity, bottom = -Double.infinity

  init(_ drawing: Drawing) { for mark in drawing.marks { add(mark, nil) } }

  /// Whether everything lies in the view box of `drawing`, give or take half a line's width.
  static func check(_ drawing: Drawing, _ comment: Comment? = nil) {
    let extent = FigureExtent(drawing)
    guard extent.left.isFinite else { return }
    #expect(extent.left >= -3 && extent.right <= drawing.width + 3, comment)
    #expect(extent.top >= -1 && extent.bottom <= drawing.height + 1, comment)
  }

  /// All marks, those of groups with the group's style.
  static func flat(_ marks: [Mark], _ outer: MarkStyle? = nil) -> [(mark: Mark, style: MarkStyle?)]
  {
    marks.flatMap { mark -> [(mark: Mark, style: MarkStyle?)] in
      let style = mark.style ?? outer
      if case .group(let members) = mark.shape { return flat(members, style) }
      return [(mark, style)]
    }
  }

  /// The marks whose style has this name.
  static func named(_ name: String, _ drawing: Drawing) -> [Mark] {
    flat(drawing.marks).filter { $0.style?.name == name }.map(\.mark)
  }

  /// What is written.
  static func texts(_ drawing: Drawing) -> [String] {
    flat(drawing.marks).compactMap { member in
      if case .text(let text, _, _, _) = member.mark.shape { text } else { nil }
    }
  }

  /// The points of a path.
  static func points(_ steps: [Mark.Step]) -> [(x: Double, y: Double)] {
    var (x, y) = (0.0, 0.0)
    var start = (x: 0.0, y: 0.0)
    var points: [(x: Double, y: Double)] = []
    for step in steps {
      switch step {
      case .move(let toX, let toY):
        (x, y) = (toX, toY)
        start = (x, y)
      case .line(let toX, let toY): (x, y) = (toX, toY)
      case .right(let length): x += length
      case .down(let length): y += length
      case .shift(let right, let down):
        (x, y) = (x + right, y + down)
        start = (x, y)
      case .bend(let middleX, let middleY, let toX, let toY):
        points.append(((x + 2 * middleX + toX) / 4, (y + 2 * middleY + toY) / 4))
        (x, y) = (toX, toY)
      case .close: (x, y) = start
      }
      points.append((x, y))
    }
    return points
  }

  private mutating func add(_ x: Double, _ y: Double) {
    #expect(x.isFinite && y.isFinite)
    (left, right) = (min(left, x), max(right, x))
    (top, bottom) = (min(top, y), max(bottom, y))
  }

  private mutating func add(_ mark: Mark, _ outer: MarkStyle?) {
    let style = mark.style ?? outer
    switch mark.shape {
    case .rectangle(let x, let y, let width, let height, _):
      add(x, y)
      add(x + width, y + height)
    case .line(let x1, let y1, let x2, let y2):
      add(x1, y1)
      add(x2, y2)
    case .circle(let x, let y, let radius):
      add(x - radius, y - radius)
      add(x + radius, y + radius)
    case .path(let steps): for point in Self.points(steps) { add(point.x, point.y) }
    case .copies(let steps, let places):
      for point in Self.points(steps) {
        for place in places {
          add(place.lowerBound + point.x * (place.upperBound - place.lowerBound), point.y)
        }
      }
    case .text(let text, let x, let y, _):
      let size = style?.fontSize ?? 12
      let width = TextWidth.of(text, size: size, isBold: style?.isBold ?? false)
      let start =
        switch style?.anchor {
        case .middle: x - width / 2
        case .end: x - width
        default: x
        }
      add(start, y - size * 0.8)
      add(start + width, y + size * 0.2)
    case .group(let members): for member in members { add(member, style) }
    }
  }
}

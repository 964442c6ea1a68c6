/// The bow of a link between two discs, bent towards the middle of the diagram and aside, so that the way there and
/// the way back do not lie on each other.
struct LinkCurve {
  /// A point of the figure.
  struct Point: Hashable {
    let x: Double, y: Double
  }

  /// Where the bow leaves the first disc, its bend, and where it meets the second.
  let start: Point, bend: Point, end: Point

  init(
    from: TransitionLayout.Place, to: TransitionLayout.Place, middle: (x: Double, y: Double),
    head: Double
  ) {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = max((dx * dx + dy * dy).squareRoot(), 1)
    let aside = 12 + 0.07 * length
    let (mx, my) = ((from.x + to.x) / 2, (from.y + to.y) / 2)
    let bend = Point(
      x: mx + (middle.x - mx) * 0.5 - dy / length * aside,
      y: my + (middle.y - my) * 0.5 + dx / length * aside)
    let (a, b) = (Point(x: from.x, y: from.y), Point(x: to.x, y: to.y))
    func point(_ t: Double) -> Point { Self.blend(a, bend, b, t, t) }
    func distance(_ p: Point, _ place: TransitionLayout.Place) -> Double {
      ((p.x - place.x) * (p.x - place.x) + (p.y - place.y) * (p.y - place.y)).squareRoot()
    }
    let steps = (0...200).map { Double($0) / 200 }
    let first = steps.first { distance(point($0), from) >= from.radius + 2 } ?? 0
    let last = steps.last { distance(point($0), to) >= to.radius + 2 + head } ?? 1
    // The part of the bow between two of its points is a bow with this bend.
    start = point(first)
    end = point(max(first, last))
    self.bend = Self.blend(a, bend, b, first, max(first, last))
  }

  /// The point at share `t` of the visible bow.
  func point(_ t: Double) -> Point { Self.blend(start, bend, end, t, t) }

  /// The triangle of an arrow head of this length at the end, as wide as it is long.
  func head(_ length: Double) -> [Mark.Step] {
    let (dx, dy) = (end.x - bend.x, end.y - bend.y)
    let norm = max((dx * dx + dy * dy).squareRoot(), 1e-6)
    let (ux, uy) = (dx / norm, dy / norm)
    return [
      .move(x: end.x + ux * length, y: end.y + uy * length),
      .line(x: end.x - uy * length / 2, y: end.y + ux * length / 2),
      .line(x: end.x + uy * length / 2, y: end.y - ux * length / 2), .close,
    ]
  }

  private static func blend(
    _ a: Point, _ b: Point, _ c: Point, _ t: Double, _ s: Double
  ) -> Point {
    func mix(_ p: Point, _ q: Point, _ t: Double) -> Point {
      Point(x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t)
    }
    return mix(mix(a, b, t), mix(b, c, t), s)
  }
}

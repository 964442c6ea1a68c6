import SequenceStatistics

/// The trajectories of a pair on its grid: a place within its cell for every visit, and steps that darken from the first to
/// the last.
struct StateSpacePath: Hashable {
  /// A point of a figure.
  struct Point: Hashable {
    let x: Double
    let y: Double
  }

  /// The most steps that are drawn.
  static let mostSteps = 400
  /// How many shades there are.
  static let shadeCount = 8

  /// How many steps there are.
  let stepCount: Int
  /// The steps of each shade, earliest first; empty if there are too many to be seen apart.
  let shades: [[Mark.Step]]

  /// The steps from visit to visit, trajectory by trajectory.
  ///
  /// - Parameter point: The place of a point of a cell that is given as shares of its width and height.
  init(
    _ visits: [[JointStates.Visit]],
    point: (_ cell: JointStates.Cell, _ across: Double, _ down: Double) -> Point
  ) {
    let count = visits.reduce(0) { $0 + max(0, $1.count - 1) }
    stepCount = count
    guard count > 0, count <= Self.mostSteps else {
      shades = []
      return
    }
    var seen: [JointStates.Cell: Int] = [:]
    var shades = [[Mark.Step]](repeating: [], count: Self.shadeCount)
    var step = 0
    for trajectory in visits {
      var last: (point: Point, shade: Int?)?
      for visit in trajectory {
        let number = Double(seen[visit.cell, default: 0])
        seen[visit.cell, default: 0] += 1
        // Multiples of these two shares never bunch: the plane's counterpart of the golden section.
        let here = point(
          visit.cell, Self.share(0.5 + number * 0.754_877_666_246_693),
          Self.share(0.5 + number * 0.569_840_290_998_053))
        guard let before = last else {
          last = (here, nil)
          continue
        }
        let shade = count == 1 ? Self.shadeCount - 1 : step * Self.shadeCount / count
        if before.shade != shade {
          shades[shade].append(.move(x: before.point.x, y: before.point.y))
        }
        shades[shade].append(.line(x: here.x, y: here.y))
        step += 1
        last = (here, shade)
      }
    }
    self.shades = shades
  }

  private static func share(_ number: Double) -> Double { number - number.rounded(.down) }
}

/// Where dots stand beside one another so that none lies on another: each as near to the middle of its column as those
/// before leave room, the lowest dots first and of equal ones the first first. Nothing is drawn by lot.
///
/// Where the column is too narrow dots become smaller, down to ``leastRadius``; from then on they overlap at its borders.
/// More than ``mostPlaced`` dots are spread slice by slice of a dot's height instead, so that dots of neighbouring slices
/// may touch.
struct Beeswarm {
  /// The smallest radius.
  static let leastRadius = 1.4
  /// The most dots for which all neighbours are looked at.
  static let mostPlaced = 250

  /// How far from the middle of the column each dot stands, in the order of the values.
  let offsets: [Double]
  /// The dots' radius.
  let radius: Double

  /// Dots at the heights `y`, in a column that reaches `reach` to either side of its middle. O(n log n) beyond
  /// ``mostPlaced``.
  init(_ y: [Double], reach: Double, radius: Double = 4) {
    var size = radius
    var offsets = Self.offsets(y, radius: size)
    while size > Self.leastRadius,
      (offsets.map(\.magnitude).max() ?? 0) + size > reach
    {
      size = max(Self.leastRadius, size * 0.8)
      offsets = Self.offsets(y, radius: size)
    }
    let room = max(0, reach - size)
    self.offsets = offsets.map { min(max($0, -room), room) }
    self.radius = size
  }

  private static func offsets(_ y: [Double], radius: Double) -> [Double] {
    let distance = radius * 2 + 0.4
    let order = y.indices.sorted { (y[$0], $0) < (y[$1], $1) }
    return y.count > mostPlaced
      ? sliced(y, order: order, distance: distance) : placed(y, order: order, distance: distance)
  }

  /// To the right and to the left of the middle in turn, within each slice.
  private static func sliced(_ y: [Double], order: [Int], distance: Double) -> [Double] {
    var offsets = [Double](repeating: 0, count: y.count)
    var slice = -Double.infinity
    var place = 0
    for index in order {
      let own = (y[index] / distance).rounded(.down)
      place = own == slice ? place + 1 : 0
      slice = own
      offsets[index] = Double((place + 1) / 2) * distance * (place.isMultiple(of: 2) ? -1 : 1)
    }
    return offsets
  }

  private static func placed(_ y: [Double], order: [Int], distance: Double) -> [Double] {
    var offsets = [Double](repeating: 0, count: y.count)
    var placed: [Int] = []
    var first = 0
    for index in order {
      while first < placed.count, y[index] - y[placed[first]] >= distance { first += 1 }
      let near = placed[first...]
      // Beside each near dot there are two places just out of its reach.
      var places = [0.0]
      for other in near {
        let rise = y[index] - y[other]
        let aside = max(0, distance * distance - rise * rise).squareRoot()
        places += [offsets[other] + aside, offsets[other] - aside]
      }
      let free = places.filter { place in
        near.allSatisfy { other in
          let rise = y[index] - y[other]
          let run = place - offsets[other]
          return rise * rise + run * run >= distance * distance - 1e-6
        }
      }
      offsets[index] =
        free.min { ($0.magnitude, -$0) < ($1.magnitude, -$1) } ?? 0
      placed.append(index)
    }
    return offsets
  }
}

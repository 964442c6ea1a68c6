import RealModule

/// Where the codes of a transition diagram stand: on an ellipse, in codebook order. Of two persons the first has its left
/// side from top to bottom, the second its right one; codes of one person, or of more than two, go round clockwise from
/// the top. The same codes always stand in the same places, whatever was counted.
struct TransitionLayout {
  /// A code's place.
  struct Place: Hashable {
    let x: Double, y: Double
    /// The disc's radius, its area by the share of the code.
    let radius: Double
    /// On which side of the disc its name stands.
    let side: Side
  }

  /// A side of a disc.
  enum Side: Hashable {
    case left, right, above, below
  }

  /// The width of the figure.
  static let width = 800.0
  /// Above the ellipse, for the persons' names.
  static let head = 34.0

  /// The places, in the order of the nodes.
  let places: [Place]
  /// The middle of the ellipse.
  let middle: (x: Double, y: Double)
  /// The height of the figure.
  let height: Double
  /// The persons at the left and at the right; none where codes go round.
  let sides: (left: String, right: String)?

  init(_ nodes: [TransitionDiagramInput.Node]) {
    let persons = nodes.reduce(into: [String]()) { persons, node in
      if !persons.contains(node.person) { persons.append(node.person) }
    }
    let isFacing = persons.count == 2
    sides = isFacing ? (persons[0], persons[1]) : nil
    let most = persons.map { person in nodes.count { $0.person == person } }.max() ?? 1
    let down = isFacing ? max(110, 54 * Double(most)) : max(140, 24 * Double(nodes.count))
    let across = isFacing ? 205.0 : 190
    let largest = min(30, isFacing ? 0.7 * down / Double(max(1, most)) : 28)
    let biggest = nodes.compactMap(\.share).max() ?? 0
    let reach = isFacing && most > 1 ? 62.0 : 0
    let top = Self.head + (isFacing ? 0 : 36) + largest
    let rise = isFacing ? down * Double.sin(reach * .pi / 180) : down
    let middle = (x: Self.width / 2, y: top + rise)
    self.middle = middle
    height = middle.y + rise + largest + (isFacing ? 22 : 48)
    places = nodes.enumerated().map { position, node in
      let angle: Double
      if isFacing {
        let own = nodes.indices.filter { nodes[$0].person == node.person }
        let place = Double(own.firstIndex(of: position) ?? 0)
        let part = own.count > 1 ? place / Double(own.count - 1) * 2 - 1 : 0
        angle = node.person == persons[0] ? 180 - reach * part : reach * part
      } else {
        angle = -90 + 360 * Double(position) / Double(max(1, nodes.count))
      }
      let (x, y) = (Double.cos(angle * .pi / 180), Double.sin(angle * .pi / 180))
      let share = biggest > 0 ? max(0, node.share ?? 0) / biggest : 0
      let side: Side =
        x > 0.25 ? .right : x < -0.25 ? .left : y < 0 ? .above : .below
      return Place(
        x: middle.x + across * x, y: middle.y + down * y,
        radius: max(5, largest * share.squareRoot()), side: side)
    }
  }
}

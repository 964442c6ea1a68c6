/// The steps of a path as SVG in few letters: every point to the nearest tenth of a unit, as a place or as a length,
/// whichever is shorter; level and upright lines take one number, and steps too short to be seen none.
///
/// Lengths lie between points that are rounded already, so that long paths do not drift.
struct PathText {
  /// A point or a length in tenths of a unit.
  private struct Tenths: Equatable {
    static let none = Tenths(x: 0, y: 0)
    let x: Int, y: Int

    init(x: Int, y: Int) { (self.x, self.y) = (x, y) }

    init(_ x: Double, _ y: Double) {
      (self.x, self.y) = (Coordinate.tenths(x), Coordinate.tenths(y))
    }

    static func - (left: Tenths, right: Tenths) -> Tenths {
      Tenths(x: left.x - right.x, y: left.y - right.y)
    }

    /// Whether both lead the same way along one axis.
    func isOneLine(with other: Tenths) -> Bool {
      x.signum() == other.x.signum() && y.signum() == other.y.signum() && (x == 0) != (y == 0)
    }

    /// Both numbers: a minus sign parts them as well as a space.
    var text: String {
      Coordinate.text(tenths: x) + (y < 0 ? "" : " ") + Coordinate.text(tenths: y)
    }
  }

  /// The path.
  private(set) var text = ""
  /// Where the pen truly is.
  private var x = 0.0, y = 0.0
  /// Where it is drawn to be, as far as ``text`` goes, and where the steps have led since on one line.
  private var written = Tenths.none, pen = Tenths.none
  /// Where the stretch began.
  private var first: (x: Double, y: Double, pen: Tenths) = (0, 0, .none)
  /// Whether the stretch has a line, and whether it has one too short to be seen.
  private var hasLine = false, hasDot = false

  /// `steps` as text.
  init(_ steps: [Mark.Step]) {
    for step in steps { add(step) }
    finishStretch()
  }

  private mutating func add(_ step: Mark.Step) {
    switch step {
    case .move(let x, let y): put(x, y)
    case .shift(let right, let down): put(x + right, y + down)
    case .line(let x, let y): draw(x, y)
    case .right(let length): draw(x + length, y)
    case .down(let length): draw(x, y + length)
    case .bend(let middleX, let middleY, let x, let y):
      writeLine()
      (self.x, self.y, pen) = (x, y, Tenths(x, y))
      text += "Q" + Tenths(middleX, middleY).text + " " + pen.text
      (written, hasLine) = (pen, true)
    case .close:
      finishStretch()
      text += "Z"
      (x, y, pen) = first
      written = pen
    }
  }

  /// Puts the pen down at another place.
  private mutating func put(_ x: Double, _ y: Double) {
    finishStretch()
    (self.x, self.y, pen) = (x, y, Tenths(x, y))
    first = (x, y, pen)
    write("M", "m", mayBeLength: !text.isEmpty)
  }

  private mutating func draw(_ x: Double, _ y: Double) {
    let next = Tenths(x, y)
    if next == pen { hasDot = true } else { hasLine = true }
    if pen != written, next != pen, !(pen - written).isOneLine(with: next - pen) { writeLine() }
    (self.x, self.y, pen) = (x, y, next)
  }

  /// Writes the line that has been waiting to be lengthened.
  private mutating func writeLine() {
    let length = pen - written
    if length == .none { return }
    if length.y == 0 {
      text += Self.shorter(
        "H" + Coordinate.text(tenths: pen.x), "h" + Coordinate.text(tenths: length.x))
      written = pen
    } else if length.x == 0 {
      text += Self.shorter(
        "V" + Coordinate.text(tenths: pen.y), "v" + Coordinate.text(tenths: length.y))
      written = pen
    } else {
      write("L", "l", mayBeLength: true)
    }
  }

  private mutating func write(_ place: String, _ length: String, mayBeLength: Bool) {
    let whole = place + pen.text
    text += mayBeLength ? Self.shorter(whole, length + (pen - written).text) : whole
    written = pen
  }

  /// A stretch that is all in one point is a dot.
  private mutating func finishStretch() {
    writeLine()
    if hasDot, !hasLine { text += "h0" }
    (hasLine, hasDot) = (false, false)
  }

  /// The length unless the place is shorter: lengths repeat, and what repeats packs well.
  private static func shorter(_ place: String, _ length: String) -> String {
    place.utf8.count < length.utf8.count ? place : length
  }
}

/// How many lines there are of each length, gathered from whole rectangles at a time.
///
/// The lines through a band that two parallel pairs of edges cut out have lengths 1, 2, …, up to a top, stay there,
/// and fall back to 1: a ``Trapezoid``. The diagonals of a rectangle of a × b cells are one with top min(a, b) and
/// |a - b| + 1 lines of that length. Ranges of lengths are kept as steps up and down, summed once at the end.
struct LineTally: Sendable {
  /// Lines at places `first` to `last`: the one at t has length min(t - first + 1, last - t + 1, top).
  struct Trapezoid: Sendable {
    let first: Int
    let last: Int
    let top: Int
  }

  /// Lines counted one by one, by length.
  var counts: [Int]
  /// How many lines more or fewer there are of this length and all greater ones.
  var steps: [Int]

  /// A tally for lines of up to `longest` units.
  init(longest: Int) {
    counts = [Int](repeating: 0, count: max(longest, 0) + 1)
    steps = [Int](repeating: 0, count: max(longest, 0) + 2)
  }

  /// Adds `lines` lines of one length.
  mutating func add(_ lines: Int, of length: Int) { counts[length] += lines }

  /// Makes one line of two.
  mutating func join(_ one: Int, _ other: Int) {
    counts[one] -= 1
    counts[other] -= 1
    counts[one + other] += 1
  }

  /// Adds the lines of `shape` at `places`.
  mutating func add(_ shape: Trapezoid, at places: Range<Int>) {
    let low = max(places.lowerBound, shape.first)
    let high = min(places.upperBound - 1, shape.last)
    guard low <= high else { return }
    let rise = shape.first + shape.top - 1
    let fall = shape.last - shape.top + 1
    if low < rise { addEach(low - shape.first + 1, min(high, rise - 1) - shape.first + 1) }
    let level = min(high, fall) - max(low, rise) + 1
    if level > 0 { counts[shape.top] += level }
    if high > fall { addEach(shape.last - high + 1, shape.last - max(low, fall + 1) + 1) }
  }

  /// One line of each length from `least` to `most`.
  private mutating func addEach(_ least: Int, _ most: Int) {
    steps[least] += 1
    steps[most + 1] -= 1
  }

  /// How many lines have length 0 (none), 1, 2, …, up to the longest.
  var lengths: [Int] {
    var lengths = counts
    var level = 0
    for length in lengths.indices {
      level += steps[length]
      lengths[length] += level
    }
    while let last = lengths.last, last == 0 { lengths.removeLast() }
    return lengths
  }
}

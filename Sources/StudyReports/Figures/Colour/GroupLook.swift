/// How groups differ in a figure, apart from their labels and places: by shape, by dash and last by colour.
enum GroupLook {
  /// How many groups have a look of their own.
  static let count = tokens.count

  private static let tokens: [ColourToken] = [.partner, .pursuit, .mutual, .secondVoice]
  private static let dashes: [[Double]] = [[], [7, 4], [2.5, 2.5], [9, 3, 2.5, 3]]

  /// The colour of group `place`; soft grey where all are in use.
  static func token(_ place: Int) -> ColourToken {
    tokens.indices.contains(place) ? tokens[place] : .soft
  }

  /// The dashes of group `place`.
  static func dash(_ place: Int) -> [Double] {
    dashes.indices.contains(place) ? dashes[place] : [1, 2]
  }

  /// A curve of group `place`.
  static func curve(_ place: Int) -> MarkStyle {
    MarkStyle(
      "curve", stroke: .token(token(place)), strokeWidth: place == 0 ? 2.4 : 2, dash: dash(place))
  }

  /// The dot of group `place` round a point: full disc, ring, full square, diamond.
  static func dot(_ place: Int, x: Double, y: Double, radius: Double) -> Mark {
    switch place % 4 {
    case 0, 1: return Mark(.circle(x: x, y: y, radius: radius))
    case 2:
      let side = radius * 1.8
      return .rectangle(x: x - side / 2, y: y - side / 2, width: side, height: side)
    default:
      let reach = radius * 1.3
      return Mark(
        .path([
          .move(x: x, y: y - reach), .line(x: x + reach, y: y), .line(x: x, y: y + reach),
          .line(x: x - reach, y: y), .close,
        ]))
    }
  }

  /// The ink of the dots of group `place`.
  static func dotStyle(_ place: Int) -> MarkStyle {
    place % 4 == 1
      ? MarkStyle(
        "dot", fill: .token(.paper), stroke: .token(token(place)), strokeWidth: 1.4)
      : MarkStyle("dot", fill: .token(token(place)))
  }
}

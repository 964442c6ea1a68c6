/// A pattern of slanted lines. What each means is fixed, and no two look alike.
public enum Hatch: Hashable, Sendable {
  /// Could not be coded: narrow lines in the colour of *away*.
  case missing
  /// Cannot happen: wide pale lines.
  case impossible
  /// A code whose hue is used more than once: stripes of paper over the hue.
  case stripes(ColourToken)

  /// The pattern's name, unique within a figure.
  var name: String {
    switch self {
    case .missing: "missing"
    case .impossible: "impossible"
    case .stripes(let token): "stripes-" + token.rawValue
    }
  }

  /// The distance between lines and their width.
  var measure: (step: Double, width: Double) {
    switch self {
    case .missing: (5, 1.4)
    case .impossible: (7, 1.3)
    case .stripes: (4, 1.3)
    }
  }

  /// The lines' colour.
  var line: ColourToken {
    switch self {
    case .missing: .away
    case .impossible: .impossible
    case .stripes: .paper
    }
  }

  /// What lies under the lines.
  var ground: ColourToken? {
    if case .stripes(let token) = self { token } else { nil }
  }
}

public import CodedSessions

/// How one code looks in every figure and table of a report.
public struct CodeLook: Hashable, Sendable {
  /// Where the fill comes from.
  public enum Hue: Hashable, Sendable {
    /// A colour of the palette, which follows the page from light to dark.
    case token(ColourToken)
    /// A colour that the codebook gives.
    case own(Colour)
  }

  /// The fill.
  public let hue: Hue
  /// Whether paper-coloured stripes run over the fill, because the hue is used more than once.
  public let isHatched: Bool
  /// The bar's height as a share of its lane. Height repeats what colour says, for grey paper.
  public let height: Double
  /// Up to four letters that stand in the bar of a hatched code.
  public let shortLabel: String

  /// The fill on light ground.
  public var fill: Colour {
    switch hue {
    case .token(let token): token.light
    case .own(let colour): colour
    }
  }

  /// The line around the mark on light ground, when the fill alone is too faint on paper.
  public var edge: Colour? {
    switch hue {
    case .token(let token): token.edge?.light
    case .own(let colour):
      colour.contrast(with: ColourToken.paper.light) < 3 ? ColourToken.soft.light : nil
    }
  }
}

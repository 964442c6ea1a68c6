public import CodedSessions

/// The look of a mark: literal attributes, so that a figure draws right anywhere, and classes, by
/// which a page's style sheet can adapt it to dark ground.
public struct MarkStyle: Hashable, Sendable {
  /// What fills a mark.
  public enum Fill: Hashable, Sendable {
    /// Nothing.
    case none
    /// A colour of the palette.
    case token(ColourToken)
    /// A colour that stays the same on dark ground.
    case fixed(Colour)
    /// A pattern.
    case hatch(Hatch)
  }

  /// What draws a mark's outline.
  public enum Stroke: Hashable, Sendable {
    /// A colour of the palette.
    case token(ColourToken)
    /// A colour that stays the same on dark ground.
    case fixed(Colour)
  }

  /// Where a text stands relative to its point.
  public enum Anchor: String, Sendable {
    /// The text begins at the point.
    case start
    /// The text is centred on the point.
    case middle
    /// The text ends at the point.
    case end
  }

  /// A name for style sheets, such as `bar` or `axis`.
  public var name: String
  /// The fill.
  public var fill: Fill
  /// The outline, if any.
  public var stroke: Stroke?
  /// The outline's width.
  public var strokeWidth: Double
  /// The lengths of dash and gap of a broken outline; empty for an unbroken one.
  public var dash: [Double]
  /// From 0, unseen, to 1. Marks that lie on one another add up, also within a group.
  public var opacity: Double
  /// The size of text.
  public var fontSize: Double?
  /// Whether text is semibold.
  public var isBold: Bool
  /// Where text stands.
  public var anchor: Anchor?

  /// A style; text needs at least a font size.
  public init(
    _ name: String, fill: Fill = .none, stroke: Stroke? = nil, strokeWidth: Double = 1,
    dash: [Double] = [], opacity: Double = 1, fontSize: Double? = nil, isBold: Bool = false,
    anchor: Anchor? = nil
  ) {
    self.name = name
    self.fill = fill
    self.stroke = stroke
    self.strokeWidth = strokeWidth
    self.dash = dash
    self.opacity = opacity
    self.fontSize = fontSize
    self.isBold = isBold
    self.anchor = anchor
  }

  /// Text in `token`.
  public static func text(
    _ size: Double = 12.5, _ token: ColourToken = .ink, isBold: Bool = false,
    anchor: Anchor = .start
  ) -> MarkStyle {
    MarkStyle("text", fill: .token(token), fontSize: size, isBold: isBold, anchor: anchor)
  }

  /// A line in `token`.
  public static func line(_ token: ColourToken, width: Double = 1) -> MarkStyle {
    MarkStyle("rule", stroke: .token(token), strokeWidth: width)
  }

  /// The bars of a code.
  public static func bar(_ look: CodeLook) -> MarkStyle {
    var style = MarkStyle("bar", strokeWidth: 0.8)
    switch look.hue {
    case .token(let token):
      style.fill = look.isHatched ? .hatch(.stripes(token)) : .token(token)
      style.stroke = (look.isHatched ? token.edge ?? token : token.edge).map(MarkStyle.Stroke.token)
    case .own(let colour):
      style.fill = .fixed(colour)
      style.stroke = look.edge.map(MarkStyle.Stroke.fixed)
    }
    return style
  }

  /// The ticks of a code's moments: too narrow for stripes, so in the darker of fill and edge.
  public static func tick(_ look: CodeLook) -> MarkStyle {
    switch look.hue {
    case .token(let token): MarkStyle("bar", fill: .token(token.edge ?? token))
    case .own: MarkStyle("bar", fill: .fixed(look.edge ?? look.fill))
    }
  }

  /// Time that could not be coded.
  public static let missing = MarkStyle(
    "missing", fill: .hatch(.missing), stroke: .token(.away), strokeWidth: 0.8)
}

public import CodedSessions

/// The named colours of every report, each with its value on light and on dark ground.
///
/// A mark carries the light value as an attribute and the name as a class; the page's style sheet
/// gives the class the dark value. The hues are those of Okabe and Ito (2008), darkened where marks
/// would fall under a contrast of 3 on paper.
public enum ColourToken: String, CaseIterable, Sendable {
  /// Looks at the partner's face.
  case partner
  /// Looks at an object. Its fill alone is too light on paper: marks need ``objectEdge``.
  case object
  /// The line around ``object``.
  case objectEdge = "object-edge"
  /// Averts, looks away.
  case away
  /// Approach, pursuit, bids.
  case pursuit
  /// Both look at each other.
  case mutual
  /// The first person's voice.
  case firstVoice = "voice-1"
  /// The second person's voice.
  case secondVoice = "voice-2"
  /// A sixth hue for codes without a known meaning.
  case sky
  /// The line around ``sky``.
  case skyEdge = "sky-edge"
  /// Text.
  case ink
  /// Secondary text and axes.
  case soft
  /// Rules.
  case line
  /// Grid lines.
  case hair
  /// The page.
  case paper
  /// Boxes and the header.
  case panel
  /// The chance band, and bars in tables.
  case band
  /// Links and the rule beside a reading aid.
  case accent
  /// Hatch over what cannot happen.
  case impossible
  /// The focus ring and badges that ask for attention.
  case attention
  /// Badges that need no attention.
  case good

  /// The value on light ground and on paper.
  public var light: Colour {
    switch self {
    case .partner: Colour(0x0072B2)
    case .object: Colour(0xE69F00)
    case .objectEdge: Colour(0x9A6A00)
    case .away: Colour(0x7C8593)
    case .pursuit: Colour(0xD55E00)
    case .mutual: Colour(0x008F68)
    case .firstVoice: Colour(0xC06A9A)
    case .secondVoice: Colour(0x8E4A78)
    case .sky: Colour(0x56B4E9)
    case .skyEdge: Colour(0x2B7AA8)
    case .ink: Colour(0x171B21)
    case .soft: Colour(0x4A525E)
    case .line: Colour(0xD8DADF)
    case .hair: Colour(0xE9EAED)
    case .paper: Colour(0xFFFFFF)
    case .panel: Colour(0xF6F5F1)
    case .band: Colour(0xE4E6EA)
    case .accent: Colour(0x0B5FA5)
    case .impossible: Colour(0xB9BEC7)
    case .attention: Colour(0xB3470A)
    case .good: Colour(0x00775A)
    }
  }

  /// The value on dark ground.
  public var dark: Colour {
    switch self {
    case .partner: Colour(0x56B4E9)
    case .object, .objectEdge: Colour(0xF0B232)
    case .away: Colour(0x8B95A3)
    case .pursuit: Colour(0xF08A4B)
    case .mutual: Colour(0x2FBF92)
    case .firstVoice: Colour(0xE29AC4)
    case .secondVoice: Colour(0xC77FB0)
    case .sky, .skyEdge: Colour(0x9AD4F5)
    case .ink: Colour(0xECEEF1)
    case .soft: Colour(0xAAB2BE)
    case .line: Colour(0x39404B)
    case .hair, .band: Colour(0x2A3039)
    case .paper: Colour(0x14171C)
    case .panel: Colour(0x1C2027)
    case .accent: Colour(0x7CC0F0)
    case .impossible: Colour(0x4A525E)
    case .attention: Colour(0xF0B232)
    case .good: Colour(0x45D0A3)
    }
  }

  /// The line that marks of this fill need around them, if the fill alone is too faint.
  public var edge: ColourToken? {
    switch self {
    case .object: .objectEdge
    case .sky: .skyEdge
    default: nil
    }
  }
}

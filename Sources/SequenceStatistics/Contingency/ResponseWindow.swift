public import CodedSessions

/// When an act of the partner counts as a response to a cue.
///
/// Defaults by the kind of cue: the voice is answered within two seconds of its end, an overlap of up to one
/// second counted apart; looks, faces and gestures within three seconds of their onset; distress within five.
/// The window is `(anchor, anchor + length]`: a simultaneous onset is no response. In records whose segments tile
/// the time, as those of automatic labelling do, the next segment begins at the very moment at which one ends:
/// there ``onsetUnit`` makes it `[anchor, anchor + length)`. A response that was already under way does not
/// count. Source: Van Egeren and others (2001); Bornstein and others (2015).
public struct ResponseWindow: Sendable, Hashable {
  /// From where a window is measured.
  public enum Anchor: String, Sendable, Hashable, CaseIterable {
    /// The cue's onset.
    case onset
    /// The cue's offset.
    case offset
  }

  /// Which cue a response answers when several windows hold it.
  public enum Credit: String, Sendable, Hashable, CaseIterable {
    /// The latest one before it.
    case nearest
    /// Every one.
    case all
    /// The earliest whose window is still open and which was not answered before.
    case first
  }

  /// From where the window is measured.
  public var anchor: Anchor
  /// How long it is.
  public var length: SessionTime
  /// How long before the anchor a response may begin; such responses are counted apart.
  public var overlap: SessionTime
  /// Which cue a response answers.
  public var credit: Credit

  /// Whether a response at the anchor itself is one.
  public var onsetUnit = TimeWindow.OnsetUnit.excluded

  /// A window of `length` after `anchor`.
  public init(
    anchor: Anchor = .onset, length: SessionTime = .seconds(3), overlap: SessionTime = .zero,
    credit: Credit = .nearest
  ) {
    self.anchor = anchor
    self.length = length
    self.overlap = overlap
    self.credit = credit
  }

  /// The window of cues of this class.
  public static func usual(for codeClass: CodeClass?) -> ResponseWindow {
    switch codeClass {
    case .voice:
      ResponseWindow(anchor: .offset, length: .seconds(2), overlap: .seconds(1))
    case .distress: ResponseWindow(anchor: .onset, length: .seconds(5))
    default: ResponseWindow()
    }
  }
}

/// One uninterrupted stretch of a behaviour.
public struct Bout: Hashable, Sendable {
  /// What was coded.
  public let code: Code
  /// When: half-open, of positive length.
  public let span: TimeSpan
  /// Where it was read.
  public let source: SourceLine

  /// A bout of `code` over `span`.
  public init(code: Code, span: TimeSpan, source: SourceLine = .none) {
    self.code = code
    self.span = span
    self.source = source
  }

  /// The first moment of the bout.
  public var onset: SessionTime { span.onset }
  /// The first moment after the bout.
  public var offset: SessionTime { span.offset }
  /// How long it lasted.
  public var duration: SessionTime { span.duration }

  /// `bouts` by onset, then code.
  package static func inOrder(_ bouts: [Bout]) -> [Bout] {
    bouts.inOrder { ($0.onset, $0.code) < ($1.onset, $1.code) }
  }
}

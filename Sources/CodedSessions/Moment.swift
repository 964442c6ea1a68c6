/// One occurrence of a behaviour that has a time but no coded length.
public struct Moment: Hashable, Sendable {
  /// What was coded.
  public let code: Code
  /// When.
  public let time: SessionTime
  /// Where it was read.
  public let source: SourceLine

  /// An occurrence of `code` at `time`.
  public init(code: Code, time: SessionTime, source: SourceLine = .none) {
    self.code = code
    self.time = time
    self.source = source
  }

  /// `moments` by time, then code.
  static func inOrder(_ moments: [Moment]) -> [Moment] {
    moments.inOrder { ($0.time, $0.code) < ($1.time, $1.code) }
  }
}

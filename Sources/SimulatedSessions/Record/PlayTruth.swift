public import CodedSessions

/// What really happened in a simulated session: the key against which a statistic that claims to
/// find pursuits, cycles or answers can be marked.
public struct PlayTruth: Hashable, Sendable {
  /// One aversion, from the first code of class *away* to the infant's look back.
  public struct Aversion: Hashable, Sendable {
    /// When it lasts, whether or not all of it could be coded.
    public let span: TimeSpan
    /// The pursuits that it brought about, in time order; empty when the mother let it be.
    /// Spontaneous approaches that happen to fall into it are not among them.
    public let pursuits: [SessionTime]
    /// When the infant turned further away because of a pursuit.
    public let escalation: SessionTime?
    /// When the mother withdrew because of it.
    public let withdrawal: SessionTime?
    /// Whether the infant looked back because she withdrew.
    public let endsByReturn: Bool
    /// Whether the session ended before the aversion did, so that its answers may be missing.
    public let isCutByEnd: Bool
    /// Whether no moment of it, nor the frame before it, was uncodable.
    public let isFullyCoded: Bool

    /// From the onset to the first pursuit that it brought about.
    public var pursuitLatency: SessionTime? {
      pursuits.first.map { $0 - span.onset }
    }

    /// From the withdrawal to the look back, when the one brought about the other.
    public var returnLatency: SessionTime? {
      guard endsByReturn, !isCutByEnd else { return nil }
      return withdrawal.map { span.offset - $0 }
    }
  }

  /// One vocalisation and what answered it.
  public struct Vocalisation: Hashable, Sendable {
    /// When it lasts.
    public let span: TimeSpan
    /// When the other's answer to it began; `nil` when it was not answered, whatever else the other
    /// may have said then.
    public let answer: SessionTime?

    /// From its end to the answer.
    public var answerLatency: SessionTime? {
      answer.map { $0 - span.offset }
    }
  }

  /// All aversions in time order.
  public let aversions: [Aversion]
  /// Approaches that answer nothing, in time order.
  public let spontaneousPursuits: [SessionTime]
  /// The infant's vocalisations in time order.
  public let infantVocalisations: [Vocalisation]
  /// The mother's vocalisations in time order.
  public let motherVocalisations: [Vocalisation]

  /// The aversions that were truly pursued.
  public var pursuedAversions: [Aversion] { aversions.filter { !$0.pursuits.isEmpty } }

  /// The aversions that were pursued, given up, and ended by the infant's look back: Stern's cycle
  /// gone through to its end.
  public var completeCycles: [Aversion] {
    pursuedAversions.filter { $0.returnLatency != nil }
  }
}

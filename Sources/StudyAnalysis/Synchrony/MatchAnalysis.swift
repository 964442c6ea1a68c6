public import CodedSessions
public import SequenceStatistics

/// Matching, mutual gaze and the chain of looks of one session.
public struct MatchAnalysis: Sendable, Hashable {
  /// The session.
  public let session: CodedSession
  /// The two streams, by full name.
  public let streams: [String]
  /// What counts as the same, in words: classes of the codebook, or codes of one name.
  public let rule: String
  /// Matching of the two streams.
  public let matching: Matching
  /// Against shifted records.
  public let shift: MatchingShift
  /// Both looking at each other, if the streams are looks.
  public let mutualGaze: MutualGaze?
  /// The chain of looks, if the streams are looks.
  public let chain: GazeChain?
  /// Who shows the same as the other soon after, both ways, for every stream that both have.
  public let mirroring: [MirrorAnalysis]
  /// The share of matching at other steps and rules, if asked for.
  public let sensitivity: MatchSensitivity?

  /// The usual step of the chain.
  public static let usualStep = SessionTime.seconds(1)

  /// The analysis of two streams of `session`; of the partners' looks if none are named.
  ///
  /// - Parameter step: The step of the chain of looks.
  /// - Throws: ``StreamPairError``.
  public init(
    _ session: CodedSession, streams names: [String] = [], step: SessionTime = usualStep,
    phase: String? = nil, minShift: SessionTime = ShortestShift.usual(), replicates: Int = 1999,
    seed: UInt64 = 1, withSensitivity: Bool = false
  ) throws(StreamPairError) {
    let pair = try StreamPair(session, named: names)
    let part = try StreamPair.part(of: session, phase: phase)
    let (categories, isLook) = (pair.categories, pair.isLook)
    let sections = PairedSections(
      pair.first, pair.second, of: session, categories: categories, part: part)
    self.session = session
    streams = [pair.first, pair.second].map(\.fullName)
    rule = pair.rule
    matching = Matching(sections)
    shift = MatchingShift(
      pair.first, pair.second, of: session, categories: categories, part: part, minShift: minShift,
      replicates: replicates, seed: seed)
    mutualGaze = isLook ? MutualGaze(sections) : nil
    chain = isLook ? GazeChain(sections, step: step) : nil
    mirroring = MirrorAnalysis.all(of: session, phase: phase)
    sensitivity =
      withSensitivity
      ? MatchSensitivity(
        sections, isLook: isLook,
        shift: { shortest in
          MatchingShift(
            pair.first, pair.second, of: session, categories: categories, part: part,
            minShift: shortest, replicates: replicates, seed: seed)
        }) : nil
  }
}

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
  /// - Throws: ``MatchAnalysisError``.
  public init(
    _ session: CodedSession, streams names: [String] = [], step: SessionTime = usualStep,
    phase: String? = nil, minShift: SessionTime = ShortestShift.usual(), replicates: Int = 1999,
    seed: UInt64 = 1, withSensitivity: Bool = false
  ) throws(MatchAnalysisError) {
    guard session.timeUnit.origin.isClock else { throw .noClock }
    let pair = try Self.pair(session, names)
    let part = try phase.map { (name) throws(MatchAnalysisError) in
      guard let phase = session.phases.first(where: { $0.name == name }) else {
        throw .noPhase(name, known: session.phases.map(\.name))
      }
      return phase.span
    }
    let book = session.codebook
    let codes = book.codes.filter { code in
      pair.contains { $0.person == book[code].person && $0.name == book[code].stream }
    }
    let isLook = pair.allSatisfy { stream in
      codes.contains {
        book[$0].person == stream.person && book[$0].stream == stream.name
          && book[$0].codeClass == .partner
      }
    }
    // Looks are the same by class; other streams by name.
    var categories: [Code: Int] = [:]
    var names: [String] = []
    for code in codes {
      let key = isLook ? book[code].codeClass?.rawValue : book[code].name
      guard let key, book[code].codeClass != .uncodable else { continue }
      if !names.contains(key) { names.append(key) }
      categories[code] = isLook && key == "partner" ? 1 : (names.firstIndex(of: key) ?? 0) + 2
    }
    let sections = PairedSections(
      pair[0], pair[1], of: session, categories: categories, part: part)
    self.session = session
    streams = pair.map(\.fullName)
    rule = isLook ? "the same class of look" : "codes of one name"
    matching = Matching(sections)
    shift = MatchingShift(
      pair[0], pair[1], of: session, categories: categories, part: part, minShift: minShift,
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
            pair[0], pair[1], of: session, categories: categories, part: part,
            minShift: shortest, replicates: replicates, seed: seed)
        }) : nil
  }

  private static func pair(
    _ session: CodedSession, _ names: [String]
  ) throws(MatchAnalysisError) -> [CodedSessions.Stream] {
    guard names.isEmpty else {
      var streams: [CodedSessions.Stream] = []
      for name in names {
        guard let stream = session.streams.first(where: { $0.fullName == name }) else {
          throw .unknownStream(name, known: session.streams.map(\.fullName))
        }
        guard stream.kind != .event, stream.isExclusive else { throw .notExclusive(name) }
        streams.append(stream)
      }
      guard streams.count == 2 else { throw .twoStreams(names) }
      return streams
    }
    let book = session.codebook
    let looks = session.persons.compactMap { person in
      session.streams(of: person).first { stream in
        stream.kind != .event && stream.isExclusive
          && book.entries.contains {
            $0.person == person && $0.stream == stream.name && $0.codeClass == .partner
          }
      }
    }
    guard looks.count == 2 else { throw .noLooks(session.persons) }
    return looks
  }
}

/// Why a session has no matching.
public enum MatchAnalysisError: Error, Sendable, Hashable {
  /// It tells only an order.
  case noClock
  /// There is no stream of this name.
  case unknownStream(String, known: [String])
  /// A stream holds moments, or several codes at a time.
  case notExclusive(String)
  /// Two streams are compared.
  case twoStreams([String])
  /// Not exactly two people have a gaze stream with codes of class partner.
  case noLooks([Person])
  /// There is no phase of this name.
  case noPhase(String, known: [String])
}

public import CodedSessions
public import SequenceStatistics

/// A pair of behaviours as four counts, with every step from the counts to the statistics worked out one by
/// one, beside what the library says.
///
/// The counts are those of the transitions from one person to the other (see ``PartnerTransitions``): after
/// an act of the given's person, the next act is one of the target's person. With row total R, column total C
/// and N transitions in all: expected E = R C / N; adjusted residual
/// z = (a - E) / √(E (1 - R/N) (1 - C/N)) (Haberman 1973); odds ratio a d / (b c); Yule's
/// Q = (a d - b c) / (a d + b c). O(n log n) in the number of onsets.
public struct HandComputation: Sendable, Hashable {
  /// The four counts: given and target, given and another act, another act and target, neither.
  public let counts: Association2x2
  /// The count to expect, worked out by hand.
  public let expected: Double?
  /// The adjusted residual, worked out by hand.
  public let residual: Double?
  /// The odds ratio, worked out by hand; `nil` where b or c is 0.
  public let oddsRatio: Double?
  /// Yule's Q, worked out by hand.
  public let yulesQ: Double?
  /// What the library says of the same pair.
  public let cell: PartnerTransitions.Cell
  /// The library's odds ratio.
  public let libraryOddsRatio: Measure
  /// How many onsets the merged sequence has.
  public let onsets: Int

  /// How many transitions go from the one person to the other.
  public var total: Int { counts.a + counts.b + counts.c + counts.d }
  /// How often the given was followed by an act of the other person.
  public var rowTotal: Int { counts.a + counts.b }
  /// How often the target followed an act of the other person.
  public var columnTotal: Int { counts.a + counts.c }

  /// The computation for `question` in `session`, or in a part of it; `nil` where there is no transition
  /// from the one person to the other.
  ///
  /// Only the stream of the given and the stream of the target are merged: an exercise should be small
  /// enough to be done with pencil and paper.
  public init?(
    _ question: CourseworkQuestion, of session: CodedSession, part: TimeSpan? = nil
  ) {
    let streams = session.streams.filter { stream in
      [question.given, question.target].contains { code in
        let entry = session.codebook[code]
        return entry.person == stream.person && entry.stream == stream.name
      }
    }
    let rules = SequenceRules(
      excludesTies: session.timeUnit.step > SequenceAnalysis.finestStep, part: part)
    let sequence = EventSequence(merging: streams, of: session, rules: rules)
    let codes = session.codebook.codes.filter { code in
      let entry = session.codebook[code]
      return streams.contains { $0.person == entry.person && $0.name == entry.stream }
        && entry.codeClass != .uncodable
    }
    guard let given = codes.firstIndex(of: question.given),
      let target = codes.firstIndex(of: question.target)
    else { return nil }
    let giver = session.codebook[question.given].person
    let actors = codes.map { session.codebook[$0].person == giver ? 0 : 1 }
    guard let table = try? LagTable(sequence: sequence, codes: codes),
      let partners = try? PartnerTransitions(table, actors: actors)
    else { return nil }
    let block = partners.block(given: actors[given], target: actors[target])
    let pair = Association2x2(block.table, given: given, target: target)
    guard pair.a + pair.b + pair.c + pair.d > 0, actors[given] != actors[target] else {
      return nil
    }
    counts = pair
    cell = partners[given: given, target: target]
    libraryOddsRatio = pair.oddsRatio()
    onsets = sequence.count
    let (a, b, c, d) = (Double(pair.a), Double(pair.b), Double(pair.c), Double(pair.d))
    let total = a + b + c + d
    let expected = (a + b) * (a + c) / total
    let variance = expected * (1 - (a + b) / total) * (1 - (a + c) / total)
    self.expected = expected
    residual = variance > 0 ? (a - expected) / variance.squareRoot() : nil
    oddsRatio = b * c > 0 && !pair.hasEmptyMargin ? a * d / (b * c) : nil
    yulesQ = a * d + b * c > 0 ? (a * d - b * c) / (a * d + b * c) : nil
  }
}

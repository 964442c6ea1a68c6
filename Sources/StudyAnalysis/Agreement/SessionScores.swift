import CodedSessions
public import SequenceStatistics

/// Do two or more coders give sessions the same scores: how much of the time, and how often?
///
/// Totals can agree while moments do not, and the other way round; what enters a group analysis is the total.
public struct SessionScores: Sendable, Hashable {
  /// What is scored.
  public enum Score: String, Sendable, Hashable, CaseIterable {
    /// The share of the compared time in which the code holds.
    case share
    /// Onsets a minute of compared time.
    case rate
  }

  /// The code.
  public let code: String
  /// The score.
  public let score: Score
  /// A row for each session, a value for each coder.
  public let values: [[Double?]]
  /// Absolute agreement of single coders, ICC(A,1).
  public let agreement: IntraclassCorrelation
  /// Consistency of single coders, ICC(C,1).
  public let consistency: IntraclassCorrelation
  /// One-way, ICC(1).
  public let oneWay: IntraclassCorrelation
  /// The mean difference of the first two coders and the limits within which they differ.
  public let limits: LimitsOfAgreement

  /// All scores of a stream; empty for less than two sessions.
  static func all(_ stream: ComparedStream, coders: Int) -> [SessionScores] {
    guard stream.sessions.count > 1 else { return [] }
    return stream.categories.indices.flatMap { category in
      Score.allCases.compactMap { score in
        score == .share && stream.kind == .event
          ? nil : SessionScores(stream, category, score, coders: coders)
      }
    }
  }

  private init(_ stream: ComparedStream, _ category: Int, _ score: Score, coders: Int) {
    code = stream.categories[category]
    self.score = score
    let values = stream.sessions.map { session -> [Double?] in
      (0..<coders).map { coder in
        guard let own = session.codings.first(where: { $0.coder == coder }) else { return nil }
        let time = session.blocks.intersection(own.codable)
        let seconds = time.duration.seconds
        guard seconds > 0 else { return nil }
        let marks = own.marks.filter { $0.category == category }
        switch score {
        case .rate: return Double(marks.count { time.contains($0.onset) }) * 60 / seconds
        case .share:
          // Codes that may repeat over themselves are counted once.
          let covered = TimeSet(marks.compactMap(\.span)).intersection(time)
          return covered.duration.seconds / seconds
        }
      }
    }
    self.values = values
    agreement = IntraclassCorrelation(values, .agreement)
    consistency = IntraclassCorrelation(values, .consistency)
    oneWay = IntraclassCorrelation(values, .oneWay)
    limits = LimitsOfAgreement(
      MeanDifference(
        first: values.map { $0.first ?? nil }, second: values.map { $0.count > 1 ? $0[1] : nil }))
  }
}

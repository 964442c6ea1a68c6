import CodedSessions
import Testing

@testable import SequenceStatistics

/// Records of cues and responses for tests.
enum ContingencyCases {
  /// A record of `seconds` on a clock of a tenth of a second.
  static func record(
    cues: [(Double, Double)], responses: [Double], seconds: Double, hidden: [(Double, Double)] = []
  ) throws -> ContingencyRecord {
    func time(_ seconds: Double) -> SessionTime { .milliseconds(Int64((seconds * 1000).rounded())) }
    return ContingencyRecord(
      span: try #require(TimeSpan(onset: .zero, offset: time(seconds))), unit: .milliseconds(100),
      cues: cues.map { .init(onset: time($0.0), offset: time($0.1)) },
      responses: responses.map(time),
      responseUnknown: TimeSet(
        try hidden.map { try #require(TimeSpan(onset: time($0.0), offset: time($0.1))) }))
  }
}

import CodedSessions
import Foundation
import Testing

@testable import SequenceStatistics

/// The reference cases of contingency and waiting.
enum ContingencyCases {
  static func decoded<Case: Decodable>(_ name: String) throws -> Case {
    let path = Material.folder + "/reference/synchrony/" + name + ".json"
    let decoder = JSONDecoder()
    // n_eligible, R_survival and survfit_log-log become nEligible, rSurvival and survfitLogLog.
    decoder.keyDecodingStrategy = .custom { keys in
      let words = (keys.last?.stringValue ?? "").split { $0 == "_" || $0 == "-" }
      return CaseKey(
        (words.first?.lowercased() ?? "")
          + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined())
    }
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Case.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

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

private struct CaseKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }
  init(_ text: String) { stringValue = text }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

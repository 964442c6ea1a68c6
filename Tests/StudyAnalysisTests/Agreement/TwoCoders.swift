import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// Two coders of one minute of gaze, small enough to count by hand.
///
///     anna  face 0-20, away 20-40, face 40-60
///     ben   face 0-24, away 24-40, face 40-54, away 54-60
///
/// Of anna's 40 s of face ben has 34 face and 6 away, of her 20 s of away 4 face and 16 away.
enum TwoCoders {
  static let anna: [(String, Int64, Int64)] = [("face", 0, 20), ("away", 20, 40), ("face", 40, 60)]
  static let ben: [(String, Int64, Int64)] = [
    ("face", 0, 24), ("away", 24, 40), ("face", 40, 54), ("away", 54, 60),
  ]

  static func session(
    _ bouts: [(String, Int64, Int64)], id: String = "s1", kind: StreamKind = .state
  ) throws -> CodedSession {
    try HandMadeSession.session(
      [HandMadeSession.Lane(kind: kind, bouts: bouts)], id: id)
  }

  static func record(_ coder: String, _ sessions: CodedSession...) -> CoderSessions {
    CoderSessions(coder: coder, sessions: sessions)
  }

  static func parameters(_ change: (inout AgreementParameters) -> Void = { _ in })
    -> AgreementParameters
  {
    var parameters = AgreementParameters()
    parameters.replicates = 99
    change(&parameters)
    return parameters
  }

  static func analysis(
    _ change: (inout AgreementParameters) -> Void = { _ in }
  ) throws -> AgreementAnalysis {
    try AgreementAnalysis(
      [record("anna", try session(anna)), record("ben", try session(ben))],
      parameters: parameters(change))
  }
}

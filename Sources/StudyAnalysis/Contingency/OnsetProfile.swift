public import CodedSessions
public import SequenceStatistics

/// How soon before and after the cues of a question the responses begin.
public struct OnsetProfile: Sendable, Hashable {
  /// The earlier behaviours.
  public let given: [Code]
  /// The later ones.
  public let target: [Code]
  /// The profile.
  public let profile: TimeLagProfile

  /// The reach of the profiles of reports.
  public static let reach = SessionTime.seconds(10)
  /// The width of their bins.
  public static let bin = SessionTime.seconds(1)

  /// The profile of the codes of `response`.
  public init(_ response: ResponseAnalysis, seed: UInt64 = 1) {
    self.init(
      of: response.session, given: response.question.cues, target: response.question.responses,
      seed: seed)
  }

  /// The profile of `target` around `given` in `session`.
  public init(of session: CodedSession, given: [Code], target: [Code], seed: UInt64 = 1) {
    self.given = given
    self.target = target
    profile = TimeLagProfile(
      given: given, target: target, reach: Self.reach, width: Self.bin, of: session, seed: seed)
  }
}

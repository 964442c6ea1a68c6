public import CodedSessions
public import SequenceStatistics

/// The lag profile of one pair in one part, over events or over time.
public struct ProfileAnswer: Sendable {
  /// Over what lags are counted.
  public enum Profile: Sendable {
    /// Over events.
    case events(LagProfile)
    /// Over time.
    case time(TimeLagProfile)
  }

  /// What the part is called; empty for all sessions together.
  public let part: String
  /// The sessions taken together, by id.
  public let sessionIDs: [String]
  /// How many of them are simulated.
  public let simulatedCount: Int
  /// The given's name.
  public let given: String
  /// The target's name.
  public let target: String
  /// The profile.
  public let profile: Profile

  /// How far a profile reaches, and how finely over time.
  public enum Reach: Sendable, Hashable {
    /// So many events either way.
    case events(Int)
    /// So long either way, in bins of this width.
    case time(SessionTime, width: SessionTime)
  }

  /// The profiles for every pair asked for, part by part.
  ///
  /// - Throws: ``LagQuestionError``.
  public static func all(
    _ prepared: LagSessions, reach: Reach
  ) throws(LagQuestionError) -> [ProfileAnswer] {
    let plan = try LagPlan(prepared)
    let naming = CodeNames(prepared.shared.codebook)
    let question = prepared.question
    var answers: [ProfileAnswer] = []
    for (part, sequence) in zip(prepared.parts, plan.sequences) {
      let sessions = part.pieces.map { prepared.sessions[$0.session] }
      for given in prepared.given {
        for target in prepared.target {
          let profile: Profile
          switch reach {
          case .events(let longest):
            do {
              profile = .events(
                try LagProfile(
                  sequence, given: given, target: target, codes: plan.codes, longest: longest,
                  constraint: plan.zeros, replicates: question.replicates, seed: question.seed))
            } catch {
              throw .table(error)
            }
          case .time(let reach, let width):
            if let session = sessions.first(where: { !$0.timeUnit.origin.isClock }) {
              throw .noClock(session: session.id)
            }
            let records = part.pieces.compactMap { piece -> TimeWindowShift.Record? in
              guard let own = prepared.shared.own(given, of: piece.session),
                let other = prepared.shared.own(target, of: piece.session)
              else { return nil }
              return TimeWindowShift.Record(
                prepared.sessions[piece.session], given: [own], target: [other], part: piece.span)
            }
            profile = .time(
              TimeLagProfile(
                records, reach: reach, width: width, minShift: question.minShift,
                replicates: question.replicates, seed: question.seed))
          }
          answers.append(
            ProfileAnswer(
              part: part.name, sessionIDs: sessions.map(\.id),
              simulatedCount: sessions.count { $0.isSimulated },
              given: naming.shortName(of: given), target: naming.shortName(of: target),
              profile: profile))
        }
      }
    }
    return answers
  }
}

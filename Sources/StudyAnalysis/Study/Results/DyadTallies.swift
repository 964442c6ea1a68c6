public import CodedSessions
public import SequenceStatistics
import SessionFiles

/// The answers of a study dyad by dyad: the counts of a dyad's sessions are summed, the sessions are not joined.
public struct DyadTallies: Sendable {
  /// A dyad and how much there is of it.
  public struct Dyad: Sendable, Hashable {
    /// Its id, group and family.
    public let dyad: DyadEffect.Dyad
    /// The ids of its sessions, in order.
    public let sessions: [String]
    /// How long they are together.
    public let duration: SessionTime
  }

  /// The most dyads for which results keep every number: of more, numbers are made of the tallies when they are
  /// asked for, and questions that were not planned have only the number that answers them.
  public static let mostKept = 2_000

  /// The dyads in the order of their first sessions.
  public let dyads: [Dyad]
  /// For each question and dyad what its sessions say together; `nil` where none has what is needed.
  public let whole: [[Tally?]]
  /// For each question, phase and dyad.
  public let phases: [[[Tally?]]]
  /// Dyads that belong together: families, sites.
  public let families: FamilyClusters

  /// The dyads of `records`. O(n).
  public init(_ records: [StudyRun.Record], plan: StudyPlan) {
    var places: [String: Int] = [:]
    var members: [[Int]] = []
    for (number, record) in records.enumerated() {
      let dyad = record.session.dyad
      if let place = places[dyad] {
        members[place].append(number)
      } else {
        places[dyad] = members.count
        members.append([number])
      }
    }
    dyads = members.map { numbers in
      let sessions = numbers.map { records[$0].session }
      return Dyad(
        dyad: DyadEffect.Dyad(
          id: sessions.first?.dyad, group: sessions.lazy.compactMap(\.group).first,
          family: sessions.lazy.compactMap(\.family).first),
        sessions: sessions.map(\.id),
        duration: sessions.reduce(.zero) { sum, session in
          let (time, overflow) = sum.microseconds.addingReportingOverflow(
            session.duration.microseconds)
          return SessionTime(microseconds: overflow ? .max : time)
        })
    }
    func answers(_ question: Int, _ take: (SessionAnswers.Answer) -> Tally?) -> [Tally?] {
      members.map { numbers in
        numbers.compactMap { number in
          let own = records[number].answers
          return own.indices.contains(question) ? take(own[question]) : nil
        }.sum
      }
    }
    whole = plan.questions.indices.map { answers($0, \.whole) }
    phases = plan.questions.indices.map { question in
      plan.phases.indices.map { phase in
        answers(question) { $0.phases.indices.contains(phase) ? $0.phases[phase] : nil }
      }
    }
    var labels: [String: Int] = [:]
    for dyad in dyads {
      if let family = dyad.dyad.family, labels[family] == nil { labels[family] = labels.count }
    }
    let numbers = dyads.map { $0.dyad.family.flatMap { labels[$0] } }
    families =
      (try? FamilyClusters(numbers, dyads: dyads.count))
      ?? FamilyClusters(singletons: dyads.count)
  }

  /// The groups of the dyads in the order of their first dyads, without those that have none.
  public var groups: [String] {
    var names: [String] = []
    for dyad in dyads {
      if let group = dyad.dyad.group, !names.contains(group) { names.append(group) }
    }
    return names
  }
}

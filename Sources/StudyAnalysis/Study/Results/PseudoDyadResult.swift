import CodedSessions
public import SequenceStatistics
public import SessionFiles

/// Real partners beside strangers: does the response follow the cues of one's own partner more than those of
/// somebody else's, at the same places of a session?
///
/// Roles are kept: cues are always those of one infant, responses those of one mother. What every session shares
/// (a warm-up, a signal, tiredness) is in the strangers too; what remains is the pair's own. Pairs are made within
/// groups. The first session of each dyad counts, phase by phase as long as the shorter of the two lasts.
public struct PseudoDyadResult: Sendable {
  /// The difference of shares for every pair.
  public let table: PseudoDyadTable
  /// Whether the real pairing stands out among all pairings.
  public let test: PseudoDyads
  /// Real less strangers, with a bootstrap over dyads.
  public let contrast: PseudoDyadContrast

  /// The most dyads whose pairs are all made.
  public static let mostDyads = 200

  /// The cues and responses of one dyad.
  private struct Member {
    var records: [ContingencyRecord] = []
  }

  /// The results for the planned questions about responses, for all of them where none is planned, by the id of
  /// the question. Empty for fewer than three dyads and for more than ``mostDyads``. Costs a reading of the
  /// sessions and n² tables.
  ///
  /// - Throws: ``StudyChange`` when a file was changed meanwhile.
  public static func all(
    _ folder: StudyFolder, plan: StudyPlan
  ) throws(StudyChange) -> [String: PseudoDyadResult] {
    let asked = plan.questions.filter { question in
      guard case .responses = question.kind else { return false }
      return question.variantOf == nil
    }
    let planned = asked.filter(\.isPlanned)
    let questions = planned.isEmpty ? asked : planned
    var dyads: [String] = []
    var groups: [String?] = []
    var first: [Int] = []
    for (place, session) in folder.sessions.enumerated()
    where session.exclusion == nil && !dyads.contains(session.dyad) {
      guard dyads.count < mostDyads else { return [:] }
      dyads.append(session.dyad)
      groups.append(session.group)
      first.append(place)
    }
    guard dyads.count > 2, !questions.isEmpty else { return [:] }
    var members: [[Member]] = questions.map { _ in [] }
    let wanted = Set(first)
    try folder.visit(where: wanted.contains) { _, read in
      for (number, question) in questions.enumerated() {
        members[number].append(member(question, of: read.session))
      }
    }
    var names: [String?] = []
    let strata = groups.map { group in
      if let known = names.firstIndex(of: group) { return known }
      names.append(group)
      return names.count - 1
    }
    var results: [String: PseudoDyadResult] = [:]
    for (number, question) in questions.enumerated() {
      guard case .responses(let window) = question.kind else { continue }
      let own = members[number]
      let table = PseudoDyadTable(count: own.count, strata: strata) { cues, responses in
        difference(own[cues], own[responses], window: window)
      }
      results[question.id] = PseudoDyadResult(
        table: table,
        test: PseudoDyads(table, replicates: plan.replicates, seed: plan.seed),
        contrast: PseudoDyadContrast(table, replicates: plan.replicates, seed: plan.seed))
    }
    return results
  }

  private static func member(_ question: DyadQuestion, of session: CodedSession) -> Member {
    guard session.timeUnit.origin.isClock, let cues = question.given.codes(in: session),
      let responses = question.target.codes(in: session)
    else { return Member() }
    let records = ContingencyRecord.records(of: session, cues: cues, responses: responses)
    return Member(
      records: question.phases.isEmpty
        ? records : records.filter { question.phases.contains($0.phase) })
  }

  /// The cues of one with the responses of another, as if they had met.
  private static func difference(
    _ cues: Member, _ responses: Member, window: ResponseWindow
  ) -> Double? {
    let met = cues.records.compactMap { own in
      responses.records.first { $0.phase == own.phase }.flatMap { joined(own, $0) }
    }
    guard !met.isEmpty else { return nil }
    return Contingency(met, window: window).difference.value
  }

  /// Both as long as the shorter one lasts, the other's times moved to the same begin.
  private static func joined(
    _ own: ContingencyRecord, _ other: ContingencyRecord
  ) -> ContingencyRecord? {
    let move = own.span.onset - other.span.onset
    let end = own.span.onset + min(own.span.duration, other.span.duration)
    guard let span = TimeSpan(onset: own.span.onset, offset: end) else { return nil }
    func isInside(_ time: SessionTime) -> Bool { span.contains(time) || time == end }
    let hidden = other.responseUnknown.spans.compactMap {
      TimeSpan(onset: $0.onset + move, offset: $0.offset + move)
    }
    return ContingencyRecord(
      phase: own.phase, span: span, unit: max(own.unit, other.unit),
      cues: own.cues.filter { isInside($0.onset) && $0.offset <= end },
      responses: other.responses.map { $0 + move }.filter(isInside),
      cueUnknown: own.cueUnknown.intersection(TimeSet(span)),
      responseUnknown: TimeSet(hidden).intersection(TimeSet(span)))
  }
}

import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// Whether the target holds so many units after the given: in every unit each of the two holds or does not,
  /// whatever else does.
  func units(lag: Int, unit: SessionTime, of session: CodedSession, phase: String?) -> Tally? {
    guard let cues = given.codes(in: session), let targets = target.codes(in: session),
      unit > .zero
    else { return nil }
    let part = phase.flatMap(session.span(ofPhase:))
    let (on, off) = (Code(0), Code(1))
    func record(_ codes: [Code], _ places: [CodePlace]) -> UnitRecord? {
      Self.presence(
        of: codes, in: session, streams: places.streams(in: session), on: on, off: off,
        unit: unit, part: part)
    }
    guard let first = record(cues, given), let second = record(targets, target),
      let table = try? LagTable(
        givenUnits: first, targetUnits: second, givenCodes: [on, off], targetCodes: [on, off],
        lag: lag)
    else { return nil }
    return Tally(
      Association2x2(table, given: 0, target: 0),
      givens: first.codeIndices.count { $0 == on.index },
      targets: second.codeIndices.count { $0 == on.index })
  }

  /// A record of two codes: one of `codes` holds as the unit begins, or none does.
  private static func presence(
    of codes: [Code], in session: CodedSession, streams: [CodedSessions.Stream], on: Code,
    off: Code,
    unit: SessionTime, part: TimeSpan?
  ) -> UnitRecord? {
    // A moment does not hold, neither when a unit begins nor for any part of it.
    guard let first = streams.first, !streams.contains(where: { $0.kind == .event }) else {
      return nil
    }
    let held = TimeSet(
      streams.flatMap(\.bouts).filter { codes.contains($0.code) }.map(\.span))
    let codable = streams.dropFirst().reduce(first.codable) { $0.intersection($1.codable) }
    guard
      let merged = try? CodedSessions.Stream(
        person: first.person, name: first.name,
        intervals: held.intersection(codable).spans.map { Bout(code: on, span: $0) },
        isExclusive: true, uncodable: TimeSet(session.span).subtracting(codable),
        within: session.span)
    else { return nil }
    return try? UnitRecord(merged, of: session, unit: unit, none: off, part: part)
  }
}

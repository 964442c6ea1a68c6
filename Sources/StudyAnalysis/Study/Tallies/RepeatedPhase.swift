import CodedSessions

extension DyadQuestion {
  /// What the phase called `name` says; where it comes back, all its parts together.
  func tally(of session: CodedSession, inPhase name: String) -> Tally? {
    let count = session.phases.count { $0.name == name }
    switch kind {
    // These go through all parts of a name together, chance included.
    case .responses, .cycles: return count > 0 ? tally(of: session, phase: name) : nil
    case .behaviours, .tallies, .events, .units, .matching, .turns, .transitions, .profile: break
    }
    guard count > 1 else { return count > 0 ? tally(of: session, phase: name) : nil }
    // Each part in turn bears the name alone.
    let parts = session.phases.indices.filter { session.phases[$0].name == name }
    let tallies = parts.compactMap { place -> Tally? in
      var phases = session.phases
      for other in parts where other != place {
        phases[other] = Phase(name: name + "\0", span: phases[other].span)
      }
      return session.taking(phases: phases).flatMap { tally(of: $0, phase: name) }
    }
    return tallies.sum
  }
}

extension CodedSession {
  /// The same with other phases.
  fileprivate func taking(phases: [Phase]) -> CodedSession? {
    try? CodedSession(
      id: id, dyad: dyad, span: span, spanOrigin: spanOrigin, timeUnit: timeUnit, persons: persons,
      streams: streams, phases: phases, codebook: codebook, factors: factors, sources: sources,
      isSimulated: isSimulated)
  }
}

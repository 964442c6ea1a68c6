/// Compares the phases of a session with those that the study declares, in order.
struct PhaseSequence {
  /// What is not as declared.
  struct Finding: Hashable {
    /// Declared phases that the session does not have.
    var missing: [String] = []
    /// Phases of the session that are not declared.
    var unknown: [String] = []
    /// The declared phases of the session as they follow one another, when that is not the declared order.
    var order: [String]?
  }

  /// The declared names in order.
  let declared: [String]

  /// What is not as declared in a session whose phases are called `names`, in time order; nothing when no
  /// phase is declared. A phase that comes back keeps its first place.
  func compare(_ names: [String]) -> Finding {
    var finding = Finding()
    guard !declared.isEmpty else { return finding }
    finding.missing = declared.filter { !names.contains($0) }
    var seen: [String] = []
    for name in names {
      if !declared.contains(name) {
        if !finding.unknown.contains(name) { finding.unknown.append(name) }
      } else if !seen.contains(name) {
        seen.append(name)
      }
    }
    if seen != declared.filter(seen.contains) { finding.order = seen }
    return finding
  }
}

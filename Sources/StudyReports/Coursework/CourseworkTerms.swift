/// The terms of a coursework report: those of a session report and those of its arithmetic, as `attune explain`
/// prints them.
enum CourseworkTerms {
  static var terms: [GlossaryTerm] {
    let known = SessionGlossary.terms
    let names = Set(known.map(\.term))
    let further = GlossaryTerm.catalogued([
      "expected-frequencies", "association-2x2", "circular-shift", "time-lag-profile",
    ]).filter { !names.contains($0.term) }
    return (known + further).sorted { $0.term < $1.term }
  }
}

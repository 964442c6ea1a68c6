public import StudyAnalysis

/// Everything that two session reports have in common, side by side.
public struct SessionComparison: Sendable {
  /// One part of it.
  struct Part: Sendable {
    let id: String
    let heading: String
    let comparison: Comparison
  }

  /// The first session.
  let first: SessionAnalysis
  /// The second.
  let second: SessionAnalysis
  /// What they are called, and who stands for whom.
  let sides: ComparisonSides
  /// What was compared, in the order of the report; parts that neither has are left out.
  let parts: [Part]

  /// Compares two analysed sessions.
  public init(_ first: SessionAnalysis, _ second: SessionAnalysis, _ sides: ComparisonSides) {
    self.first = first
    self.second = second
    self.sides = sides
    let (one, other) = (first.interaction, second.interaction)
    func both<Analysis>(_ own: Analysis?) -> [Analysis] { own.map { [$0] } ?? [] }
    parts = [
      Part(
        id: "budget", heading: "Time budget",
        comparison: BudgetComparison.of(first, second, sides)),
      Part(
        id: "cycles", heading: "Pursuit and aversion",
        comparison: CycleComparison.of(one.cycles, other.cycles, sides)),
      Part(
        id: "looks", heading: "Looks together",
        comparison: MatchComparison.of(both(one.matching), both(other.matching), sides)),
      Part(
        id: "responses", heading: "Responsiveness, both directions",
        comparison: ResponseComparison.of(one.responses, other.responses, sides)),
      Part(
        id: "turns", heading: "Turn-taking",
        comparison: TurnComparison.of(both(one.turns), both(other.turns), sides)),
      Part(
        id: "synchrony", heading: "Synchrony",
        comparison: SyncComparison.of(both(one.synchrony), both(other.synchrony), sides)),
      Part(
        id: "phases", heading: "Phases",
        comparison: PhaseComparison.of(both(one.phases), both(other.phases), sides)),
    ].filter { !$0.comparison.topics.allSatisfy(\.shown.isEmpty) }
  }

  /// All parts as one, the heading of each before those of its topics.
  var whole: Comparison {
    Comparison(sides: sides, topics: parts.flatMap(\.comparison.topics))
  }
}

public import CodedSessions
import SequenceStatistics

/// With how many dyads and minutes does a study find what is there, and how often does it find what is not?
///
/// For each size many studies are simulated and analysed by what analyses real ones: sessions are asked the question
/// (``DyadQuestion/answer(of:phases:)``), each dyad gives its number (``EffectKind``), and the test of the study decides
/// (``EffectResult``): sign flips for one group, the permutation of labels for two. Power is the share of studies with
/// p at most the level. The same is done where nothing is there: a test that finds something there more often than the
/// level has no power worth the name.
///
/// Studies of fewer dyads are the first dyads of larger ones; sessions of each length are simulated anew. Sizes are
/// therefore not independent of each other, studies of one size are. The result depends on the design alone, not on the
/// number of threads. Costs the simulation and analysis of studies · lengths · dyads sessions, twice for one group, half
/// as much again for two.
///
/// ```swift
/// let found = PowerAnalysis(design) { place in session(place) }
/// found.cells.first?.designed.share  // the power of the smallest size
/// ```
public struct PowerAnalysis: Sendable {
  /// One size of study.
  public struct Cell: Sendable, Hashable {
    /// How many dyads each group has.
    public let dyads: Int
    /// How long sessions are.
    public let length: SessionTime
    /// What is found where the design holds.
    public internal(set) var designed = PowerOutcome()
    /// What is found where nothing is there.
    public internal(set) var withoutEffect = PowerOutcome()
  }

  /// What was taken for true and tried out.
  public let design: PowerDesign
  /// The sizes: length by length, and within a length by the number of dyads.
  public let cells: [Cell]

  /// What was found elsewhere.
  init(_ design: PowerDesign, cells: [Cell]) {
    self.design = design
    self.cells = cells
  }

  private struct Work: Sendable {
    let study: Int
    let length: Int
  }

  private struct Pair: Sendable {
    let designed: PowerStudy
    let withoutEffect: PowerStudy
  }

  /// Tries `design` out in `tasks` threads.
  ///
  /// - Parameters:
  ///   - onProgress: How many rounds (a study at one length) are done, and of how many.
  ///   - session: The session at a place, always the same one; `nil` counts as a dyad without a number.
  public init(
    _ design: PowerDesign, tasks: Int = 1, onProgress: ((Int, Int) -> Void)? = nil,
    session: @escaping @Sendable (PowerPlace) -> CodedSession?
  ) {
    var cells = design.lengths.flatMap { length in
      design.dyads.map { Cell(dyads: $0, length: length) }
    }
    let total = design.studies * design.lengths.count
    var done = 0
    let level = design.decision.level
    func keep(_ rounds: [[Pair]]) {
      for round in rounds {
        // Rounds come in the order of the work: length by length within a study.
        let first = done % design.lengths.count * design.dyads.count
        for (place, pair) in round.enumerated() {
          cells[first + place].designed.add(pair.designed, level: level)
          cells[first + place].withoutEffect.add(pair.withoutEffect, level: level)
        }
        done += 1
        onProgress?(done, total)
      }
    }
    var crew = SessionCrew<Work, [Pair]>(tasks: tasks) { work in
      Self.round(work, design: design, session: session)
    }
    for study in 0..<design.studies {
      for length in design.lengths.indices {
        keep(crew.take(Work(study: study, length: length)))
      }
    }
    keep(crew.finish())
    self.design = design
    self.cells = cells
  }

  /// One study at one length, in all its numbers of dyads.
  private static func round(
    _ work: Work, design: PowerDesign, session: (PowerPlace) -> CodedSession?
  ) -> [Pair] {
    let most = design.dyads.last ?? 0
    func tallies(_ world: PowerPlace.World, group: Int) -> [Tally?] {
      (0..<most).map { dyad in
        session(
          PowerPlace(
            world: world, length: design.lengths[work.length], study: work.study, group: group,
            dyad: dyad)
        ).flatMap { design.decision.question.answer(of: $0, phases: []).whole }
      }
    }
    let designed = design.groups.indices.map { tallies(.designed, group: $0) }
    // Of two groups the first is the one that the second is made like, and the same in both worlds.
    let withoutEffect =
      design.isContrast
      ? [designed[0], tallies(.withoutEffect, group: 1)] : [tallies(.withoutEffect, group: 0)]
    return design.dyads.map { count in
      Pair(
        designed: PowerStudy(designed, first: count, design: design, study: work.study),
        withoutEffect: PowerStudy(withoutEffect, first: count, design: design, study: work.study))
    }
  }
}

import CodedSessions
import SimulatedSessions
import StudyAnalysis

/// Where the sessions of a power analysis come from: simulated studies, each the one that `attune simulate` writes
/// with the study's own seed.
enum SimulatedPower {
  /// The seed of study number `study`.
  static func seed(of study: Int, _ design: PowerDesign) -> UInt64 {
    design.seed &* 1_000_000 &+ UInt64(study)
  }

  /// The codes of simulated sessions, and who does them in order.
  static func codes() throws(SimulationError) -> (codebook: Codebook, pair: [Person]) {
    var world = PlayWorld.fred
    world.length = .seconds(1)
    let session = try SimulatedSession(world, id: "codes", seed: 1).session
    return (session.codebook, session.persons)
  }

  /// The session at a place of `design`.
  static func sessions(_ design: PowerDesign) -> @Sendable (PowerPlace) -> CodedSession? {
    { place in
      let isContrast = design.isContrast
      let most = design.dyads.last ?? 0
      let study = SimulatedStudy(
        groups: design.groups.map { group in
          let like = isContrast && place.world == .withoutEffect ? design.groups[0] : group
          return SimulatedStudy.Group(
            name: group.name, pursuit: like.pursuit, answers: like.answers)
        }, dyads: most, length: place.length, spread: design.spread,
        seed: seed(of: place.study, design))
      guard let own = session(place.dyad, place.group, of: study) else { return nil }
      if isContrast || place.world == .designed { return own.session }
      return session((place.dyad + 1) % most, place.group, of: study).flatMap {
        try? StrangersSession.of(infantOf: own, motherOf: $0)
      }
    }
  }

  private static func session(
    _ dyad: Int, _ group: Int, of study: SimulatedStudy
  ) -> SimulatedSession? {
    try? study.session(of: study.member(dyad, ofGroup: group))
  }
}

import CodedSessions
import SequenceStatistics
import SimulatedSessions
import StudyAnalysis

/// Short simulated sessions for tests of power, and a question that is cheap to answer.
enum SimulatedPlay {
  /// The question about cycles with few arrangements of chance, so that tests are quick.
  static var question: DyadQuestion {
    var parameters = CycleParameters()
    parameters.replicates = 9
    var question = DyadQuestion(
      id: "cycles-infant", text: "Is it pursued?", kind: .cycles(parameters))
    question.pair = ["infant", "mother"]
    return question
  }

  /// The session at a place: a world of its own for each seed.
  static func session(_ place: PowerPlace, of design: PowerDesign) -> CodedSession? {
    let group = design.groups[place.group]
    let pursuit =
      place.world == .designed ? group.pursuit : design.isContrast ? design.groups[0].pursuit : 0
    let study = SimulatedStudy(
      groups: design.groups.map {
        SimulatedStudy.Group(name: $0.name, pursuit: pursuit, answers: 0.4)
      },
      dyads: 10, length: place.length, spread: design.spread, seed: UInt64(place.study + 1))
    return try? study.session(of: study.member(place.dyad, ofGroup: place.group)).session
  }
}

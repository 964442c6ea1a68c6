import CodedSessions
import SequenceStatistics

@testable import StudyAnalysis

/// A power analysis whose numbers are known, without a simulation.
enum SamplePower {
  /// Two numbers of dyads at one length; so many of 40 studies found something.
  static func analysis(
    groups: [String] = ["all"], dyads: [Int] = [5, 20], found: [Int] = [10, 38],
    falsely: [Int] = [0, 2], untested: Int = 0, level: Double = 0.05
  ) throws -> PowerAnalysis {
    var question = DyadQuestion(id: "q", text: "Is it <pursued>?", kind: .cycles(CycleParameters()))
    question.pair = ["infant", "mother"]
    let design = try PowerDesign(
      groups: groups.map { PowerDesign.Group(name: $0, pursuit: 0.25, answers: 0.45) }, spread: 0.5,
      dyads: dyads, lengths: [.seconds(450)],
      decision: PowerDesign.Decision(question, level: level), studies: 40)
    func outcome(_ found: Int, dyads: Int, untested: Int) -> PowerOutcome {
      PowerOutcome(
        (0..<40).map { number in
          PowerStudy(
            p: number < found ? 0.01 : number >= 40 - untested ? nil : 0.4, mean: 1.25, size: 0.5,
            dyads: dyads, insufficient: 1)
        }, level: level)
    }
    return PowerAnalysis(
      design,
      cells: zip(design.dyads, zip(found, falsely)).map { dyads, counts in
        PowerAnalysis.Cell(
          dyads: dyads, length: .seconds(450),
          designed: outcome(counts.0, dyads: dyads, untested: untested),
          withoutEffect: outcome(counts.1, dyads: dyads, untested: 0))
      })
  }
}

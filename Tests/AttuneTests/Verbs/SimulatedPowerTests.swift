import CodedSessions
import Foundation
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import attune

/// Whether power does what power does: it rises with dyads, minutes and effects, and is the level where nothing is
/// there.
@Suite struct SimulatedPowerTests {
  /// A design that asks about cycles, with few arrangements where chance is drawn: they are not part of the numbers.
  private func design(
    groups: [Double] = [0.1], dyads: [Int], minutes: [Int64], studies: Int, level: Double = 0.05,
    seed: UInt64 = 1
  ) throws -> PowerDesign {
    let codes = try SimulatedPower.codes()
    var question = try #require(
      PowerQuestion.cycles.question(in: codes.codebook, pair: codes.pair))
    if case .cycles(var parameters) = question.kind {
      parameters.replicates = 1
      let pair = question.pair
      question = DyadQuestion(id: question.id, text: question.text, kind: .cycles(parameters))
      question.pair = pair
    }
    return try PowerDesign(
      groups: groups.enumerated().map {
        PowerDesign.Group(name: "g\($0.offset)", pursuit: $0.element, answers: 0.4)
      }, spread: 0.5, dyads: dyads, lengths: minutes.map { .seconds(60 * $0) },
      decision: PowerDesign.Decision(question, level: level), studies: studies, seed: seed)
  }

  private func cells(_ design: PowerDesign) -> [PowerAnalysis.Cell] {
    PowerAnalysis(design, tasks: 2, session: SimulatedPower.sessions(design)).cells
  }

  private func power(_ cell: PowerAnalysis.Cell) -> Double { cell.designed.share.value ?? -1 }

  @Test func powerRisesWithDyadsAndMinutes() throws {
    let cells = cells(try design(groups: [0.05], dyads: [6, 16], minutes: [2, 6], studies: 24))
    // By size: 6 and 16 dyads of 2 minutes, 6 and 16 of 6.
    let power = cells.map { self.power($0) }
    #expect(power[0] < power[1] && power[2] < power[3], "\(power)")
    #expect(power[0] < power[2] && power[1] < power[3], "\(power)")
    #expect(power[3] > 0.7, "\(power)")
    // Longer sessions have less that is insufficient, and more beyond chance.
    let effects = cells.map { $0.designed.meanEffect.value ?? 0 }
    #expect(effects[3] > effects[1], "\(effects)")
    let short = try #require(cells[0].designed.insufficientShare.value)
    let long = try #require(cells[2].designed.insufficientShare.value)
    #expect(long < short)
  }

  @Test func powerRisesWithTheDifferenceOfGroups() throws {
    let power = try [[0.2, 0.2], [0.2, 0.8]].map { groups in
      try #require(
        cells(try design(groups: groups, dyads: [8], minutes: [4], studies: 20)).first)
    }
    #expect(self.power(power[0]) < 0.25 && self.power(power[1]) > 0.8)
    #expect(abs(power[0].designed.meanEffect.value ?? 9) < 0.6)
  }

  /// Few studies, so that the bound is wide: at a level of .1, 40 studies exceed 10 with a probability of .0015.
  @Test(arguments: [[0.5], [0.3, 0.7]])
  func nothingIsSeldomFound(groups: [Double]) throws {
    let cell = try #require(
      cells(try design(groups: groups, dyads: [6], minutes: [2], studies: 40, level: 0.1)).first)
    #expect(cell.withoutEffect.found <= 10, "\(cell.withoutEffect.found) of 40, seed 1")
  }

  /// What `attune simulate` writes for the seed of a study is what the study was of.
  @Test func everyStudyCanBeMadeAgain() throws {
    let design = try design(dyads: [3, 5], minutes: [2], studies: 2, seed: 7)
    #expect(SimulatedPower.seed(of: 1, design) == 7_000_001)
    let session = try #require(
      SimulatedPower.sessions(design)(
        PowerPlace(world: .designed, length: .seconds(120), study: 1, group: 0, dyad: 4)))
    let place = try Workplace()
    let run = try place.attune(
      "simulate", "made", "--dyads", "5", "--length", "2min", "--pursuit", "0.1", "--answers",
      "0.4",
      "--spread", "0.5", "--seed", "7000001")
    #expect(run.exitCode == 0, "\(run.talk)")
    let text = try place.read("made/sessions/\(session.id).csv")
    for stream in session.streams {
      for bout in stream.bouts where bout.onset > .zero {
        #expect(text.contains(bout.onset.text), "\(stream.fullName) \(bout.onset.text)")
      }
    }
  }
}

/// How often is something found where nothing is there, over many studies? Slow: `make test-slow`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ATTUNE_SLOW"] != nil))
struct PowerCalibrationTests {
  @Test(arguments: PowerQuestion.allCases, [1, 2])
  func theLevelIsKept(subject: PowerQuestion, groups: Int) throws {
    let codes = try SimulatedPower.codes()
    let question = try #require(subject.question(in: codes.codebook, pair: codes.pair))
    let design = try PowerDesign(
      groups: (0..<groups).map {
        PowerDesign.Group(name: "g\($0)", pursuit: 0.3, answers: 0.45)
      }, spread: 0.5, dyads: [10, 20], lengths: [.seconds(300)],
      decision: PowerDesign.Decision(question), studies: 400)
    let found = PowerAnalysis(
      design, tasks: ProcessInfo.processInfo.activeProcessorCount,
      session: SimulatedPower.sessions(design))
    for cell in found.cells {
      let outcome = cell.withoutEffect
      print(
        "\(subject.rawValue), \(groups) groups, \(cell.dyads) dyads: found \(outcome.found) of "
          + "\(outcome.studies), mean effect \(outcome.meanEffect)")
      // 99.9 % of 400 trials at .05 lie below 35.
      #expect(outcome.found <= 35)
    }
  }
}

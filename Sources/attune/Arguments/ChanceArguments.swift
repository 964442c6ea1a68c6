import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// Against which chance, and how p values are adjusted.
struct ChanceArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where p comes from: auto (shift between partners, else permutation), shift, block, permutation or asymptotic.",
      valueName: "test"))
  var test = "auto"

  @OptionGroup var draws: ReplicateArguments

  @Option(
    help: ArgumentHelp(
      "Correction for many cells: holm, bh, bonferroni or none.", valueName: "rule"))
  var correct = "holm"

  @Option(
    help: ArgumentHelp(
      "Shortest shift of a record; 10s or twice the window unless given.", valueName: "length"))
  var minShift: String?

  @Option(help: ArgumentHelp("Length of the blocks of --test block.", valueName: "length"))
  var block = "60s"

  @Option(
    name: .short,
    help: ArgumentHelp("Tasks at a time; results do not depend on it.", valueName: "n"))
  var j: Int?

  func validate() throws {
    let tests = LagQuestion.Test.allCases.map(\.rawValue)
    guard tests.contains(test) else {
      throw ValidationError(
        "--test: there is no test \"\(test)\"" + NearestWord.question(test, among: tests)
          + "; one of \(Words.list(tests))")
    }
    let corrections = MultipleTesting.allCases.map(\.rawValue)
    guard corrections.contains(correct) else {
      throw ValidationError(
        "--correct: there is no correction \"\(correct)\""
          + NearestWord.question(correct, among: corrections)
          + "; one of \(Words.list(corrections))")
    }
    if let j, !(1...1024).contains(j) { throw ValidationError("-j takes 1 to 1024") }
  }

  /// Puts the rules into `question`.
  func apply(to question: inout LagQuestion, frameRate: FrameRate?) throws {
    question.test = LagQuestion.Test(rawValue: test) ?? .automatic
    question.replicates = draws.replicates
    question.seed = draws.seed
    question.correction = MultipleTesting(rawValue: correct) ?? .holm
    question.minShift = try minShift.map {
      try DurationArgument.read($0, name: "--min-shift", frameRate: frameRate)
    }
    question.block = try DurationArgument.read(block, name: "--block", frameRate: frameRate)
    guard question.block > .zero else {
      throw ValidationError("--block must be longer than nothing")
    }
  }
}

import ArgumentParser
import SequenceStatistics
import StudyAnalysis

/// How sequences are made of streams.
struct SequenceArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The streams to merge, in the order that settles ties: infant.gaze,mother.approach.",
      valueName: "stream,…"))
  var streams: String?

  @Option(
    help: ArgumentHelp(
      "A new code by GSEQ's rules, may be given more than once: 'OR engaged = infant.looks, infant.smiles'; \(ModificationText.knownWords.joined(separator: " ")).",
      valueName: "rule"))
  var modify: [String] = []

  @Option(
    help: ArgumentHelp(
      "The joint states of two streams: infant.gaze,mother.gaze.", valueName: "stream,stream"))
  var joint: String?

  @Flag(help: "Offsets of bouts in sparse streams are events too.")
  var ends = false

  @Option(
    help: ArgumentHelp(
      "Whether a code can follow itself: auto, yes, no (one that does is an error) or merge.",
      valueName: "rule"))
  var `repeat` = "auto"

  @Option(
    name: .customLong("over-gaps"),
    help: ArgumentHelp(
      "Pairs over time that could not be coded: broken or closed.", valueName: "rule"))
  var overGaps = "broken"

  @Option(
    help: ArgumentHelp("Onsets at one time as a pair: auto, include or exclude.", valueName: "rule")
  )
  var ties = "auto"

  @Option(
    help: ArgumentHelp(
      "Pairs that cannot occur: a square table with 0 for those and 1 for the rest.",
      valueName: "file"), completion: .file())
  var zeros: String?

  func validate() throws {
    func check<Rule: RawRepresentable & CaseIterable>(
      _ text: String, _ name: String, _: Rule.Type
    ) throws where Rule.RawValue == String {
      guard Rule(rawValue: text) == nil else { return }
      let known = Rule.allCases.map(\.rawValue)
      throw ValidationError(
        "\(name): there is no rule \"\(text)\"" + NearestWord.question(text, among: known)
          + "; one of \(Words.list(known))")
    }
    try check(`repeat`, "--repeat", LagQuestion.Repeats.self)
    try check(overGaps, "--over-gaps", SequenceRules.Gaps.self)
    try check(ties, "--ties", LagQuestion.Ties.self)
    for text in modify { _ = try Self.modification(text) }
  }

  /// Puts the rules into `question`.
  func apply(to question: inout LagQuestion) throws {
    question.streams = streams.map(Words.names)
    question.modifications = try modify.map(Self.modification)
    question.joint = joint.map(Words.names) ?? []
    question.includesEndings = ends
    question.repeats = LagQuestion.Repeats(rawValue: `repeat`) ?? .automatic
    question.gaps = SequenceRules.Gaps(rawValue: overGaps) ?? .broken
    question.ties = LagQuestion.Ties(rawValue: ties) ?? .automatic
  }

  private static func modification(_ text: String) throws -> ModificationText {
    do {
      return try ModificationText(text)
    } catch {
      throw ValidationError("--modify: " + LagErrors.sentence(error))
    }
  }
}

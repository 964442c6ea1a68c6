import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The results paragraph in the style of the APA, with blanks or filled.
struct CourseworkProse {
  let blocks: [PageBlock]

  init(_ words: CourseworkWords) {
    let analysis = words.input.analysis
    blocks = [
      .paragraph(
        words.input.showsAnswers
          ? "This is how it could read. Compare it with your own."
          : "Fill the blanks from the tables above. Then cut every sentence that says more than the numbers do."
      ),
      .method(Self.paragraph(words)),
      .paragraph(
        "Before you hand it in: is your prediction named, whichever way it went? Does any sentence say that one act brought about the other? Does any speak of people instead of this record?"
      ),
      .paragraph(
        "Made with \(words.input.version)\(analysis.session.isSimulated ? " from simulated data" : ""). To make it again:"
      ),
      .command(words.input.reproduction),
    ]
  }

  /// The paragraph; the same numbers as in the tables.
  static func paragraph(_ words: CourseworkWords) -> RichText {
    let analysis = words.input.analysis
    let whole = analysis.whole
    func number(_ measure: Measure, places: Int = 2) -> String {
      words.answer(measure.value.map { Decimals.fixed($0, places: places) } ?? Decimals.absent)
    }
    func probability(_ measure: Measure) -> RichText {
      guard words.input.showsAnswers else {
        return "\(italic: "p")\(Decimals.noBreakSpace)=\(CourseworkWords.blank)"
      }
      return measure.value.map { "\(p: $0)" } ?? "\(italic: "p") not defined"
    }
    var sentences: [RichText] = [
      "In \(analysis.session.isSimulated ? "a simulated record" : "a record") of \(words.length), \(words.giver) and \(words.follower) passed the initiative from the first to the second \(words.answer(Decimals.count(whole.total))) times. “\(Phrases.sentenceStart(words.target))” came next after “\(words.given)” \(words.answer(Decimals.count(whole.counts.a))) times, where \(number(whole.cell.expected, places: 1)) were to be expected (adjusted residual \(italic: "z") = \(number(whole.cell.adjustedResidual)), \(probability(whole.cell.pTwoSided)); Yule’s \(italic: "Q") = \(words.answer(whole.cell.yulesQ.value.map { Decimals.proportion($0) } ?? Decimals.absent)))."
    ]
    if let response = analysis.response, response.verdict.shiftP.value != nil {
      let observed = response.chance.shift.observed
      sentences.append(
        "Within \(response.question.window.length.text)\(Decimals.noBreakSpace)s, \(words.answer(Decimals.count(observed.counted))) of \(words.answer(Decimals.count(observed.eligible))) were followed, against \(words.answer(Decimals.fixed(response.chance.shift.distribution.meanCount, places: 1))) when one record was shifted against the other (\(probability(response.verdict.shiftP)))."
      )
    }
    sentences.append(
      "The record is of one dyad; the results describe it and cannot be generalized.")
    return .joined(sentences)
  }
}

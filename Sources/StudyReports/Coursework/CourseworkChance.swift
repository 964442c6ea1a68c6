import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// Chance made visible: the record shifted against itself, and what half the data would have said.
struct CourseworkChance {
  private let words: CourseworkWords
  private let analysis: CourseworkAnalysis

  init(_ words: CourseworkWords) {
    self.words = words
    analysis = words.input.analysis
  }

  var blocks: [PageBlock] {
    var blocks: [PageBlock] = []
    if let shifts { blocks.append(shifts) }
    if blocks.isEmpty {
      blocks.append(
        .paragraph(
          "The record is too short, or has no clock, to be shifted against itself; chance cannot be shown here."
        ))
    }
    return blocks + [.table(halves), .paragraph(halvesInWords)]
  }

  private var shifts: PageBlock? {
    guard let response = analysis.response, response.chance.shift.observed.eligible > 0,
      !response.chance.shift.distribution.values.isEmpty
    else { return nil }
    let shift = response.chance.shift
    let observed = response.chance.shift.observed.counted
    let seconds = response.question.window.length.text + Decimals.noBreakSpace + "s"
    let figure = ChanceFigure(
      shift.distribution, observed: observed, unit: "followed", id: "chance")
    let p: RichText = response.verdict.shiftP.value.map { "Circular shift: \(p: $0). " } ?? ""
    return .figure(
      PageFigure(
        id: "chance",
        title:
          "\(String(observed)) of \(Decimals.count(response.chance.shift.observed.eligible)) were followed within \(seconds), \(Decimals.fixed(shift.distribution.meanCount, places: 1)) by circular shift",
        subline:
          "How often “\(words.target)” began within \(seconds) after “\(words.given)”, as it was and when \(words.follower)’s record is turned against \(words.giver)’s; \(ShiftWords.method(shift)).",
        drawings: [figure.drawing],
        howToRead:
          "Each grey bar is a world in which both did exactly what they did, only not at the same time. The further right the marked line stands, the rarer such a count is by chance.",
        note:
          "\(p)By the rule of this program: \(response.verdict.verdict.rawValue). This counts by the clock, the table above by what came next; the two need not agree.",
        data: [PageFigure.Data("Shares of shifts", figure.table)]))
  }

  private var halves: ReportTable {
    func row(_ name: String, _ part: HandComputation?) -> [TableCell] {
      guard let part else {
        return [.text(name)]
          + Array(
            repeating: .undefined("nothing of the one follows anything of the other"), count: 6)
      }
      return [
        .text(name), .count(part.total), .count(part.counts.a),
        .number(of: part.cell.expected, places: 1),
        .number(of: part.cell.adjustedResidual, places: 2),
        .probability(of: part.cell.pTwoSided), .proportion(of: part.cell.yulesQ),
      ]
    }
    return ReportTable(
      name: "halves", title: "What if the session had been half as long?",
      columns: [
        .init("Part", key: "part", isText: true), .init("\(italic: "N")", key: "transitions"),
        .init("Observed", key: "observed"), .init("Expected", key: "expected"),
        .init("\(italic: "z")", key: "adjusted_residual"), .init("\(italic: "p")", key: "p"),
        .init("Q", key: "yules_q"),
      ],
      groups: [
        .init(rows: [
          row("All of it", analysis.whole), row("First half", analysis.halves.first ?? nil),
          row("Second half", analysis.halves.last ?? nil),
        ])
      ],
      note: "\(italic: "p") two-sided from the normal distribution, without correction.")
  }

  private var halvesInWords: RichText {
    "Look down the columns. \(italic: "Q"), the size of the association, should stay about where it is; \(italic: "z") shrinks with about the square root of the length. That a half is “not significant” does not say that nothing is there, and two halves that differ do not say that something changed."
  }

  /// The lag profile.
  var profile: [PageBlock] {
    guard let profile = analysis.profile else {
      return [
        .paragraph("The record is too short, or has no clock, for a profile over time.")
      ]
    }
    let names = BehaviourNames(analysis.session.codebook)
    return [.figure(ProfileSection.figure(profile, names: names, id: "profile"))]
  }
}

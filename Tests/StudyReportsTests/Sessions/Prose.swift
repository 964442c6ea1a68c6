import CodedSessions

@testable import StudyReports

/// Takes sentences of reports apart.
enum Prose {
  /// The numbers of `text` in order, as printed; what stands in “quotes” is the user's.
  static func numbers(_ text: String) -> [String] {
    var numbers: [String] = []
    var depth = 0
    var current = ""
    func end() {
      // A full stop or a comma after a number is no part of it.
      while let last = current.last, ".,".contains(last) { current.removeLast() }
      if current.contains(where: \.isNumber) { numbers.append(current) }
      current = ""
    }
    var isInWord = false
    for character in text {
      if character == "“" { depth += 1 }
      if character == "”" { depth -= 1 }
      let isDigit = character.isASCII && character.isNumber
      if depth == 0, !isInWord, isDigit || (".,".contains(character) && current != "") {
        current.append(character)
      } else if depth == 0, !isInWord, character == ".", current.isEmpty {
        current = "."
      } else {
        end()
        isInWord = character.isLetter
      }
    }
    end()
    return numbers
  }

  /// Every sentence, title and caption that a report makes of `input`.
  static func everything(_ input: SessionReportInput) -> [String] {
    var texts = input.findings.map(\.plain)
    texts += input.tiles.flatMap { [$0.label, $0.value, $0.unit, $0.comparison.plain] }
    texts += input.badges.flatMap { [$0.subject, $0.finding.plain] }
    texts += [input.courseFinding, input.timeBudgetNote, input.method].compactMap { $0?.plain }
    switch input.transitions {
    case .grid(_, let finding, let subline, let note):
      texts += [finding.plain, subline.plain, note?.plain ?? ""]
    case .missing(let sentence):
      texts.append(sentence.plain)
    }
    texts += input.glossary.flatMap { [$0.term, $0.meaning.plain] }
    return texts + [input.heading, input.codable]
  }

  static func input(_ session: AnalysedSession) throws -> SessionReportInput {
    SessionReportInput(
      try session.analysis(), version: "Attune test", reproduction: "attune report session x.csv")
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("A design to begin with")
struct StudyTextTests {
  private func read(_ text: String) -> StudyReading {
    StudyReading.read(text: text, file: "study.toml", statistics: ["yules-q"])
  }

  /// The text with every example struck free.
  private static func struckFree(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let rest = line.hasPrefix("# ") ? line.dropFirst(2) : line
      let isKey =
        rest.prefix { $0.isLowercase || $0 == "-" }.count > 0 && rest.contains(" = ")
        && rest.firstRange(of: " = ").map { !rest[..<$0.lowerBound].contains(" ") } == true
      return String(isKey || rest.hasPrefix("[") ? rest : line)
    }.joined(separator: "\n")
  }

  @Test("It reads without a message, and so does every example in it")
  func examples() {
    var draft = StudyDraft()
    draft.title = "A \"title\"\nof two lines"
    let text = StudyText.write(draft)
    let plain = read(text)
    #expect(plain.diagnostics == [] && plain.study.title == draft.title)
    // The second example of sessions stands in the place of the first.
    let free = Self.struckFree(text).replacing("sessions = [\"sessions\"]\n", with: "")
      .replacing("column = \"phase\"\n", with: "")
    let all = read(free)
    #expect(all.diagnostics == [], "\(all.diagnostics.map(DiagnosticText.render))")
    #expect(all.study.questions.count == 1 && all.study.groups?.levels.count == 2)
    #expect(all.study.idPattern != nil && all.study.parameters.given.count == 6)
    #expect(all.study.persons.pair == ["infant", "mother"])
  }

  @Test("What sessions have is filled in")
  func filled() throws {
    let place = try StudyOnDisk.sound()
    var draft = StudyDraft()
    try place.folder().visit { _, read in draft.add(read.session) }
    let study = read(StudyText.write(draft)).study
    #expect(study.persons.pair == ["infant", "mother"])
    #expect(study.phases.order == ["play", "still", "reunion"])
    #expect(study.groups == nil)
    #expect(StudyText.write(draft).contains("infant.gaze, mother.approach"))
  }
}

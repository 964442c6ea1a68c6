import Foundation
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct StudyScriptTests {
  @Test func modelsFollowTheDesign() throws {
    let grouped = StudyScript.text(
      try StudySampleFolder.withGroupsAndPhases().results, version: "Attune test")
    #expect(grouped.contains("given * group + (1 + given | dyad) + (1 | family)"))
    #expect(grouped.contains("levels = c(\"term\", \"other\")"))
    let plain = StudyScript.text(try StudySampleFolder.plainOne().results, version: "Attune test")
    #expect(plain.contains("~ given + (1 + given | dyad),"))
    #expect(!plain.contains("levels"))
  }

  /// A group's name can neither end the text it stands in nor be taken for a command.
  @Test func namesAreTexts() throws {
    let study = try StudySampleFolder.made(
      dyads: 4, isGrouped: true, isPhased: false, text: "", group: "a'b\\n`c`")
    let script = StudyScript.text(study.results, version: "Attune test")
    let line = try #require(script.split(separator: "\n").first { $0.contains("levels = c(") })
    #expect(!line.contains("\\n") && line.contains("\\U{5c}"))
    #expect(line.count { $0 == "\"" } == 4)
  }
}

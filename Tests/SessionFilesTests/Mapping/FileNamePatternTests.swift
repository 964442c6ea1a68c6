import Testing

@testable import SessionFiles

@Suite("Names of files")
struct FileNamePatternTests {
  private func values(_ pattern: String, _ name: String) throws -> [String: String]? {
    let values = try FileNamePattern(pattern, label: "--file-name").values(inFileName: name)
    return values.map { values in
      Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    }
  }

  @Test(
    "Fields end where the text after them first occurs, the last takes the rest",
    arguments: [
      (
        "{dyad}_{session}_{phase}", "D1_S2_play.csv",
        ["dyad": "D1", "session": "S2", "phase": "play"]
      ),
      ("{dyad}_{session}", "D1_S2_b.eaf", ["dyad": "D1", "session": "S2_b"]),
      ("coded-{session}", "coded-7.csv.gz", ["session": "7"]),
      ("{dyad}_{}_{person}", "7_x_infant.cha", ["dyad": "7", "person": "infant"]),
      ("{session}_final", "a_final_b_final.csv", ["session": "a_final_b"]),
      ("{session}", "a.b.csv", ["session": "a.b"]), ("é{dyad}", "éü.csv", ["dyad": "ü"]),
    ])
  func fields(pattern: String, name: String, expected: [String: String]) throws {
    #expect(try values(pattern, name) == expected)
  }

  @Test(
    "Other names do not match",
    arguments: [
      ("{dyad}_{session}", "D1.csv"), ("{dyad}_{session}", "_S1.csv"), ("x{dyad}", "y1.csv"),
      ("{session}_final", "a_final_b.csv"), ("{dyad}_{session}", "D1_.csv"),
    ])
  func mismatch(pattern: String, name: String) throws {
    #expect(try values(pattern, name) == nil)
  }

  @Test(
    "Patterns that say nothing are refused",
    arguments: [
      ("plain", "has no field"), ("{dyad", "without its }"), ("{mother}", "no field {mother}"),
      ("{dyad}{session}", "must be some text"), ("{dyad}_{dyad}", "stands twice"),
      ("{}", "has no field"),
    ])
  func refused(pattern: String, part: String) {
    let problem = #expect(throws: RuleProblem.self) {
      try FileNamePattern(pattern, label: "--file-name")
    }
    #expect(problem?.sentence.contains(part) ?? false, "\(problem?.sentence ?? "")")
  }
}

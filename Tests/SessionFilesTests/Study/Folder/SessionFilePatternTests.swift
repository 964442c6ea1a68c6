import Testing

@testable import SessionFiles

@Suite("Patterns for files of sessions")
struct SessionFilePatternTests {
  @Test(
    arguments: [
      ("*", "", true), ("*", "abc", true), ("a*c", "abc", true), ("a*c", "abd", false),
      ("?", "", false), ("?", "a", true), ("*.csv", "x.csv", true), ("*.csv", "x.csv.gz", false),
      ("S-??.csv", "S-01.csv", true), ("S-??.csv", "S-1.csv", false), ("a*b*c", "axxbyybzc", true),
      ("**", "a", true), ("", "", true), ("", "a", false), ("é*", "éa", true),
    ])
  func matching(pattern: String, name: String, expected: Bool) {
    #expect(SessionFilePattern.matches(Array(pattern), Array(name)) == expected)
  }

  @Test("Many stars cost no time")
  func stars() {
    let pattern = Array(String(repeating: "*a", count: 50))
    #expect(!SessionFilePattern.matches(pattern, Array(String(repeating: "a", count: 5_000) + "b")))
  }

  @Test("Files, folders and patterns, in order and without the tables beside")
  func files() throws {
    let place = try StudyOnDisk([
      "sessions/b.csv": "", "sessions/a.csv": "", "sessions/README.md": "",
      "more/S-1.csv": "", "more/S-2.txt": "", "more/x.csv": "", "more/codebook.csv": "",
      "odd/data.unknown": "", "Reports/r.csv": "",
    ])
    func names(_ text: String) -> [String] {
      SessionFilePattern(text: text).files(in: place.path)
        .map { String($0.dropFirst(place.path.count + 1)) }
    }
    #expect(names("sessions") == ["sessions/a.csv", "sessions/b.csv"])
    #expect(names("./sessions/") == ["sessions/a.csv", "sessions/b.csv"])
    #expect(names("more/S-*") == ["more/S-1.csv", "more/S-2.txt"])
    #expect(
      names("*/?.csv") == ["Reports/r.csv", "more/x.csv", "sessions/a.csv", "sessions/b.csv"])
    #expect(names("more/*.csv") == ["more/S-1.csv", "more/x.csv"])
    #expect(names("odd/data.unknown") == ["odd/data.unknown"])
    #expect(names("odd/*") == [] && names("nothing/*") == [] && names("none.csv") == [])
    let absolute = SessionFilePattern(text: place.path + "/more/x.csv").files(in: "/elsewhere")
    #expect(absolute.count == 1)
  }
}

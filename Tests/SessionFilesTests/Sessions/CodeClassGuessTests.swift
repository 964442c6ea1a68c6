import CodedSessions
import Testing

@testable import SessionFiles

@Suite("What a code means")
struct CodeClassGuessTests {
  @Test(
    "Guessed from its name",
    arguments: [
      ("uncodable", "gaze", .uncodable), ("missing", "", .uncodable), ("averts", "gaze", .away),
      ("looks_away", "x", .away), ("partner", "gaze", .partner), ("looks at mother", "x", .partner),
      ("partner", "voice", nil), ("toy", "look", .object), ("moves_closer", "act", .pursuit),
      ("withdraw", "act", .withdrawal), ("voc", "voice", .voice), ("s", "", nil), ("", "", nil),
    ] as [(String, String, CodeClass?)])
  func guess(name: String, stream: String, expected: CodeClass?) {
    #expect(CodeClassGuess.codeClass(of: name, stream: stream) == expected)
  }
}

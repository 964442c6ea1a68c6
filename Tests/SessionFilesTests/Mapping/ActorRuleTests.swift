import Testing

@testable import SessionFiles

@Suite("Rules of actors")
struct ActorRuleTests {
  @Test(
    "Each is written as it is read",
    arguments: [
      "column", "category", "category:_", "tier", "tier:@", "prefix", "prefix:_", "prefix::",
      "pattern:^(?<person>[IC])_(?<code>.+)$", "file",
    ])
  func words(text: String) throws {
    #expect(try ActorRule(text, label: "--actor").text == text)
  }

  @Test(
    "Others are refused in a sentence",
    arguments: [
      ("nose", "takes column"), ("prefix:", "takes column"), ("file:x", "takes column"),
      ("pattern", "takes column"), ("pattern:(", "no regular expression"),
      ("pattern:^(.)_", "needs a group for the person"),
    ])
  func refused(text: String, part: String) {
    let problem = #expect(throws: RuleProblem.self) { try ActorRule(text, label: "--actor") }
    #expect(problem?.sentence.contains(part) ?? false)
    #expect(problem?.sentence.hasPrefix("--actor") ?? false)
  }
}

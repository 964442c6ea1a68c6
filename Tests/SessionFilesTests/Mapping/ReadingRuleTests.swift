import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Rules as they are written")
struct ReadingRuleTests {
  @Test("Every policy that is printed can be written again")
  func policies() throws {
    var options = ReadingOptions()
    for (rule, text) in [
      (ReadingRule.fps, "25"), (.bridge, "2f"), (.overlaps, "merge"), (.unclosed, "drop"),
      (.duplicates, "keep"), (.pointExtent, "500ms"), (.bounds, "1s..20.5s"), (.missing, "x,-9"),
      (.decimal, ","), (.offsets, "inclusive"), (.badRows, "skip"), (.ignoreCase, "yes"),
      (.modifiers, "yes"), (.actor, "prefix:_"), (.fileName, "{dyad}_{session}"),
      (.shift, "-2.5s"),
    ] {
      try rule.set(text, in: &options, label: rule.rawValue)
    }
    #expect(options.policies.filter { !$0.isDefault }.count == 15)
    var again = ReadingOptions()
    again.frameRate = options.frameRate
    for policy in options.policies where !policy.value.isEmpty {
      let rule = try #require(ReadingRule(rawValue: policy.name), "\(policy.name)")
      try rule.set(policy.value, in: &again, label: policy.name)
    }
    #expect(again == options)
  }

  @Test("Rules that are nobody's words stay as they are when nothing is said")
  func standard() throws {
    var options = ReadingOptions()
    for policy in options.policies where !policy.value.isEmpty {
      try ReadingRule(rawValue: policy.name)?.set(policy.value, in: &options, label: "x")
    }
    #expect(options == ReadingOptions())
  }

  @Test(
    "Words that mean nothing are told by the name of the rule",
    arguments: [
      (ReadingRule.overlaps, "x", "overlaps takes error, truncate, keep or merge, not \"x\""),
      (.ignoreCase, "perhaps", "ignore-case takes yes or no"), (.shift, "5", "shift needs a unit"),
      (.step, "0s", "step must be longer than nothing"), (.pair, "a", "pair takes two names"),
    ])
  func wrong(rule: ReadingRule, text: String, sentence: String) {
    var options = ReadingOptions()
    let problem = #expect(throws: RuleProblem.self) {
      try rule.set(text, in: &options, label: rule.rawValue)
    }
    #expect(problem?.sentence.hasPrefix(sentence) ?? false, "\(problem?.sentence ?? "")")
  }
}

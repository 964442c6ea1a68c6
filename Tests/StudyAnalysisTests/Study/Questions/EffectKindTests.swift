import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Kinds of effects")
struct EffectKindTests {
  @Test("Every kind belongs to a kind of question, none twice")
  func all() throws {
    let kinds = try StudySample.all().map { EffectKind.all(of: $0.kind) }
    #expect(Set(kinds.flatMap(\.self)) == Set(EffectKind.allCases))
    for own in kinds { #expect(Set(own).count == own.count) }
    // Behaviours, transitions and profiles are described as a whole.
    #expect(kinds.map(\.isEmpty) == [true] + Array(repeating: false, count: 8) + [true, true])
  }

  @Test("Beyond chance only where there is a chance model with a variance")
  func chance() throws {
    for question in try StudySample.all() {
      let kinds = EffectKind.all(of: question.kind)
      let hasChance = kinds.contains(.beyondChance) || kinds.contains(.excessShare)
      #expect(question.kind == StudySample.unit ? !hasChance : hasChance || kinds.isEmpty)
    }
  }

  @Test("0 is a hypothesis for differences and ratios, not for shares and rates")
  func null() {
    for kind in EffectKind.allCases {
      #expect(kind.hasNull == (kind.scale != .logit && kind.scale != .logRate))
    }
    #expect(EffectKind.logOdds.hasNull && !EffectKind.sharePursued.hasNull)
  }
}

import Testing

@testable import SequenceStatistics

@Suite struct PValueFamilyTests {
  @Test func whatHasNoPOrWasNotChosenStaysOut() {
    let family = PValueFamily(
      [.value(0.1), .undefined(.noPairs), .value(0.3)], isTestable: [true, true])
    #expect(family.members.map(\.index) == [0])
    let adjusted = family.adjusted { _, p in 2 * p }
    #expect(adjusted[0] == .value(0.2) && adjusted[1].reason == .noPairs)
    #expect(adjusted[2].reason == .notTested)
    #expect(PValueFamily([.value(1)], isTestable: nil).members.count == 1)
  }
}

import Testing

@testable import SequenceStatistics

@Suite struct StateNumbersTests {
  @Test func statesThatOccurAreNumberedInRisingOrder() {
    let numbers = StateNumbers([[7, 7, PairedUnits.none], [2, PairedUnits.unknown, 65_533]])
    #expect(numbers.count == 4)
    #expect([2, 7, 65_533, PairedUnits.none].map { numbers($0) } == [0, 1, 2, 3])
    #expect(numbers(PairedUnits.unknown) == 4 && numbers(3) == 4 && numbers(65_532) == 4)
    #expect(numbers.joined([[7, 2], [], [PairedUnits.none]]) == [1, 0, 3])
  }

  @Test func withoutStatesEverythingIsUnknown() {
    let none = StateNumbers([])
    #expect(none.count == 0 && none(0) == 0 && none(PairedUnits.none) == 0)
    #expect(StateNumbers([[PairedUnits.unknown]]).count == 0)
    let alone = StateNumbers([[PairedUnits.none]])
    #expect(alone.count == 1 && alone(PairedUnits.none) == 0 && alone(PairedUnits.unknown) == 1)
  }
}

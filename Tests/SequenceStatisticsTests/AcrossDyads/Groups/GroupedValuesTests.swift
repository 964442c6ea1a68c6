import Testing

@testable import SequenceStatistics

@Suite struct GroupedValuesTests {
  @Test func dyadsOfTheTwoGroupsWithANumberTakePart() throws {
    let groups = GroupedValues(
      [1, 2, nil, 4, .nan, 6, 7], groups: [5, 8, 5, 8, 8, 3], first: 5, second: 8,
      families: try FamilyClusters([1, 2, 3, 1, 2, 2, 1], dyads: 7))
    #expect(groups.values == [1, 2, 4] && groups.isFirst == [true, false, false])
    #expect(groups.first == [1] && groups.second == [2, 4])
    #expect(groups.families.families == [[0, 2], [1]])
    #expect(groups.excludedCount == 2)
    #expect(!groups.hasTwoOfEach)
    #expect(GroupedValues([1, 2, 3, 4], groups: [0, 1, 0, 1]).hasTwoOfEach)
  }

  @Test func noneAndTheSameGroupTwice() {
    #expect(GroupedValues([], groups: []).values.isEmpty)
    let same = GroupedValues([1, 2], groups: [4, 4], first: 4, second: 4)
    #expect(same.first == [1, 2] && same.second.isEmpty)
  }
}

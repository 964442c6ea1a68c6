import SequenceStatistics
import Testing

@Suite struct FamilyClustersTests {
  @Test func equalLabelsAreOneFamilyAndMissingOnesTheirOwn() throws {
    let families = try FamilyClusters([7, nil, 7, 9, nil, 7], dyads: 6)
    #expect(families.families == [[0, 2, 5], [1], [3], [4]])
    #expect(families.familyOfDyad == [0, 1, 0, 2, 3, 0])
    #expect(families.count == 4 && families.dyadCount == 6)
    #expect(families.singletonCount == 3 && families.largestSize == 3)
  }

  @Test func thereMustBeALabelForEachDyad() {
    #expect(throws: FamilyClusters.LabelError.countDiffers(labels: 2, dyads: 3)) {
      try FamilyClusters([1, 2], dyads: 3)
    }
  }

  @Test func aPartOfTheDyadsKeepsItsFamilies() throws {
    let families = try FamilyClusters([1, 1, 2, 2, nil], dyads: 5)
    #expect(families.among([3, 4, 0, 2]).families == [[0, 3], [1], [2]])
    #expect(families.among([0, 99, -1]).singletonCount == 3)
    #expect(families.among([]).count == 0)
  }

  @Test func singletons() throws {
    #expect(try FamilyClusters(singletons: 3) == FamilyClusters([nil, nil, nil], dyads: 3))
    #expect(FamilyClusters(singletons: -4).count == 0)
    #expect(FamilyClusters(singletons: 0).largestSize == 0)
  }
}

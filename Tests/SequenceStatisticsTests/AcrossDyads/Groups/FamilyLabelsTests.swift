import Testing

@testable import SequenceStatistics

@Suite struct FamilyLabelsTests {
  private func labels(_ groups: [Int], _ families: [Int?]) throws -> FamilyLabels {
    FamilyLabels(
      GroupedValues(
        groups.indices.map { Double($0 * $0) }, groups: groups,
        families: try FamilyClusters(families, dyads: groups.count)))
  }

  @Test func familiesInOneGroupAndInBoth() throws {
    // Families 1 and 2 lie in one group, 3 in both, with one of three dyads first.
    let labels = try labels([1, 1, 0, 0, 1, 0, 0, 1], [1, 1, 2, 2, 3, 3, 3, nil])
    #expect(labels.whole.count == 3 && labels.shared.count == 1)
    #expect(labels.labellings == 9)
    var seen: [(Double, Int)] = []
    labels.visitAll { seen.append(($0, $1)) }
    #expect(seen.count == 9)
    // Two of the families of sizes 2, 2 and 1, and one dyad of the third.
    #expect(Set(seen.map(\.1)) == [4, 5])
  }

  @Test func drawnLabellingsAreAmongAll() throws {
    let labels = try labels([1, 1, 0, 0, 1, 0, 0, 1], [1, 1, 2, 2, 3, 3, 3, nil])
    var all: Set<Double> = []
    labels.visitAll { sum, _ in all.insert((sum * 1e6).rounded()) }
    let drawn = Set((0..<400).map { (labels.drawn($0, seed: 1).sum * 1e6).rounded() })
    #expect(drawn == all)
  }

  @Test func whatCannotChange() throws {
    #expect(try !labels([1, 1, 1], [nil, nil, nil]).canVary)
    #expect(try !labels([], []).canVary)
    #expect(try labels([1, 0], [nil, nil]).labellings == 2)
    let many = try labels((0..<3000).map { $0 % 2 }, [Int?](repeating: nil, count: 3000))
    #expect(many.labellings == 1e300)
  }
}

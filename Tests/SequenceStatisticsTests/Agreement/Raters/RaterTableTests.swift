import SequenceStatistics
import Testing

@Suite struct RaterTableTests {
  @Test func valuesBecomeAScale() {
    let table = RaterTable(values: [[2, -1, nil], [0.5, .nan], [-1, 2, .infinity], []])
    #expect(table.scale == [-1, 0.5, 2] && table.coders == 3 && table.rows == 4)
    #expect(table[0, 0] == 2 && table[0, 1] == 0 && table[0, 2] == nil)
    #expect(table[1, 0] == 1 && table[1, 1] == nil && table[2, 2] == nil && table[3, 0] == nil)
    #expect(table.weights == [1, 1, 1, 1] && table.units == 4 && table.clusters.isEmpty)
  }

  @Test func bothZerosAreOne() {
    let table = RaterTable(values: [[0.0, -0.0]])
    #expect(table.scale == [0] && table[0, 0] == table[0, 1])
  }

  @Test func categoriesOutsideAreMissing() {
    let table = RaterTable(categories: 3, ratings: [[0, 3], [-1, 2], [.max, .min]])
    #expect(table.scale == [0, 1, 2] && table[0, 1] == nil && table[1, 0] == nil)
    #expect(table[1, 1] == 2 && table[2, 0] == nil && table[2, 1] == nil)
  }

  @Test func weightsAreCounts() {
    let table = RaterTable(
      categories: 2, ratings: [[0, 1], [1, 1], [0, 0]], weights: [3, -4], clusters: [1, 2])
    #expect(table.weights == [3, 0, 1] && table.units == 4)
    #expect(table.clusters.isEmpty, "as many clusters as rows, or none")
    #expect(
      RaterTable(categories: 1, ratings: [[0], [0]], weights: [.max, .max]).units == 0x1p64)
  }

  @Test func nothingIsAllowed() {
    #expect(RaterTable(values: []).rows == 0)
    #expect(RaterTable(categories: -3, ratings: [[1]]).categories == 0)
    #expect(RaterTable(categories: .max, ratings: []).categories == RaterTable.mostCategories)
  }
}

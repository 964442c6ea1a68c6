import SequenceStatistics
import Testing

@Suite struct CoincidenceMatrixTests {
  /// Krippendorff (2011), section C: the coincidences of four coders and twelve units.
  @Test func publishedMatrix() throws {
    let matrix = try #require(CoincidenceMatrix(RatingsCase.loaded().canonical))
    let expected: [Double] = [
      7, 4 / 3.0, 1 / 3.0, 1 / 3.0, 0, 4 / 3.0, 10, 4 / 3.0, 1 / 3.0, 0, 1 / 3.0, 4 / 3.0, 8,
      1 / 3.0, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0, 4, 0, 0, 0, 0, 0, 3,
    ]
    #expect(matrix.size == 5)
    #expect(zip(matrix.cells, expected).allSatisfy { isClose($0, $1, absolute: 1e-12) })
    for (total, count) in zip(matrix.totals, [9, 13, 10, 5, 3]) {
      #expect(isClose(total, Double(count)))
    }
  }

  @Test func alphaFollowsFromIt() throws {
    for seed in UInt64(0)..<300 {
      var random = TestRandom(seed: seed)
      let ratings = RandomRatings(&random)
      let table = RaterTable(
        categories: ratings.categories, ratings: ratings.rows,
        weights: ratings.rows.map { _ in random.below(4) })
      let matrix = try #require(CoincidenceMatrix(table))
      let alpha = KrippendorffsAlpha(table, .nominal)
      let totals = matrix.totals
      let n = totals.reduce(0, +)
      #expect(isClose(n, alpha.pairable, absolute: 1e-9), "seed \(seed)")
      guard let value = alpha.value.value else { continue }
      let agreed = (0..<matrix.size).reduce(0) { $0 + matrix[$1, $1] }
      let chance = totals.reduce(0) { $0 + $1 * ($1 - 1) }
      let expected = ((n - 1) * agreed - chance) / (n * (n - 1) - chance)
      #expect(isClose(expected, value, absolute: 1e-11), "seed \(seed)")
    }
  }

  @Test func tooManyValuesHaveNone() {
    let table = RaterTable(values: (0...CoincidenceMatrix.largest).map { [Double($0), 0] })
    #expect(CoincidenceMatrix(table) == nil)
    #expect(CoincidenceMatrix(RaterTable(values: []))?.size == 0)
  }
}

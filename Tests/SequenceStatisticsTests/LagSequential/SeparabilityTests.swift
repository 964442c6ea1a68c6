import SequenceStatistics
import Testing

@Suite struct SeparabilityTests {
  @Test func nothing() {
    let none = Separability(size: 0, pattern: [])
    #expect(none.partCount == 0 && none.rank == 0 && none.degreesOfFreedom == 0)
    let empty = Separability(size: 2, pattern: [false, false, false, false])
    #expect(empty.partCount == 0 && empty.rank == 0 && empty.partOfRow == [nil, nil])
  }

  @Test(arguments: 1...6)
  func aCompleteTableHasTheTextbookDegreesOfFreedom(_ size: Int) {
    let complete = Separability(size: size, pattern: .init(repeating: true, count: size * size))
    #expect(complete.partCount == 1)
    #expect(complete.degreesOfFreedom == (size - 1) * (size - 1))
  }

  @Test(arguments: 3...6)
  func aFreeDiagonalCostsOneEach(_ size: Int) {
    let pattern = (0..<(size * size)).map { $0 % (size + 1) != 0 }
    let separability = Separability(size: size, pattern: pattern)
    #expect(separability.partCount == 1)
    #expect(separability.degreesOfFreedom == (size - 1) * (size - 1) - size)
  }

  @Test func strictTurnsAreTwoTables() {
    let group = [0, 0, 0, 1, 1, 1]
    let pattern = group.flatMap { given in group.map { given != $0 } }
    let separability = Separability(size: 6, pattern: pattern)
    #expect(separability.partCount == 2)
    #expect(separability.degreesOfFreedom == 8)
    #expect(separability.partOfRow[0] == separability.partOfColumn[3])
    #expect(separability.partOfRow[0] != separability.partOfRow[3])
  }

  /// The rank of the 0/1 design by elimination in whole numbers modulo a prime.
  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func rankByElimination(_ seed: UInt64) {
    var random = TestRandom(seed: seed)
    let size = 1 + random.below(5)
    let density = 1 + random.below(4)
    let pattern = (0..<(size * size)).map { _ in random.below(4) < density }
    var design: [[Int]] = []
    for (cell, exists) in pattern.enumerated() where exists {
      var row = [Int](repeating: 0, count: 2 * size)
      row[cell / size] = 1
      row[size + cell % size] = 1
      design.append(row)
    }
    #expect(
      Separability(size: size, pattern: pattern).rank == rank(of: design), "seed \(seed)")
  }

  private func rank(of matrix: [[Int]]) -> Int {
    let prime = 10_007
    var matrix = matrix
    var rank = 0
    for column in 0..<(matrix.first?.count ?? 0) {
      guard let pivot = (rank..<matrix.count).first(where: { matrix[$0][column] != 0 }) else {
        continue
      }
      matrix.swapAt(rank, pivot)
      for row in (rank + 1)..<max(rank + 1, matrix.count) {
        let (own, other) = (matrix[rank][column], matrix[row][column])
        guard other != 0 else { continue }
        for index in matrix[row].indices {
          let entry = (matrix[row][index] * own - matrix[rank][index] * other) % prime
          matrix[row][index] = (entry + prime) % prime
        }
      }
      rank += 1
    }
    return rank
  }
}

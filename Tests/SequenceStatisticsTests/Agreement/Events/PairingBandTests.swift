import Testing

@testable import SequenceStatistics

@Suite struct PairingBandTests {
  @Test(arguments: 0..<100)
  func partnersAreThoseWithinTheTolerance(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let first = (0..<random.below(8)).map { _ in Int64(random.below(40)) }.sorted()
    let second = (0..<random.below(8)).map { _ in Int64(random.below(40)) }.sorted()
    let tolerance = Int64(random.below(12))
    let band = PairingBand(first: first, second: second, tolerance: tolerance)
    for row in first.indices {
      let near = second.indices.filter { (second[$0] - first[row]).magnitude <= tolerance }
      #expect(Array(band.lows[row]..<band.highs[row]) == near, "seed \(seed)")
    }
    #expect(zip(band.lows, band.lows.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(zip(band.highs, band.highs.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func extremeTolerancesDoNotOverflow() {
    let all = PairingBand(first: [.min, 0, .max], second: [.min, .max], tolerance: .max)
    #expect(all.rows == 3 && all.columns == 2 && all.cellCount >= 2)
    let none = PairingBand(first: [0, 1], second: [0, 1], tolerance: -1)
    #expect(none.cellCount == 0)
    #expect(PairingBand(first: [0, 1], second: [0, 1], tolerance: .min).cellCount == 0)
  }

  @Test func aBandAroundTheDiagonal() {
    let band = PairingBand(rows: 3, columns: 5, slack: 0)
    #expect(band.lows == [0, 1, 2] && band.highs == [3, 4, 5])
    #expect(PairingBand(rows: 3, columns: 5).cellCount == 15)
    #expect(PairingBand(rows: -1, columns: 5, slack: -3).rows == 0)
  }
}

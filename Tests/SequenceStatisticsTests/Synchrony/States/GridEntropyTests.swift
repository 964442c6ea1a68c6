import Foundation
import SequenceStatistics
import Testing

@Suite struct GridEntropyTests {
  @Test func fromOneToEven() {
    #expect(GridEntropy(weights: [5], ifNone: .noPairs).nats == .value(0))
    #expect(isClose(GridEntropy(weights: [2, 2, 2], ifNone: .noPairs).nats, log(3)))
    #expect(isClose(GridEntropy(weights: [1, 1, 1, 1, 0], ifNone: .noPairs).bits, 2))
    #expect(
      isClose(
        GridEntropy(weights: [3, 1], ifNone: .noPairs).nats,
        -(0.75 * log(0.75) + 0.25 * log(0.25))))
  }

  @Test func nothingOrNoNumbers() {
    let none = GridEntropy(weights: [0, -1, .nan, .infinity], ifNone: .noPairs)
    #expect(none.nats == .undefined(.noPairs) && none.bits == .undefined(.noPairs))
    #expect(
      GridEntropy(givenRowsOf: [[], [0, -3]], ifNone: .noPairs).nats == .undefined(.noPairs))
    let huge = Double.greatestFiniteMagnitude
    #expect(isClose(GridEntropy(weights: [huge, huge, 1], ifNone: .noPairs).nats, log(2)))
    #expect(isClose(GridEntropy(givenRowsOf: [[huge, huge], [1]], ifNone: .noPairs).bits, 1))
  }

  /// H(column | row) = H(row, column) - H(row).
  @Test(arguments: 1...100 as ClosedRange<UInt64>) func chainRule(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let table = (0...random.below(4)).map { _ in
      (0...random.below(4)).map { _ in Double(random.below(6)) }
    }
    let joint = GridEntropy(weights: Array(table.joined()), ifNone: .noPairs).nats
    let rows = GridEntropy(weights: table.map { $0.reduce(0, +) }, ifNone: .noPairs).nats
    let conditional = GridEntropy(givenRowsOf: table, ifNone: .noPairs).nats
    guard let whole = joint.value, let given = rows.value else {
      #expect(conditional == .undefined(.noPairs), "seed \(seed)")
      return
    }
    #expect(
      isClose(conditional, whole - given, relative: 1e-12, absolute: 1e-12), "seed \(seed)")
  }
}

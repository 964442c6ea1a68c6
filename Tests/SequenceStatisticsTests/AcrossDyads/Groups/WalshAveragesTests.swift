import Testing

@testable import SequenceStatistics

@Suite struct WalshAveragesTests {
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func everyRankIsThatOfTheSortedList(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let values = (0..<(1 + random.below(8))).map { _ in Double(random.below(15) - 7) / 8 }
    let all = values.indices.flatMap { i in
      values.indices.filter { $0 >= i }.map { (values[i] + values[$0]) / 2 }
    }.sorted()
    let averages = WalshAverages(values)
    #expect(averages.count == all.count)
    for rank in all.indices { #expect(averages.smallest(rank + 1) == all[rank], "\(seed)") }
    let middle = (all[(all.count - 1) / 2] + all[all.count / 2]) / 2
    #expect(isClose(averages.median, middle, relative: 1e-15, absolute: 1e-16), "\(seed)")
  }

  @Test func noneAndHuge() {
    #expect(WalshAverages([]).median.reason == .tooFewDyads)
    #expect(WalshAverages([1]).smallest(0) == nil && WalshAverages([1]).smallest(2) == nil)
    #expect(WalshAverages([1.6e308, 1.6e308]).median == .value(1.6e308))
    #expect(WalshAverages([-1.6e308, 1.6e308]).smallest(2) == 0)
  }
}

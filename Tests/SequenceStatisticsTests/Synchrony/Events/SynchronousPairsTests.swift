import Testing

@testable import SequenceStatistics

@Suite struct SynchronousPairsTests {
  /// Every event against every other, by the definition.
  static func oracle(
    _ first: [Int], _ second: [Int], cap: Int?, isClosed: Bool
  ) -> [SynchronousPairs.Pair] {
    func gaps(_ row: [Int], _ place: Int) -> [Int] {
      [place - 1, place + 1].filter(row.indices.contains).map { abs(row[$0] - row[place]) }
    }
    return first.indices.flatMap { i in
      second.indices.compactMap { j -> SynchronousPairs.Pair? in
        let lead = second[j] - first[i]
        let limits =
          (gaps(first, i) + gaps(second, j)).map { Double($0) / 2 }
          + (cap.map { [Double($0)] } ?? [])
        let isNear =
          lead == 0
          || limits.allSatisfy { isClosed ? Double(abs(lead)) <= $0 : Double(abs(lead)) < $0 }
        return isNear ? .init(first: i, second: j, lead: lead) : nil
      }
    }
  }

  @Test(arguments: 1...1000 as ClosedRange<UInt64>)
  func eachAgainstEach(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let rare = 2 + random.below(8)
    let one = EventCases.times(30, oneIn: rare, using: &random)
    let other = EventCases.times(30, oneIn: 2 + random.below(8), using: &random)
    let cap = random.below(2) == 0 ? nil : random.below(5)
    for isClosed in [false, true] {
      let found = SynchronousPairs(one, other, cap: cap, isClosed: isClosed).pairs
      #expect(
        found == Self.oracle(one, other, cap: cap, isClosed: isClosed),
        "seed \(seed), closed \(isClosed)")
      guard !isClosed else { continue }
      // Strictly, no event has two partners.
      #expect(Set(found.map(\.first)).count == found.count, "seed \(seed)")
      #expect(Set(found.map(\.second)).count == found.count, "seed \(seed)")
    }
  }

  @Test func gapsDoNotReachOutOfTheRanges() {
    // The gap from 10 to 12 would make 3 too far; alone, the event at 10 has no gap.
    let whole = SynchronousPairs([10, 12], [13, 30], cap: nil, isClosed: false).pairs
    let part = SynchronousPairs([10, 12], 0..<1, [13, 30], 0..<2, cap: nil, isClosed: false).pairs
    #expect(whole == [] && part.map(\.lead) == [3])
  }

  @Test func farTimesDoNotOverflow() {
    let far = EventRow.farthest
    let pairs = SynchronousPairs([-far], [far], cap: nil, isClosed: false).pairs
    #expect(pairs.map(\.lead) == [2 * far])
    #expect(SynchronousPairs([-far, far], [0], cap: -3, isClosed: true).pairs == [])
  }
}

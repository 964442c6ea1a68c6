import Testing

@testable import SequenceStatistics

@Suite struct PartnerArrangementsTests {
  /// n! and the derangement numbers (OEIS A000142, A000166).
  @Test func howManyThereAre() {
    let factorials = [1, 1, 2, 6, 24, 120, 720, 5040, 40_320]
    let derangements = [1, 0, 1, 2, 9, 44, 265, 1854, 14_833]
    for size in 0...8 {
      for (kind, counts) in [
        (PartnerArrangements.Kind.all, factorials), (.withoutOwn, derangements),
      ] {
        let arrangements = PartnerArrangements(
          strata: size > 0 ? [Array(0..<size)] : [], size: size, kind: kind)
        #expect(arrangements.count == Double(counts[size]))
        guard size <= 6 else { continue }
        var seen: Set<[Int]> = []
        arrangements.visitAll { seen.insert($0) }
        #expect(seen.count == counts[size])
        #expect(seen.allSatisfy { $0.sorted() == Array(0..<size) })
        if kind == .withoutOwn {
          #expect(seen.allSatisfy { order in !order.indices.contains { order[$0] == $0 } })
        }
      }
    }
    let many = PartnerArrangements(strata: [Array(0..<500)], size: 500, kind: .withoutOwn)
    #expect(many.count == 1e300)
  }

  @Test func partnersStayWithinStrata() {
    let strata = [[0, 3, 4], [1, 2]]
    let arrangements = PartnerArrangements(strata: strata, size: 5, kind: .withoutOwn)
    #expect(arrangements.count == 2)
    var seen: Set<[Int]> = []
    arrangements.visitAll { seen.insert($0) }
    #expect(seen == [[3, 2, 1, 4, 0], [4, 2, 1, 0, 3]])
    #expect(Set((0..<50).map { arrangements.drawn($0, seed: 1) }) == seen)
  }

  @Test func drawnOnesAreEquallyLikely() {
    let arrangements = PartnerArrangements(strata: [[0, 1, 2, 3]], size: 4, kind: .withoutOwn)
    var counts: [[Int]: Int] = [:]
    for replicate in 0..<9000 { counts[arrangements.drawn(replicate, seed: 5), default: 0] += 1 }
    #expect(counts.count == 9)
    // Expected 1000 each; the standard deviation is 30.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 150 })
  }
}

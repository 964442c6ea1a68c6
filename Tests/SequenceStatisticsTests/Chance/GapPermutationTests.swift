import CodedSessions
import SequenceStatistics
import Testing

@Suite("GapPermutation")
struct GapPermutationTests {
  @Test("Bouts, gaps and stretches are kept", arguments: 1...20 as ClosedRange<UInt64>)
  func kept(seed: UInt64) throws {
    let bouts = try [(4, 1, 3), (5, 3, 4), (4, 9, 12), (5, 21, 22), (4, 28, 30)].map {
      try TestSession.bout(UInt16($0.0), Int64($0.1), Int64($0.2))
    }
    let stretches = [try TestSession.span(0, 15), try TestSession.span(20, 30)]
    let permutation = GapPermutation(bouts, within: stretches)
    let replicate = permutation.replicate(3, seed: seed)
    #expect(replicate == permutation.replicate(3, seed: seed))
    func kinds(_ bouts: [Bout]) -> [[Int64]] {
      bouts.map { [Int64($0.code.index), $0.duration.microseconds] }.sorted {
        $0.lexicographicallyPrecedes($1)
      }
    }
    func gaps(_ bouts: [Bout], _ stretch: TimeSpan) -> [SessionTime] {
      TimeSet(stretch).subtracting(TimeSet(bouts.map(\.span))).spans.map(\.duration).sorted()
    }
    for stretch in stretches {
      let (before, after) = (
        bouts.filter { stretch.contains($0.span) }, replicate.filter { stretch.contains($0.span) }
      )
      #expect(kinds(before) == kinds(after))
      #expect(
        gaps(before, stretch).reduce(.zero, +) == gaps(after, stretch).reduce(.zero, +))
    }
    #expect(zip(replicate, replicate.dropFirst()).allSatisfy { $0.offset <= $1.onset })
  }

  /// Two bouts of different length and three different gaps: 2! × 3! arrangements, all equally likely.
  @Test func everyArrangementIsEquallyLikely() throws {
    let bouts = [try TestSession.bout(4, 1, 2), try TestSession.bout(4, 4, 8)]
    let permutation = GapPermutation(bouts, within: [try TestSession.span(0, 12)])
    var seen: [[Bout]: Int] = [:]
    for replicate in 0..<12_000 {
      seen[permutation.replicate(replicate, seed: 9), default: 0] += 1
    }
    #expect(seen.count == 12)
    // Each is binomial with mean 1000 and standard deviation 30.
    #expect(seen.values.allSatisfy { abs($0 - 1000) < 150 })
  }
}

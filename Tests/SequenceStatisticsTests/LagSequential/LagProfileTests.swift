import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite("LagProfile")
struct LagProfileTests {
  private let codes = [Code(0), Code(1), Code(2)]

  private func sequence(seed: UInt64, count: Int, repeats: Bool = true) -> EventSequence {
    var random = TestRandom(seed: seed)
    var events: [Code] = []
    while events.count < count {
      let code = codes[random.below(3)]
      if repeats || events.last != code { events.append(code) }
    }
    return EventSequence([Array(events.prefix(count / 2)), Array(events.suffix(count / 2))])
  }

  @Test("Counts are those of the tables at each lag")
  func counts() throws {
    let sequence = sequence(seed: 5, count: 120)
    let profile = try LagProfile(
      sequence, given: Code(0), target: Code(2), codes: codes, longest: 4, replicates: 50)
    #expect(profile.points.map(\.lag) == Array(-4...4))
    for point in profile.points {
      let table = try LagTable(sequence: sequence, codes: codes, lag: point.lag)
      #expect(point.observed == table.counts[given: 0, target: 2])
      #expect(point.givens == table.rowTotals[0] && point.pairs == table.total)
      let moments = PermutationMoments(sequence, codes: codes, lag: point.lag)
      if point.lag != 0 {
        #expect(point.expected == .value(moments.mean(given: 0, target: 2)))
      } else {
        #expect(point.z.reason == .cannotVary && point.pointwiseBand == nil)
      }
    }
  }

  @Test("A pair at a lag of three stands out of both bands there")
  func stands() throws {
    var random = TestRandom(seed: 8)
    var events = (0..<400).map { _ in codes[random.below(3)] }
    for place in events.indices.dropFirst(3) where events[place - 3] == Code(0) {
      if random.below(2) == 0 { events[place] = Code(1) }
    }
    let profile = try LagProfile(
      EventSequence([events]), given: Code(0), target: Code(1), codes: codes, longest: 5,
      replicates: 999)
    let point = try #require(profile.points.first { $0.lag == 3 })
    #expect(point.familyP == .value(0.001))
    let band = try #require(point.simultaneousBand)
    #expect(Double(point.observed) > band.upper)
    for other in profile.points where other.lag != 0 {
      let (inner, outer) = (
        try #require(other.pointwiseBand), try #require(other.simultaneousBand)
      )
      #expect(outer.lower <= inner.lower + 1 && inner.upper <= outer.upper + 1)
      #expect(try #require(other.p.value) <= #require(other.familyP.value))
    }
  }

  @Test("Where codes cannot repeat, chance knows it")
  func constrained() throws {
    let sequence = sequence(seed: 3, count: 80, repeats: false)
    let joined = EventSequence([sequence.runs[0]])
    let profile = try LagProfile(
      joined, given: Code(0), target: Code(0), codes: codes, longest: 2, constraint: .diagonal,
      replicates: 199)
    let next = try #require(profile.points.first { $0.lag == 1 })
    #expect(next.observed == 0 && next.expected == .value(0) && next.z.reason == .cannotVary)
    let free = try LagProfile(
      joined, given: Code(0), target: Code(0), codes: codes, longest: 2, replicates: 199)
    let there = try #require(profile.points.first { $0.lag == 2 }?.expected.value)
    #expect(try #require(free.points.first { $0.lag == 2 }?.expected.value) < there)
  }

  @Test("A code that is not in the table is refused")
  func unknown() {
    #expect(throws: LagTableError.self) {
      _ = try LagProfile(
        EventSequence([[Code(0), Code(1)]]), given: Code(7), target: Code(1), codes: codes)
    }
  }
}

import Testing

@testable import SequenceStatistics

@Suite struct ArrangementEnumerationTests {
  @Test func everyArrangementComesOnce() {
    let all = ArrangementEnumeration(
      places: [0, 0, 1, 1, 2, 0, 1], runBounds: [0, 5, 7], size: 3,
      isAllowed: [Bool](repeating: true, count: 9))
    var seen: [[UInt8]] = []
    all.visit { seen.append($0) }
    #expect(seen.count == 60 && Set(seen).count == 60)
    #expect(all.count(upTo: 100) == 60 && all.count(upTo: 59) == nil)
    #expect(seen.allSatisfy { $0[..<5].sorted() == [0, 0, 1, 1, 2] })
  }

  @Test func whatCannotFollowIsLeftOut() {
    var seen: [[UInt8]] = []
    ArrangementEnumeration(
      places: [0, 0, 1], runBounds: [0, 3], size: 2, isAllowed: [false, true, true, false]
    ).visit { seen.append($0) }
    #expect(seen == [[0, 1, 0]])
  }
}

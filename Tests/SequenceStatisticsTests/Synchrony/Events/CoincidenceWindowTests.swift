import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CoincidenceWindowTests {
  /// Every distance on the grid, compared in microseconds.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func offsetsAreTheGridInTheWindow(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let unit = 1 + random.below(7)
    let (length, lag) = (random.below(40), random.below(60) - 30)
    let isSymmetric = random.below(2) == 0
    let window = CoincidenceWindow(
      SessionTime(microseconds: Int64(length)), lag: SessionTime(microseconds: Int64(lag)),
      isSymmetric: isSymmetric)
    let offsets = window.offsets(unit: SessionTime(microseconds: Int64(unit)))
    for distance in -90...90 {
      let isNear = EventCases.isNear(
        distance * unit, window: length, lag: lag, isSymmetric: isSymmetric)
      #expect(offsets.contains(distance) == isNear, "seed \(seed), distance \(distance)")
    }
  }

  @Test func reachIsTheFarthestLook() {
    let late = CoincidenceWindow(.seconds(2), lag: .seconds(3))
    let early = CoincidenceWindow(.seconds(2), lag: .seconds(-3), isSymmetric: true)
    #expect(late.reach == .seconds(5) && early.reach == .seconds(5))
    #expect(CoincidenceWindow(.seconds(2), lag: .seconds(-9)).reach == .seconds(9))
  }

  @Test func hugeAndNegativeLengths() {
    let huge = CoincidenceWindow(
      SessionTime(microseconds: .max), lag: SessionTime(microseconds: .min), isSymmetric: true)
    #expect(!huge.offsets(unit: .zero).isEmpty && huge.reach > .zero)
    let negative = CoincidenceWindow(.seconds(-4))
    #expect(negative.length == .zero && negative.offsets(unit: .seconds(1)) == 0..<1)
  }
}

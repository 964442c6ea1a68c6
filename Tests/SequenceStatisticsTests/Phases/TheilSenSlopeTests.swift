import SequenceStatistics
import Testing

@Suite struct TheilSenSlopeTests {
  @Test func medianOfAllSlopes() {
    // Slopes 1, 4, 7.
    #expect(TheilSenSlope.measure(of: [(0, 1), (1, 2), (2, 9)]) == .value(4))
    // One odd value does not matter.
    let points = (0..<9).map { (x: Double($0), y: $0 == 4 ? 100.0 : 2 * Double($0)) }
    #expect(TheilSenSlope.measure(of: points) == .value(2))
    #expect(TheilSenSlope.measure(of: [(0, 1), (1, 2)]) == .undefined(.tooShort))
    #expect(TheilSenSlope.measure(of: [(1, 1), (1, 2), (1, 5)]) == .undefined(.cannotVary))
  }
}

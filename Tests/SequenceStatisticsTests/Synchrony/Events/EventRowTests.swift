import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct EventRowTests {
  @Test func timesStandOnceInOrder() {
    let row = EventRow([5, 1, 5, -2, 1], unknown: [7..<9, 3..<8])
    #expect(row.times == [-2, 1, 5] && row.count == 3)
    #expect(row.unknownRanges == [3..<9])
    #expect(EventRow([]).times.isEmpty)
  }

  @Test func hugeTimesAreDrawnIn() {
    let row = EventRow([.max, .min], unknown: [.min ..< .max])
    #expect(row.times == [-EventRow.farthest, EventRow.farthest])
    #expect(row.unknownRanges == [-EventRow.farthest..<EventRow.farthest])
  }

  @Test func partsCountFromTheirBegin() {
    let row = EventRow([2, 4, 6, 9], unknown: [0..<3, 8..<12])
    #expect(row.part(4..<9) == EventRow([0, 2], unknown: [4..<5]))
    #expect(row.places(in: 4..<9) == 1..<3 && row.places(in: 20..<30).isEmpty)
  }

  /// Gaze is uncodable in [8, 10); the bout at 0 and the one at 10 were under way; phases cut at 20.
  @Test func onsetsOfASessionByPhase() throws {
    let session = try TestSession.session(
      [
        try TestSession.gaze([(0, 0, 4), (1, 4, 8), (0, 10, 15), (1, 15, 22), (0, 22, 60)]),
        try TestSession.touch([3, 20, 60]),
      ], phases: [("play", 0, 20), ("still", 20, 60)])
    let gaze = EventRow.phases(of: session, codes: [Code(0), Code(1)])
    #expect(gaze == [EventRow([4, 15], unknown: [8..<10]), EventRow([2])])
    // A moment at the border belongs to the later phase, one at the very end to the last unit.
    let touch = EventRow.phases(of: session, codes: [Code(6)])
    #expect(touch == [EventRow([3]), EventRow([0, 39])])
    #expect(EventRow.phases(of: session, codes: []) == [EventRow([]), EventRow([])])
    let part = try TestSession.span(2, 6)
    #expect(EventRow.phases(of: session, codes: [Code(6)], part: part) == [EventRow([1])])
  }
}

import CodedSessions
import Testing

@Suite("Stream")
struct StreamTests {
  private func line(_ line: UInt32) -> SourceLine { SourceLine(line: line) }

  @Test("Streams without a bout or moment")
  func empty() throws {
    let session = try span(0, 10)
    let state = try Stream(person: infant, name: "gaze", states: [], within: session)
    #expect(state.codable == .empty)
    let interval = try Stream(
      person: infant, name: "voice", intervals: [], isExclusive: false, within: session)
    #expect(interval.codable == TimeSet(session))
    let event = try Stream(person: infant, name: "pursuit", events: [], within: session)
    #expect(event.codable == TimeSet(session))
    #expect(event.onsets.isEmpty)
  }

  @Test("Bouts come out by onset, then code, and moments by time, then code")
  func order() throws {
    let stream = try Stream(
      person: infant, name: "voice",
      intervals: [try bout(1, 4, 5), try bout(2, 0, 3), try bout(0, 0, 9)], isExclusive: false,
      within: try span(0, 10))
    #expect(stream.bouts.map(\.code) == [Code(0), Code(2), Code(1)])
    #expect(stream.onsets.map(\.time) == [.zero, .zero, .seconds(4)])
    let events = try Stream(
      person: infant, name: "pursuit", events: [moment(1, 5), moment(0, 5), moment(0, 1)],
      within: try span(0, 10))
    #expect(events.moments.map(\.code) == [Code(0), Code(0), Code(1)])
  }

  @Test("A state stream is codable where it has bouts, and exclusive")
  func states() throws {
    let stream = try Stream(
      person: infant, name: "gaze", states: [try bout(0, 0, 4), try bout(1, 6, 10)],
      within: try span(0, 10))
    #expect(stream.kind == .state)
    #expect(stream.isExclusive)
    #expect(stream.codable == TimeSet([try span(0, 4), try span(6, 10)]))
  }

  @Test("An interval stream is codable but for its uncodable time")
  func intervals() throws {
    let stream = try Stream(
      person: infant, name: "voice", intervals: [try bout(0, 1, 2)], isExclusive: true,
      uncodable: TimeSet(try span(5, 7)), within: try span(0, 10))
    #expect(stream.codable == TimeSet([try span(0, 5), try span(7, 10)]))
    #expect(stream.fullName == "infant.voice")
  }

  @Test("Overlapping states are refused with both lines, touching ones are not")
  func overlap() throws {
    #expect(throws: StreamError.overlap(line(2), line(3))) {
      try Stream(
        person: infant, name: "gaze", states: [bout(0, 0, 4, line: 2), bout(1, 3, 6, line: 3)],
        within: span(0, 10))
    }
    let touching = try Stream(
      person: infant, name: "gaze", states: [try bout(0, 0, 4), try bout(1, 4, 6)],
      within: try span(0, 10))
    #expect(touching.bouts.count == 2)
  }

  @Test("Codes that may hold together overlap, but no code overlaps itself")
  func overlapOfOneCode() throws {
    let together = try Stream(
      person: infant, name: "voice", intervals: [try bout(0, 0, 5), try bout(1, 2, 6)],
      isExclusive: false, within: try span(0, 10))
    #expect(!together.isExclusive)
    #expect(throws: StreamError.overlap(line(4), line(6))) {
      try Stream(
        person: infant, name: "voice",
        intervals: [bout(0, 0, 5, line: 4), bout(1, 2, 3, line: 5), bout(0, 4, 6, line: 6)],
        isExclusive: false, within: span(0, 10))
    }
  }

  @Test("Nothing outside the session; a moment may stand at its very end")
  func outside() throws {
    #expect(throws: StreamError.outsideSession(line(7))) {
      try Stream(
        person: infant, name: "gaze", states: [bout(0, 8, 11, line: 7)], within: span(0, 10))
    }
    #expect(throws: StreamError.outsideSession(line(8))) {
      try Stream(
        person: infant, name: "gaze", states: [bout(0, -1, 2, line: 8)], within: span(0, 10))
    }
    #expect(throws: StreamError.outsideSession(line(9))) {
      try Stream(person: infant, name: "p", events: [moment(0, 11, line: 9)], within: span(0, 10))
    }
    let atEnd = try Stream(
      person: infant, name: "p", events: [moment(0, 10), moment(0, 0)], within: try span(0, 10))
    #expect(atEnd.moments.count == 2)
  }

  @Test("Nothing in time declared uncodable")
  func uncodable() throws {
    #expect(throws: StreamError.uncodable(line(3))) {
      try Stream(
        person: infant, name: "voice", intervals: [bout(0, 4, 6, line: 3)], isExclusive: true,
        uncodable: TimeSet(span(5, 7)), within: span(0, 10))
    }
    #expect(throws: StreamError.uncodable(line(4))) {
      try Stream(
        person: infant, name: "p", events: [moment(0, 5, line: 4)],
        uncodable: TimeSet(span(5, 7)), within: span(0, 10))
    }
    let beside = try Stream(
      person: infant, name: "p", events: [moment(0, 7)], uncodable: TimeSet(try span(5, 7)),
      within: try span(0, 10))
    #expect(beside.moments.count == 1)
  }

  @Test(
    "An overlap is found if and only if two bouts share a second",
    arguments: 1...6 as ClosedRange<UInt64>)
  func bruteForce(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let bouts = try (0..<Int.random(in: 1...4, using: &random)).map { _ in
        let onset = Int64.random(in: 0...15, using: &random)
        return try bout(
          UInt16.random(in: 0...1, using: &random), onset,
          onset + Int64.random(in: 1...4, using: &random))
      }
      for isExclusive in [true, false] {
        let clash = bouts.indices.contains { i in
          bouts.indices.contains { j in
            i < j && bouts[i].span.overlaps(bouts[j].span)
              && (isExclusive || bouts[i].code == bouts[j].code)
          }
        }
        let stream = try? Stream(
          person: infant, name: "gaze", intervals: bouts, isExclusive: isExclusive,
          within: try span(0, 20))
        #expect((stream == nil) == clash, "seed \(seed), \(bouts.map(\.span))")
      }
    }
  }
}

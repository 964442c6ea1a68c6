import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

/// The arithmetic by hand beside the library, and both beside a count of the file's rows.
@Suite("Counting by hand") struct HandComputationTests {
  /// Two streams of two to three codes each in whole seconds, from a seed.
  static func session(seed: UInt64, end: Int64 = 400) throws -> CodedSession {
    var source = RandomSource(seed: seed, stream: 0)
    func lane(_ person: Person, _ name: String, _ codes: [String]) -> HandMadeSession.Lane {
      var bouts: [(String, Int64, Int64)] = []
      var time: Int64 = 0
      var last = ""
      while time < end {
        let length = min(Int64(source.below(9)) + 1, end - time)
        let others = codes.filter { $0 != last }
        last = others[source.below(others.count)]
        bouts.append((last, time, time + length))
        time += length
      }
      return HandMadeSession.Lane(person: person, name: name, bouts: bouts)
    }
    return try HandMadeSession.session(
      [
        lane(HandMadeSession.infant, "gaze", ["mother", "object", "away"]),
        lane(HandMadeSession.mother, "approach", ["near", "far", "still"]),
      ], until: end)
  }

  @Test(arguments: 1...25) func handAndLibraryAgree(seed: Int) throws {
    let session = try Self.session(seed: UInt64(seed))
    let codes = session.codebook.codes
    let question = CourseworkQuestion(given: codes[0], target: codes[3])
    let computed = try #require(HandComputation(question, of: session))

    // Onsets of one second are no pair: the clock is coarse.
    var events: [(time: SessionTime, code: Code)] = session.streams.flatMap { stream in
      stream.bouts.map { (time: $0.onset, code: $0.code) }
    }
    events.sort { ($0.time, $0.code) < ($1.time, $1.code) }
    var counts = [[0, 0], [0, 0]]
    for (first, next) in zip(events, events.dropFirst())
    where first.time < next.time && first.code.index < 3 && next.code.index >= 3 {
      counts[first.code == codes[0] ? 0 : 1][next.code == codes[3] ? 0 : 1] += 1
    }
    let pair = computed.counts
    #expect([[pair.a, pair.b], [pair.c, pair.d]] == counts, "seed \(seed)")
    #expect(computed.total == counts.joined().reduce(0, +))

    func close(_ own: Double?, _ library: Measure, _ name: String) {
      guard let own, let value = library.value else {
        #expect(own == nil && library.value == nil, "\(name), seed \(seed)")
        return
      }
      #expect((own - value).magnitude < 1e-12 * max(1, value.magnitude), "\(name), seed \(seed)")
    }
    close(computed.expected, computed.cell.expected, "expected")
    close(computed.residual, computed.cell.adjustedResidual, "residual")
    close(computed.oddsRatio, computed.libraryOddsRatio, "odds ratio")
    close(computed.yulesQ, computed.cell.yulesQ, "Q")
    // φ √N is the residual.
    if let residual = computed.residual, let phi = pair.phi.value {
      #expect((residual - phi * Double(computed.total).squareRoot()).magnitude < 1e-9)
    }
  }

  @Test func partsAddUpButForWhatCrossesTheMiddle() throws {
    let session = try Self.session(seed: 7)
    let codes = session.codebook.codes
    let question = CourseworkQuestion(given: codes[1], target: codes[4])
    let whole = try #require(HandComputation(question, of: session))
    let parts = try [(Int64(0), Int64(200)), (200, 400)].map { from, to in
      try #require(
        HandComputation(question, of: session, part: try HandMadeSession.span(from, to)))
    }
    let sum = parts[0].total + parts[1].total
    #expect(sum == whole.total || sum == whole.total - 1)
    #expect(parts[0].counts.a + parts[1].counts.a <= whole.counts.a)
  }

  @Test func nothingFollowsNothing() throws {
    let session = try HandMadeSession.session([
      .init(bouts: [("a", 0, 30), ("b", 30, 60)]),
      .init(person: HandMadeSession.mother, name: "gaze", bouts: [("c", 0, 60)]),
    ])
    let question = CourseworkQuestion(given: Code(0), target: Code(2))
    #expect(HandComputation(question, of: session) == nil)
  }
}

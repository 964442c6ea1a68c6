import CodedSessions
import Foundation
import Testing

@Suite("Traces of ratings")
struct RatingTraceTests {
  private func trace(_ samples: [(Int64, Double)]) throws -> RatingTrace {
    try RatingTrace(
      name: "infant",
      samples: samples.map { .init(time: .milliseconds($0.0), value: $0.1) })
  }

  private func values(
    _ trace: RatingTrace, every step: Int64, _ start: Int64, _ end: Int64, gap: Int64
  ) -> [Double?] {
    trace.resampled(
      every: .milliseconds(step), from: .milliseconds(start), to: .milliseconds(end),
      longestGap: .milliseconds(gap))
  }

  @Test("Times rise strictly, and values are finite")
  func refused() {
    #expect(throws: RatingTraceError.timesDoNotRise(place: 2)) {
      try trace([(0, 1), (5, 1), (5, 2)])
    }
    #expect(throws: RatingTraceError.timesDoNotRise(place: 1)) { try trace([(0, 1), (-5, 1)]) }
    #expect(throws: RatingTraceError.notFinite(place: 1)) { try trace([(0, 1), (5, .nan)]) }
    #expect(throws: RatingTraceError.notFinite(place: 0)) { try trace([(0, .infinity)]) }
  }

  @Test(
    "Means within bins, straight lines between them, nothing across long gaps or beyond the ends")
  func rules() throws {
    let trace = try trace([(1000, 1), (1400, 3), (3000, 7), (9000, 7)])
    let found = values(trace, every: 1000, 0, 10_500, gap: 2000)
    // The bin from 2 s: its middle lies 1.1 s after the sample at 1.4 s, of 1.6 s.
    let between = 3 + 4 * 1.1 / 1.6
    #expect(found.count == 10)
    #expect(
      found.map { $0 == nil } == [
        true, false, false, false, true, true, true, true, true, false,
      ])
    #expect(found[1] == 2 && found[3] == 7 && found[9] == 7)
    #expect(((found[2] ?? 0) - between).magnitude < 1e-12)
    #expect(values(trace, every: 1000, 0, 10_500, gap: 1599)[2] == nil)
    #expect(values(trace, every: 1000, 0, 10_500, gap: 6000)[6] == 7)
    #expect(values(trace, every: 1000, 0, 4000, gap: 0) == [nil, 2, nil, 7])
  }

  @Test("Samples at the step come back as they are, wherever the row begins")
  func evenSamples() throws {
    let samples = (0..<50).map { (Int64($0) * 40, Double($0 * $0)) }
    let trace = try trace(samples)
    #expect(values(trace, every: 40, 0, 2000, gap: 0) == samples.map { $0.1 })
    #expect(values(trace, every: 40, 400, 800, gap: 0) == samples[10..<20].map { $0.1 })
    #expect(values(trace, every: 40, -80, 40, gap: 40) == [nil, nil, 0])
  }

  @Test("Against a search through all samples", arguments: 1...100 as ClosedRange<UInt64>)
  func bySearch(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var time: Int64 = 0
    var samples: [(Int64, Double)] = []
    for _ in 0..<Int.random(in: 0...20, using: &random) {
      time += Int64.random(in: 1...300, using: &random)
      samples.append((time, Double.random(in: -5...5, using: &random)))
    }
    let step = Int64.random(in: 1...90, using: &random) * 2
    let start = Int64.random(in: -200...400, using: &random)
    let end = start + Int64.random(in: 0...3000, using: &random)
    let gap = Int64.random(in: 0...400, using: &random)
    let found = values(try trace(samples), every: step, start, end, gap: gap)
    #expect(found.count == Int((end - start) / step), "seed \(seed)")
    for (bin, value) in found.enumerated() {
      let onset = start + Int64(bin) * step
      let inside = samples.filter { onset <= $0.0 && $0.0 < onset + step }
      var expected: Double?
      if !inside.isEmpty {
        expected = inside.reduce(0) { $0 + $1.1 } / Double(inside.count)
      } else if let before = samples.last(where: { $0.0 < onset }),
        let after = samples.first(where: { $0.0 >= onset + step }), after.0 - before.0 <= gap
      {
        let share = Double(onset + step / 2 - before.0) / Double(after.0 - before.0)
        expected = before.1 * (1 - share) + after.1 * share
      }
      #expect((value == nil) == (expected == nil), "seed \(seed), bin \(bin)")
      #expect(((value ?? 0) - (expected ?? 0)).magnitude < 1e-9, "seed \(seed), bin \(bin)")
    }
  }

  @Test("Steps, bounds and values of any size")
  func extremes() throws {
    let (least, most) = (SessionTime(microseconds: .min), SessionTime(microseconds: .max))
    let huge = Double.greatestFiniteMagnitude
    let trace = try RatingTrace(
      name: "", samples: [.init(time: least, value: -huge), .init(time: most, value: huge)])
    let second = SessionTime.seconds(1)
    #expect(trace.resampled(every: second, from: least, to: most, longestGap: most).isEmpty)
    #expect(trace.resampled(every: .zero, from: .zero, to: second, longestGap: second).isEmpty)
    #expect(trace.resampled(every: least, from: .zero, to: second, longestGap: second).isEmpty)
    #expect(trace.resampled(every: second, from: second, to: .zero, longestGap: second).isEmpty)
    #expect(
      trace.resampled(
        every: SessionTime(microseconds: 1), from: .zero, to: .seconds(11), longestGap: second
      ).isEmpty)
    #expect(trace.resampled(every: second, from: .zero, to: second, longestGap: most) == [nil])
    let steep = try RatingTrace(
      name: "", samples: [.init(time: .zero, value: -huge), .init(time: .seconds(3), value: huge)])
    #expect(steep.resampled(every: second, from: second, to: .seconds(2), longestGap: most) == [0])
    let two = try RatingTrace(
      name: "",
      samples: [.init(time: .zero, value: huge), .init(time: .milliseconds(1), value: huge)])
    #expect(two.resampled(every: second, from: .zero, to: second, longestGap: .zero) == [huge])
    let none = try RatingTrace(name: "", samples: [])
    #expect(
      none.resampled(every: second, from: .zero, to: .seconds(2), longestGap: most) == [nil, nil])
  }

  @Test("A written trace is read again, a faulty one is not")
  func coding() throws {
    let trace = try trace([(0, 1.5), (40, -2)])
    let data = try JSONEncoder().encode(trace)
    #expect(try JSONDecoder().decode(RatingTrace.self, from: data) == trace)
    let faulty = Data(
      #"{"name":"a","samples":[{"time":{"microseconds":5},"value":1},{"time":{"microseconds":5},"value":2}]}"#
        .utf8)
    #expect(throws: RatingTraceError.timesDoNotRise(place: 1)) {
      try JSONDecoder().decode(RatingTrace.self, from: faulty)
    }
  }
}

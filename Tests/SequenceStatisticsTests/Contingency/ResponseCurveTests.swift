import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ResponseCurveTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyLengthByCounting(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func times(_ count: Int) -> [Double] { (0..<count).map { _ in Double(random.below(600)) / 10 } }
    let (cues, responses) = (times(15), times(12))
    let record = try ContingencyCases.record(
      cues: cues.map { ($0, $0) }, responses: responses, seconds: 60)
    let curve = ResponseCurve([record], window: ResponseWindow(credit: .nearest))
    #expect(
      curve.points.count == 15 && curve.points.map(\.length) == curve.points.map(\.length).sorted())
    for point in curve.points {
      let w = Int(point.length.seconds * 10)
      let places = cues.map { Int($0 * 10 + 0.5) }.filter { $0 + w <= 600 }
      let answered = places.count { cue in
        responses.contains { (cue + 1...cue + w).contains(Int($0 * 10 + 0.5)) }
      }
      #expect(point.eligible == places.count && point.answered == answered, "seed \(seed)")
    }
    // It never falls but for cues that are cut by the end.
    #expect(curve.points.first?.share.value ?? 0 <= curve.points[9].share.value ?? 1)
  }

  @Test func noLengthIsNoPoint() {
    #expect(ResponseCurve([], lengths: [.zero, .seconds(-1)]).points.isEmpty)
    #expect(ResponseCurve([]).points.allSatisfy { $0.share == .undefined(.noOccurrence) })
  }
}

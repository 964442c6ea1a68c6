import CodedSessions
import Testing

@testable import StudyReports

@Suite struct LaneRunsTests {
  private static let person = Person("infant")

  private func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .milliseconds(onset), offset: .milliseconds(offset)))
  }

  /// What each column shows, by going through every millisecond.
  private func slow(_ stream: Stream, _ session: TimeSpan, _ column: Int64) -> [Int?] {
    let begin = session.onset.microseconds / 1_000
    let length = session.duration.microseconds / 1_000
    return stride(from: Int64(0), to: length, by: Int64.Stride(column)).map { start in
      var counts = [Int](repeating: 0, count: 6)
      for moment in start..<min(start + column, length) {
        let time = SessionTime.milliseconds(begin + moment)
        if let bout = stream.bouts.first(where: { $0.span.contains(time) }) {
          counts[Int(bout.code.index)] += 1
        } else if stream.codable.contains(time) {
          counts[5] += 1
        } else {
          counts[4] += 1
        }
      }
      let most = counts[0...4].max() ?? 0
      guard most >= counts[5], most > 0 else { return nil }
      let place = counts.firstIndex(of: most) ?? 0
      return place == 4 ? LaneRuns.uncodable : place
    }
  }

  @Test(arguments: [1, 7, 10, 250, 90_000], [false, true])
  func whatHoldsMostOfAColumn(column: Int64, isState: Bool) throws {
    let session = try span(1_000, 7_013)
    var bouts: [Bout] = []
    var time: Int64 = 1_000
    for place in 0... {
      let length = Int64(1 + 40 * StudySample.number(place, 4) * StudySample.number(place, 5) * 6)
      guard time + length < 7_013 else { break }
      if place % 4 != 3 {
        bouts.append(
          Bout(
            code: Code(UInt16(Int(4 * StudySample.number(place, 6)))),
            span: try span(time, time + length)))
      }
      time += length
    }
    let stream =
      isState
      ? try Stream(person: Self.person, name: "gaze", states: bouts, within: session)
      : try Stream(
        person: Self.person, name: "gaze", intervals: bouts, isExclusive: true, within: session)
    let runs = LaneRuns(stream, in: session, column: .milliseconds(column)) { Int($0.index) }
    #expect(runs == LaneRuns(columns: slow(stream, session, column)))
    let count = Int((6_013 + column - 1) / column)
    #expect(runs.runs.allSatisfy { $0.start < $0.end && $0.end <= count })
    #expect(zip(runs.runs, runs.runs.dropFirst()).allSatisfy { $0.end <= $1.start })
    #expect(
      zip(runs.runs, runs.runs.dropFirst()).allSatisfy { $0.end < $1.start || $0.look != $1.look })
  }

  @Test func aMomentIsSeenWhereNothingElseIs() throws {
    let session = try span(0, 1_000)
    let stream = try Stream(
      person: Self.person, name: "smile",
      events: [0, 349, 1_000].map { Moment(code: Code(2), time: .milliseconds($0)) },
      within: session)
    let runs = LaneRuns(stream, in: session, column: .milliseconds(100)) { Int($0.index) }
    #expect(runs.runs.map(\.start) == [0, 3, 9] && runs.runs.allSatisfy { $0.look == 2 })
  }

  @Test func codesWithoutALookAreNotShown() throws {
    let session = try span(0, 1_000)
    let stream = try Stream(
      person: Self.person, name: "gaze",
      intervals: [Bout(code: Code(1), span: try span(0, 500))], isExclusive: true, within: session)
    #expect(LaneRuns(stream, in: session, column: .milliseconds(10)) { _ in nil }.runs.isEmpty)
  }
}

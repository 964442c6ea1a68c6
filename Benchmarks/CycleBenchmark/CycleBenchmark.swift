import CodedSessions
import Foundation
import SequenceStatistics
import StudyAnalysis

/// Measures the analysis of cycles and responses, beside the shifts made one by one in the same run.
///
///     swift run -c release CycleBenchmark
@main
struct CycleBenchmark {
  static func main() async throws {
    let play = try PlaySession(seconds: 600, seed: 1).session()
    let events = play.streams.reduce(0) { $0 + $1.onsets.count }
    print("a session of 10 minutes, \(events) events, clock of 40 ms")
    let headline = try best(of: 5) { try analyse(play, all: false) }
    let whole = try best(of: 3) { try analyse(play, all: true) }
    print("  headline, cycles and responses: \(headline); with sensitivity and jitter: \(whole)")
    let simple = try simpleShifts(play)
    print("  one shift test by making every shift: \(simple)")

    let many = try (0..<1_000).map { try PlaySession(seconds: 600, seed: UInt64($0)).session() }
    let start = ContinuousClock.now
    let failed = await withTaskGroup(of: Int.self) { group in
      for half in 0..<2 {
        group.addTask {
          many[(half * 500)..<(half * 500 + 500)].count { session in
            (try? analyse(session, all: false)) == nil
          }
        }
      }
      var failed = 0
      for await count in group { failed += count }
      return failed
    }
    print(
      "1 000 such sessions, headline, two tasks: \(ContinuousClock.now - start), \(failed) failed"
    )

    let day = try PlaySession(seconds: 60_000, seed: 3).session()
    let dayEvents = day.streams.reduce(0) { $0 + $1.onsets.count }
    let before = peakMegabytes()
    let dayTime = try best(of: 1) { try analyse(day, all: false) }
    print(
      "a day of \(dayEvents) events: \(dayTime), peak memory \(before) MB before and "
        + "\(peakMegabytes()) MB after")
  }

  private static func analyse(_ session: CodedSession, all: Bool) throws {
    let (infant, mother) = (session.persons[0], session.persons[1])
    let cycles = try CycleAnalysis(
      session, averting: infant, pursuing: mother, withSensitivity: all)
    precondition(cycles.measures.eligible.count > 0)
    for question in ResponseAnalysis.usual(of: session) {
      let answer = try ResponseAnalysis(session, question, withSensitivity: all)
      precondition(answer.contingency.cueCount > 0)
    }
  }

  /// The pursued aversions of every shift of the mother's record, each record made anew.
  private static func simpleShifts(_ session: CodedSession) throws -> Duration {
    guard
      let record = CycleRecord.records(
        of: session, averting: session.persons[0], pursuing: session.persons[1])?.first
    else { return .zero }
    let unit = record.unit.microseconds
    let period = record.span.duration.microseconds
    let aversions = Aversion.all(in: record)
    let times = record.pursuits.map(\.time.microseconds)
    var sum = 0
    let start = ContinuousClock.now
    for shift in stride(from: 10_000_000, to: period - 10_000_000, by: Int(unit)) {
      let shifted = times.map { ($0 + shift) % period }.sorted()
      for aversion in aversions {
        let on = aversion.onset.microseconds
        if shifted.contains(where: {
          $0 > on && $0 <= on + 3_000_000 && $0 < aversion.offset.microseconds
        }) {
          sum += 1
        }
      }
    }
    precondition(sum > 0)
    return ContinuousClock.now - start
  }

  private static func best(of rounds: Int, _ work: () throws -> Void) rethrows -> Duration {
    var best = Duration.seconds(10_000)
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      try work()
      best = min(best, ContinuousClock.now - start)
    }
    return best
  }

  private static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }
}

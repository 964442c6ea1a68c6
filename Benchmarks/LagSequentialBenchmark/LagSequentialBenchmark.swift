import CodedSessions
import Foundation
import SequenceStatistics

/// Measures counting, permutation tests and shift tests beside their simplest versions in the same run.
///
///     swift run -c release LagSequentialBenchmark
///
/// The simple versions are what a careful student would write: a dictionary of pairs, an array shuffled by
/// the standard library's generator of numbers, a record shifted and merged anew.
@main
struct LagSequentialBenchmark {
  private static let codes = (0..<8).map { Code(UInt16($0)) }

  static func main() async throws {
    try counting()
    try await permutations()
    try shifts()
  }

  private static func sequence(_ count: Int, repeats: Bool) -> EventSequence {
    var source = RandomSource(seed: 1)
    var last = 0
    return EventSequence([
      (0..<count).map { _ in
        last = repeats ? source.below(8) : (last + 1 + source.below(7)) % 8
        return Code(UInt16(last))
      }
    ])
  }

  private static func counting() throws {
    let million = sequence(1_000_000, repeats: true)
    let table = best(of: 9) { _ = try? LagTable(sequence: million, codes: codes) }
    let simple = best(of: 3) { _ = simpleCount(million.runs[0]).count }
    print("lag-1 table of 1 000 000 events, 8 codes: \(table) (a dictionary of pairs: \(simple))")
  }

  private static func permutations() async throws {
    let free = sequence(1_000, repeats: true)
    let never = sequence(1_000, repeats: false)
    let one = best(of: 5) { _ = try? PermutationTest(free, codes: codes, replicates: 10_000) }
    var two = Duration.seconds(1_000)
    var equal = true
    let alone = try PermutationTest(free, codes: codes, replicates: 10_000)
    for _ in 0..<5 {
      let start = ContinuousClock.now
      let both = try await PermutationTest.run(free, codes: codes, replicates: 10_000, tasks: 2)
      two = min(two, ContinuousClock.now - start)
      equal = equal && both == alone
    }
    var run = free.runs[0]
    let simple = best(of: 1) {
      for _ in 0..<200 {
        run.shuffle()
        _ = simpleCount(run).count
      }
    }
    print(
      "10 000 permutations of 1 000 events, p of 64 cells: \(one) on one task, \(two) on two, "
        + "\(equal ? "the same numbers" : "OTHER NUMBERS") (shuffle and dictionary: \(simple * 50))"
    )
    let walk = best(of: 3) {
      _ = try? PermutationTest(never, codes: codes, constraint: .diagonal, replicates: 10_000)
    }
    print("the same where no code may follow itself, unbiased: \(walk)")
    var memory: [Int] = []
    for replicates in [1_000, 100_000] {
      _ = try PermutationTest(free, codes: codes, replicates: replicates)
      memory.append(peakMegabytes())
    }
    print("peak memory after 1 000 permutations \(memory[0]) MB, after 100 000 \(memory[1]) MB")
  }

  private static func shifts() throws {
    let session = try twoStreams(minutes: 10)
    let window = TimeWindow(from: .zero, to: .seconds(3), onsetUnit: .excluded)
    let exact = best(of: 5) {
      _ = TimeWindowShift(given: [Code(0)], target: [Code(1)], window: window, of: session)
    }
    let streams = session.streams
    let merged = best(of: 3) {
      _ = SequenceShift(
        [.init(streams, of: session, turning: session.persons[1])], codes: [Code(0), Code(1)],
        minShift: .seconds(10))
    }
    let onsets = streams.reduce(0) { $0 + $1.moments.count }
    print(
      "ten minutes at 1 ms, \(onsets) onsets: all shifts of a time window and all rotations of its blocks "
        + "\(exact); 1 999 shifts of the merged sequence \(merged)")
  }

  private static func twoStreams(minutes: Int64) throws -> CodedSession {
    let length = minutes * 60_000
    guard let span = TimeSpan(onset: .zero, offset: .milliseconds(length)) else {
      throw CocoaError(.coderInvalidValue)
    }
    var source = RandomSource(seed: 5)
    let persons = [Person("infant"), Person("mother")]
    let streams = try persons.enumerated().map { number, person in
      var time: Int64 = 0
      var moments: [Moment] = []
      while true {
        time += 200 + Int64(source.below(5_600))
        guard time < length else { break }
        moments.append(Moment(code: Code(UInt16(number)), time: .milliseconds(time)))
      }
      return try CodedSessions.Stream(
        person: person, name: "acts", events: moments, within: span)
    }
    return try CodedSession(
      id: "b", span: span, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(1), origin: .largestCommonStep), persons: persons,
      streams: streams,
      codebook: try Codebook(persons.map { .init(person: $0, stream: "acts", name: "acts") }))
  }

  private static func simpleCount(_ run: [Code]) -> [[Code]: Int] {
    var counts: [[Code]: Int] = [:]
    for (given, target) in zip(run, run.dropFirst()) { counts[[given, target], default: 0] += 1 }
    return counts
  }

  private static func best(of tries: Int, _ work: () -> Void) -> Duration {
    (0..<tries).map { _ in ContinuousClock().measure(work) }.min() ?? .zero
  }

  /// The most memory the process has held, as the kernel tells.
  private static func peakMegabytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1024
  }
}

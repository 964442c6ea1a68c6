import CodedSessions
import Testing

@Suite("Time set")
struct TimeSetTests {
  @Test("The empty set")
  func empty() throws {
    let some = TimeSet(try span(0, 2))
    #expect(TimeSet.empty.spans.isEmpty)
    #expect(TimeSet.empty.duration == .zero)
    #expect(!TimeSet.empty.contains(.zero))
    #expect(!TimeSet.empty.contains(try span(0, 1)))
    #expect(some.intersection(.empty) == .empty)
    #expect(some.subtracting(.empty) == some)
    #expect(TimeSet.empty.subtracting(some) == .empty)
    #expect(some.subtracting(some) == .empty)
  }

  @Test("Spans that touch are one")
  func touching() throws {
    let set = TimeSet([try span(2, 3), try span(0, 2)])
    #expect(set == TimeSet(try span(0, 3)))
    #expect(set.contains(try span(1, 3)))
  }

  @Test("A span within another adds nothing")
  func nested() throws {
    #expect(TimeSet([try span(0, 9), try span(2, 3)]) == TimeSet(try span(0, 9)))
  }

  @Test("A hole splits containment")
  func hole() throws {
    let set = TimeSet([try span(0, 2), try span(3, 5)])
    #expect(!set.contains(try span(1, 4)))
    #expect(!set.contains(.seconds(2)))
    #expect(set.contains(.seconds(3)))
    #expect(set.duration == .seconds(4))
  }

  /// Seconds as a set: the slow twin.
  private func seconds(of set: TimeSet) -> Set<Int64> {
    var seconds: Set<Int64> = []
    for span in set.spans {
      let onset = span.onset.microseconds / 1_000_000
      seconds.formUnion(onset..<(span.offset.microseconds / 1_000_000))
    }
    return seconds
  }

  private func random(_ random: inout SplitMix64) throws -> (set: TimeSet, seconds: Set<Int64>) {
    var spans: [TimeSpan] = []
    var seconds: Set<Int64> = []
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let onset = Int64.random(in: -3...17, using: &random)
      let offset = onset + Int64.random(in: 1...5, using: &random)
      spans.append(try span(onset, offset))
      seconds.formUnion(onset..<offset)
    }
    return (TimeSet(spans), seconds)
  }

  @Test("Algebra agrees with sets of seconds", arguments: 1...12 as ClosedRange<UInt64>)
  func bruteForce(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let (first, firstSeconds) = try random(&generator)
      let (second, secondSeconds) = try random(&generator)
      #expect(seconds(of: first) == firstSeconds, "seed \(seed)")
      #expect(first.duration == .seconds(Int64(firstSeconds.count)), "seed \(seed)")
      for (earlier, later) in zip(first.spans, first.spans.dropFirst()) {
        #expect(earlier.offset < later.onset, "seed \(seed)")
      }
      #expect(
        seconds(of: first.intersection(second)) == firstSeconds.intersection(secondSeconds),
        "seed \(seed)")
      #expect(
        seconds(of: first.subtracting(second)) == firstSeconds.subtracting(secondSeconds),
        "seed \(seed)")
      #expect(first.intersection(second) == second.intersection(first), "seed \(seed)")
      for second in -4...24 as ClosedRange<Int64> {
        #expect(first.contains(.seconds(second)) == firstSeconds.contains(second), "seed \(seed)")
        let two = try span(second, second + 2)
        let isIn = firstSeconds.isSuperset(of: second..<(second + 2))
        #expect(first.contains(two) == isIn, "seed \(seed)")
      }
    }
  }
}

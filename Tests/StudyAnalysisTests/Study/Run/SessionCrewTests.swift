import SequenceStatistics
import Synchronization
import Testing

@testable import StudyAnalysis

@Suite("Work of several threads")
struct SessionCrewTests {
  @Test("Every item once, in order, however many threads", arguments: [-1, 0, 1, 2, 3, 7, 64])
  func order(tasks: Int) {
    for count in [0, 1, 2, 7, 8, 9, 16, 17, 100, 513] {
      let done = Mutex<[Int]>([])
      var crew = SessionCrew<Int, Int>(tasks: tasks) { item in
        // Uneven work, so that later items are done first.
        var source = RandomSource(seed: UInt64(item))
        for _ in 0..<((item * 7919) % 2000) { _ = source.next() }
        done.withLock { $0.append(item) }
        return item * item
      }
      var results: [Int] = []
      for item in 0..<count { results += crew.take(item) }
      results += crew.finish()
      #expect(results == (0..<count).map { $0 * $0 })
      #expect(done.withLock { $0.sorted() } == Array(0..<count))
      #expect(crew.finish().isEmpty)
    }
  }

  @Test("No more than two batches wait for results")
  func bounded() {
    var crew = SessionCrew<Int, Int>(tasks: 3) { $0 }
    var (given, back) = (0, 0)
    for item in 0..<1000 {
      given += 1
      back += crew.take(item).count
      #expect(given - back <= 2 * 3 * 8)
    }
    #expect(back + crew.finish().count == 1000)
  }
}

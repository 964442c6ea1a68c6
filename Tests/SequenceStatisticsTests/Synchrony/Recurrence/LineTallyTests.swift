import Testing

@testable import SequenceStatistics

@Suite struct LineTallyTests {
  @Test func shapesAreCountedPlaceByPlace() {
    for (first, last) in [(0, 0), (-3, 4), (2, 8), (1, 6)] {
      for top in 1...((last - first) / 2 + 1) {
        let shape = LineTally.Trapezoid(first: first, last: last, top: top)
        for low in (first - 2)...(last + 2) {
          for high in low...(last + 3) {
            var tally = LineTally(longest: 10)
            tally.add(shape, at: low..<high)
            var counts = [Int](repeating: 0, count: 11)
            for place in low..<high where place >= first && place <= last {
              counts[min(place - first + 1, last - place + 1, top)] += 1
            }
            while counts.last == 0 { counts.removeLast() }
            #expect(tally.lengths == counts, "\(shape) at \(low)..<\(high)")
          }
        }
      }
    }
  }

  @Test func rectanglesAreTheirDiagonals() {
    for height in 1...5 {
      for width in 1...5 {
        var tally = LineTally(longest: 5)
        tally.add(
          LineTally.Trapezoid(first: 1 - height, last: width - 1, top: min(height, width)),
          at: -9..<9)
        var counts = [Int](repeating: 0, count: min(height, width) + 1)
        for diagonal in (1 - height)...(width - 1) {
          counts[min(height, width - diagonal) - max(0, -diagonal)] += 1
        }
        #expect(tally.lengths == counts)
      }
    }
  }

  @Test func joinedLinesAreOne() {
    var tally = LineTally(longest: 5)
    tally.add(2, of: 2)
    tally.add(1, of: 3)
    tally.join(2, 3)
    #expect(tally.lengths == [0, 0, 1, 0, 0, 1])
    #expect(LineTally(longest: 0).lengths.isEmpty && LineTally(longest: -4).lengths.isEmpty)
  }
}

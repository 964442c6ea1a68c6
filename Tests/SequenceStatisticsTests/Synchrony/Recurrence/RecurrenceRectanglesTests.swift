import CodedSessions
import SequenceStatistics
import Testing

@Suite struct RecurrenceRectanglesTests {
  @Test(arguments: 0..<60) func theyCoverThePlotOnce(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let stretches = (0..<2).map { _ in
      PairedUnits.Stretch(
        random.unitRow(14, kinds: 3, longestRun: 5, gaps: true),
        random.unitRow(14, kinds: 3, longestRun: 5, gaps: true))
    }
    let found = RecurrenceRectangles(PairedUnits(stretches, step: .seconds(1))).rectangles
    for (number, stretch) in stretches.enumerated() {
      let matrix = RecurrenceMatrix(stretch.first, stretch.second)
      for i in 0..<14 {
        for j in 0..<14 {
          let covering = found.filter {
            $0.stretch == number && $0.first.contains(i) && $0.second.contains(j)
          }
          #expect(covering.count == (matrix.recurs[i][j] ? 1 : 0), "seed \(seed)")
          #expect(covering.allSatisfy { $0.category == Int(stretch.first[i]) }, "seed \(seed)")
        }
      }
    }
    let order = found.map { [$0.stretch, $0.first.lowerBound, $0.second.lowerBound] }
    #expect(zip(order, order.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func aFewBouts() {
    let found = RecurrenceRectangles(PairedUnits([0, 0, 1], [1, 0, 0], step: .seconds(1)))
    #expect(
      found.rectangles == [
        .init(stretch: 0, first: 0..<2, second: 1..<3, category: 0),
        .init(stretch: 0, first: 2..<3, second: 0..<1, category: 1),
      ])
  }
}

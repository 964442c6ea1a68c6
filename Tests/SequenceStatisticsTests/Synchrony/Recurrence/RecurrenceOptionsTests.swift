import Testing

@testable import SequenceStatistics

@Suite struct RecurrenceOptionsTests {
  @Test func diagonalsAreThoseThatAreLookedAt() {
    for side in RecurrenceOptions.Side.allCases {
      for theiler in 0...5 {
        let options = RecurrenceOptions(theiler: theiler, side: side)
        for size in 0...4 {
          let row = [UInt16](repeating: 0, count: size)
          let matrix = RecurrenceMatrix(row, row, options)
          let ranges = options.diagonals(size: size)
          for i in 0..<size {
            for j in 0..<size {
              #expect(
                ranges.count { $0.contains(j - i) } == (matrix.isValid[i][j] ? 1 : 0),
                "\(side), Theiler \(theiler), size \(size)")
            }
          }
          let longest = matrix.diagonalLengths.count - 1
          #expect(options.longestLine(size: size) == max(longest, 0))
        }
      }
    }
  }

  @Test func statesLoseTheReachOfTheEmbedding() {
    #expect(RecurrenceOptions(embedding: 3, delay: 2).size(of: 10) == 6)
    #expect(RecurrenceOptions(embedding: 3, delay: 2).size(of: 4) == 0)
    #expect(RecurrenceOptions(embedding: 3, delay: 2).size(of: 5) == 1)
    #expect(RecurrenceOptions(embedding: .max, delay: .max).size(of: 100) == 0)
    #expect(RecurrenceOptions(embedding: 2, delay: .max).size(of: 100) == 0)
    #expect(RecurrenceOptions(embedding: 1, delay: .max).size(of: 100) == 100)
  }

  @Test func senselessNumbersAreMoved() {
    let options = RecurrenceOptions(
      embedding: -3, delay: 0, theiler: -1, minimumDiagonal: 0, minimumVertical: .min)
    #expect(options == RecurrenceOptions(minimumDiagonal: 1, minimumVertical: 1))
    #expect(RecurrenceOptions(theiler: .max).diagonals(size: 5).isEmpty)
    #expect(RecurrenceOptions().isWholePlot && !RecurrenceOptions.auto.isWholePlot)
    #expect(RecurrenceOptions(side: .firstEarlier).swapped.side == .secondEarlier)
  }
}

import SequenceStatistics
import Testing

@Suite struct Association2x2Tests {
  /// Counts with what an independent program gives to six decimals; `nil` is undefined.
  struct Battery {
    let cells: [Int]
    let oddsRatio: Double?
    let logOddsRatio: Double?
    let standardError: Double?
    let phi: Double
    let oddsRatioWithHalf: Double
  }

  static let battery = [
    Battery(
      cells: [10, 10, 20, 60], oddsRatio: 3, logOddsRatio: 1.098612, standardError: 0.516398,
      phi: 0.218218, oddsRatioWithHalf: 2.951220),
    Battery(
      cells: [9, 1, 30, 10], oddsRatio: 3, logOddsRatio: 1.098612, standardError: 1.115547,
      phi: 0.144841, oddsRatioWithHalf: 2.180328),
    Battery(
      cells: [45, 5, 60, 20], oddsRatio: 3, logOddsRatio: 1.098612, standardError: 0.537484,
      phi: 0.185164, oddsRatioWithHalf: 2.803156),
    Battery(
      cells: [0, 12, 8, 80], oddsRatio: 0, logOddsRatio: nil, standardError: nil,
      phi: -0.108893, oddsRatioWithHalf: 0.378824),
    Battery(
      cells: [12, 0, 30, 58], oddsRatio: nil, logOddsRatio: nil, standardError: nil,
      phi: 0.433949, oddsRatioWithHalf: 47.950820),
    Battery(
      cells: [5, 15, 5, 15], oddsRatio: 1, logOddsRatio: 0, standardError: 0.730297, phi: 0,
      oddsRatioWithHalf: 1),
  ]

  @Test(arguments: battery.indices)
  func theBattery(_ index: Int) throws {
    let row = Self.battery[index]
    let cells = row.cells
    let pair = try #require(Association2x2(a: cells[0], b: cells[1], c: cells[2], d: cells[3]))
    check(pair.oddsRatio(), row.oddsRatio)
    check(pair.logOddsRatio(), row.logOddsRatio)
    check(pair.logOddsRatioStandardError(), row.standardError)
    check(pair.phi, row.phi)
    check(pair.oddsRatio(.always), row.oddsRatioWithHalf)
    check(pair.oddsRatio(.whenEmpty), pair.hasEmptyCell ? row.oddsRatioWithHalf : row.oddsRatio)
    #expect(pair.isCorrected(by: .whenEmpty) == cells.contains(0))
    #expect(pair.caveat(.whenEmpty) == (cells.contains(0) ? .halfAdded(count: 1) : nil))
    #expect(pair.isCorrected(by: .always) && !pair.isCorrected(by: .never))
  }

  @Test func emptyTablesAndMargins() throws {
    let nothing = try #require(Association2x2(a: 0, b: 0, c: 0, d: 0))
    let emptyRow = try #require(Association2x2(a: 0, b: 0, c: 3, d: 4))
    for pair in [nothing, emptyRow] {
      #expect(pair.hasEmptyMargin)
      #expect(pair.phi == .undefined(.emptyMargin))
      #expect(pair.caveat(.always) == nil)
      #expect(pair.oddsRatio(.always) == .undefined(.emptyMargin))
      #expect(pair.logOddsRatio(.whenEmpty) == .undefined(.emptyMargin))
      #expect(pair.logOddsRatioStandardError(.always) == .undefined(.emptyMargin))
    }
    #expect(Association2x2(a: 1, b: -1, c: 0, d: 0) == nil)
  }

  @Test func collapsesATableAroundACell() throws {
    let table = try LagTable(counts: [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    let pair = Association2x2(table, given: 1, target: 2)
    #expect([pair.a, pair.b, pair.c, pair.d] == [6, 9, 12, 18])
    #expect(pair.smallestMargin == 15)
  }

  /// φ √N is the adjusted residual when there are no structural zeros.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func phiIsTheResidualOverRootN(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let table = try LagTable.random(size: 3, largest: 6, using: &random)
    let residual = AdjustedResidual(table).cells
    for given in 0..<3 {
      for target in 0..<3 {
        let phi = Association2x2(table, given: given, target: target).phi
        let scaled = phi.map { $0 * Double(table.total).squareRoot() }
        #expect((scaled.value == nil) == (residual[given: given, target: target].value == nil))
        if let z = residual[given: given, target: target].value {
          #expect(isClose(scaled, z, absolute: 1e-12), "seed \(seed)")
        }
      }
    }
  }

  @Test func jaccardForgetsWhatNeitherHolds() throws {
    let pair = try #require(Association2x2(a: 3, b: 2, c: 4, d: 100))
    #expect(isClose(pair.jaccard, 1.0 / 3, relative: 1e-12))
    let more = try #require(Association2x2(a: 3, b: 2, c: 4, d: 0))
    #expect(more.jaccard == pair.jaccard)
    #expect(Association2x2(a: 0, b: 0, c: 0, d: 9)?.jaccard == .undefined(.noOccurrence))
    #expect(Association2x2(a: 5, b: 0, c: 0, d: 0)?.jaccard == .value(1))
  }

  private func check(_ measure: Measure, _ expected: Double?) {
    if let expected {
      #expect(isClose(measure, expected, relative: 0, absolute: 5.1e-7))
    } else {
      #expect(measure == .undefined(.emptyCell))
    }
  }
}

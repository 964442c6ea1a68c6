import CodedSessions
import SequenceStatistics
import Testing

@Suite struct IndicatorRowsTests {
  private let units = PairedUnits(
    [
      .init([0, 1, PairedUnits.none, PairedUnits.unknown], [1, 1, 0, 2]),
      .init([1, 0], [PairedUnits.unknown, 2]),
    ], step: .seconds(1))

  @Test func oneWhereTheCategoryIsShown() {
    let rows = IndicatorRows(units, category: 1)
    #expect(rows.first == [[0, 1, 0, nil], [1, 0]])
    #expect(rows.second == [[1, 1, 0, 0], [nil, 0]])
    #expect(
      IndicatorRows(units, category: 1, secondCategory: 2).second == [[0, 0, 0, 1], [nil, 1]])
  }

  @Test func stretchesAreKeptApart() {
    let joined = IndicatorRows(units, category: 1).joined(apart: 2)
    #expect(joined.first == [0, 1, 0, nil, nil, nil, 1, 0])
    #expect(joined.second == [1, 1, 0, 0, nil, nil, nil, 0])
    #expect(IndicatorRows(units, category: 1).joined(apart: .max).first.count == 6 + 40)
    #expect(IndicatorRows(units, category: 1).joined(apart: -1).first.count == 6)
    let none = IndicatorRows(PairedUnits([], step: .zero), category: 0).joined(apart: 9)
    #expect(none.first.isEmpty && none.second.isEmpty)
  }
}

import Testing

@testable import SequenceStatistics

@Suite struct TableVariantsTests {
  private func collected(_ first: [Int], _ second: [Int], categories: Int) -> TableVariants? {
    let band = PairingBand(rows: first.count, columns: second.count)
    let worths = SequenceAlignment.CodeWorths(first: first, second: second, same: 2, other: 1)
    let pairing = OrderedPairing(band, worths, keepsSteps: true)
    var tables = TableVariants()
    let isComplete = tables.collect(
      pairing, band, first: first, second: second, categories: categories)
    return isComplete ? tables : nil
  }

  @Test func whatAllAlignmentsShareIsTheBase() throws {
    let same = try #require(collected([0, 1, 0, 1], [0, 1, 0, 1], categories: 2))
    #expect(same.variants == [[]] && same.base == [0: 2, 3: 2])
  }

  @Test func doubtIsKeptApart() throws {
    // Between the shared ends, 0 1 against 1 0 is two substitutions, or one match and two single events.
    let doubt = try #require(collected([2, 2, 0, 1, 2], [2, 2, 1, 0, 2], categories: 3))
    #expect(doubt.variants.count == 3)
    for variant in doubt.variants {
      let shared = variant.filter { $0 >> 32 == 8 }.reduce(0) { $0 + Int($1 & 0xFFFF_FFFF) }
      #expect(doubt.base[8, default: 0] + shared == 3)
    }
    // What lies outside the doubt is kept once.
    #expect(doubt.base[8, default: 0] >= 2)
  }

  @Test func noEventsNoTables() throws {
    let none = try #require(collected([], [], categories: 2))
    #expect(none.variants == [[]] && none.base.isEmpty)
    #expect(collected([], [1], categories: 2)?.variants == [[]])
    #expect(collected([1], [], categories: 2)?.variants == [[]])
  }
}

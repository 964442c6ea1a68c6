import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct CoderRecordTests {
  private struct Case: Decodable {
    struct Reference: Decodable {
      struct Expected: Decodable {
        let matrix: [[Int]]?

        enum CodingKeys: String, CodingKey { case matrix = "agreement_matrix_rows_A_cols_B" }
      }
      let expected: Expected
    }
    let input: AgreementEvents
    let references: [Reference]
  }

  private func time(_ milliseconds: Int) -> SessionTime { .milliseconds(Int64(milliseconds)) }

  private func span(_ onset: Int, _ offset: Int) -> [TimeSpan] {
    TimeSpan(onset: time(onset), offset: time(offset)).map { [$0] } ?? []
  }

  @Test(arguments: ["01-time-unit-cohen-kappa", "05-skewed-prevalence"])
  func unitsAreThoseOfTheReference(_ name: String) throws {
    let data: Case = try AgreementCase.decoded(name)
    let matrix = try #require(data.references.compactMap(\.expected.matrix).first)
    let table = RaterTable(data.input.coding, unit: .milliseconds(100))
    var cells = [Int](repeating: 0, count: matrix.count * matrix.count)
    for row in 0..<table.rows {
      let first = try #require(table[row, 0])
      let second = try #require(table[row, 1])
      cells[first * matrix.count + second] += table.weights[row]
    }
    #expect(cells == matrix.flatMap { $0 })
    #expect(table.rows < 200, "rows are runs, not units")
  }

  /// Every unit looked at by itself, with doubled times.
  private func single(
    _ records: [CoderRecord], _ categories: Int, _ blocks: TimeSet, _ unit: Int64
  ) -> [[Int?]] {
    var rows: [[Int?]] = []
    for block in blocks.spans {
      var number: Int64 = 0
      while true {
        let middle = 2 * block.onset.microseconds + (2 * number + 1) * unit
        guard middle < 2 * block.offset.microseconds else { break }
        func holds(_ onset: SessionTime, _ offset: SessionTime) -> Bool {
          2 * onset.microseconds <= middle && middle < 2 * offset.microseconds
        }
        rows.append(
          records.map { record in
            if let codable = record.codable,
              !codable.spans.contains(where: { holds($0.onset, $0.offset) })
            {
              return nil
            }
            return record.marks.filter { holds($0.onset, $0.offset) }.map(\.category).min()
              ?? categories
          })
        number += 1
      }
    }
    return rows
  }

  @Test func runsAreTheirUnits() {
    for seed in UInt64(0)..<400 {
      var random = TestRandom(seed: seed)
      let categories = 1 + random.below(3)
      func spans(_ count: Int) -> [TimeSpan] {
        (0..<count).flatMap { _ -> [TimeSpan] in
          let onset = random.below(60)
          return span(onset, onset + 1 + random.below(25))
        }
      }
      let records = (0..<(1 + random.below(3))).map { _ in
        CoderRecord(
          marks: spans(random.below(6)).map {
            DoubleCoding.Mark(
              category: random.below(categories), onset: $0.onset, offset: $0.offset)
          }, codable: random.below(2) == 0 ? nil : TimeSet(spans(3)))
      }
      let blocks = TimeSet(spans(2))
      let unit = Int64(500 * (1 + random.below(9)))
      let table = RaterTable(
        categories: categories, records: records, blocks: blocks,
        unit: SessionTime(microseconds: unit))
      var rows: [[Int?]] = []
      for row in 0..<table.rows {
        let ratings = (0..<table.coders).map { table[row, $0] }
        for _ in 0..<table.weights[row] { rows.append(ratings) }
      }
      #expect(rows == single(records, categories, blocks, unit), "seed \(seed)")
      #expect(table.scale.count == categories + 1)
    }
  }

  @Test func blocksAreClusters() {
    let record = CoderRecord(
      marks: [DoubleCoding.Mark(category: 0, onset: time(0), offset: time(5))])
    let table = RaterTable(
      categories: 1, records: [record, record], blocks: TimeSet(span(0, 10) + span(20, 23)),
      unit: time(1))
    #expect(table.clusters == [0, 0, 1] && table.weights == [5, 5, 3])
    #expect(table[0, 0] == 0 && table[1, 0] == 1 && table[2, 1] == 1)
  }

  @Test func strangeTimesDoNoHarm() throws {
    let all = try #require(
      TimeSpan(
        onset: SessionTime(microseconds: .min), offset: SessionTime(microseconds: .max)))
    let mark = DoubleCoding.Mark(category: 0, onset: .zero, offset: all.offset)
    let record = CoderRecord(marks: [
      mark, DoubleCoding.Mark(category: 9, onset: .zero, offset: .zero),
    ])
    let table = RaterTable(
      categories: 1, records: [record, CoderRecord(marks: [])], blocks: TimeSet(all),
      unit: SessionTime(microseconds: 1))
    #expect(table.rows == 2 && table.units > 1e19)
    #expect(KrippendorffsAlpha(table, .nominal).value.value != nil)
    for unit in [Int64.min, -1, 0] {
      let none = RaterTable(
        categories: 1, records: [record], blocks: TimeSet(all),
        unit: SessionTime(microseconds: unit))
      #expect(none.rows == 0)
    }
    #expect(
      RaterTable(categories: 1, records: [], blocks: TimeSet(all), unit: .seconds(1)).coders == 0)
  }
}

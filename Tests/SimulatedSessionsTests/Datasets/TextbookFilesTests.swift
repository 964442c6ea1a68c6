import Foundation
import Testing

/// The sequences and tables of books and papers parse, add up, and agree with the values beside
/// them when those are computed afresh in the plainest way.
@Suite struct TextbookFilesTests {
  @Test(arguments: [
    ("griffin-gottman-1990-table", 6, 268, 3), ("bakeman-quera-2011-lag1-table", 5, 74, 3),
    ("oconnor-1999-lag1-table", 6, 392, 3), ("du-2026-low-table", 13, 248, 2),
    ("du-2026-mid-table", 13, 377, 2), ("du-2026-high-table", 13, 272, 2),
  ])
  func tableAddsUpAndResidualsAgree(name: String, codes: Int, total: Int, decimals: Int) throws {
    let table = try SquareTable("textbook/\(name).csv")
    #expect(table.codes.count == codes)
    #expect(table.total == Double(total))
    let tolerance = 0.5 * Foundation.pow(10, -Double(decimals)) + 1e-12
    for row in table.codes.indices {
      for column in table.codes.indices {
        let printed = try #require(table.residuals[row][column])
        #expect(
          abs(table.residual(row, column) - printed) <= tolerance,
          "\(name): \(table.codes[row]) to \(table.codes[column])")
      }
    }
  }

  @Test(arguments: [
    ("bakeman-quera-2011", 75, 5), ("oconnor-1999", 393, 6),
  ])
  func sequenceGivesItsTable(name: String, events: Int, codes: Int) throws {
    let rows = try DatasetFile.rows("textbook/\(name)-sequence.csv")
    #expect(rows.count == events)
    #expect(rows.compactMap { $0["position"] } == (1...events).map(String.init))
    let sequence = rows.compactMap { $0["code"] }
    let table = try SquareTable("textbook/\(name)-lag1-table.csv")
    #expect(Set(sequence) == Set(table.codes))
    var counts = table.counts.map { $0.map { _ in 0.0 } }
    for (given, target) in zip(sequence, sequence.dropFirst()) {
      let row = try #require(table.codes.firstIndex(of: given))
      let column = try #require(table.codes.firstIndex(of: target))
      counts[row][column] += 1
    }
    #expect(counts == table.counts)
  }

  @Test(arguments: [
    ("griffin-gottman-1990", "griffin-gottman-1990-table"),
    ("bakeman-quera-2011", "bakeman-quera-2011-lag1-table"),
    ("oconnor-1999", "oconnor-1999-lag1-table"),
  ])
  func tablewiseStatisticsAgree(name: String, tableName: String) throws {
    let table = try SquareTable("textbook/\(tableName).csv")
    let expected = try DatasetFile.json("textbook/\(name)-expected.json")
    let statistics = try #require(expected["statistics"] as? [String: [String: Double]])
    let computed = [
      "likelihood_ratio_chi_square": table.likelihoodRatio, "pearson_chi_square": table.pearson,
      "total": table.total,
    ]
    for name in computed.keys.sorted() {
      let value = try #require(computed[name])
      let printed = try #require(statistics[name]?["value"])
      let decimals = try #require(statistics[name]?["decimals"])
      #expect(abs(value - printed) <= 0.5 * Foundation.pow(10, -decimals) + 1e-12, "\(name)")
    }
  }

  @Test func totalsOfTheLearnersAgree() throws {
    let expected = try DatasetFile.json("textbook/du-2026-expected.json")
    #expect(expected["totals"] as? [String: Int] == ["low": 248, "mid": 377, "high": 272])
  }
}

/// A square table of transitions read from a long CSV file, with its statistics by the textbook.
private struct SquareTable {
  let codes: [String]
  let counts: [[Double]]
  let residuals: [[Double?]]

  init(_ path: String) throws {
    let rows = try DatasetFile.rows(path)
    var codes: [String] = []
    for row in rows {
      if let given = row["given"], !codes.contains(given) { codes.append(given) }
    }
    func column(_ name: String) -> [[Double?]] {
      codes.map { given in
        codes.map { target in
          rows.first { $0["given"] == given && $0["target"] == target }
            .flatMap { $0[name].flatMap(Double.init) }
        }
      }
    }
    try #require(rows.count == codes.count * codes.count)
    self.codes = codes
    counts = try column("count").map { try $0.map { try #require($0) } }
    residuals = column("adjusted_residual")
  }

  var total: Double { counts.joined().reduce(0, +) }
  func rowSum(_ row: Int) -> Double { counts[row].reduce(0, +) }
  func columnSum(_ column: Int) -> Double { counts.reduce(0) { $0 + $1[column] } }

  func residual(_ row: Int, _ column: Int) -> Double {
    let expected = rowSum(row) * columnSum(column) / total
    let variance = expected * (1 - rowSum(row) / total) * (1 - columnSum(column) / total)
    return (counts[row][column] - expected) / variance.squareRoot()
  }

  var pearson: Double {
    sum { observed, expected in (observed - expected) * (observed - expected) / expected }
  }

  var likelihoodRatio: Double {
    sum { observed, expected in
      observed > 0 ? 2 * observed * Foundation.log(observed / expected) : 0
    }
  }

  private func sum(_ term: (Double, Double) -> Double) -> Double {
    var sum = 0.0
    for row in codes.indices {
      for column in codes.indices {
        sum += term(counts[row][column], rowSum(row) * columnSum(column) / total)
      }
    }
    return sum
  }
}

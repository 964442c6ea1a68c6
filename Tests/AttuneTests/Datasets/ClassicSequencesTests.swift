import Foundation
import Testing

/// Textbook sequences: facts, and what the R package LagSequential 0.1.1 prints for them.
@Suite("classic-lagseq", .enabled(if: Datasets.isThere, Datasets.skipped))
struct ClassicSequencesTests {
  private static let set = "classic-lagseq"

  @Test(
    "Counts, probabilities, residuals, Q, G², X²",
    arguments: [
      ("sequential.csv", "sequential"), ("Wampold_1982.csv", "Wampold_1982"),
      ("Wampold_1984.csv", "Wampold_1984"), ("seqgroups_strings.csv", "seqgroups_pooled"),
    ])
  func tables(file: String, name: String) throws {
    let facts = try #require(try Datasets.facts(Self.set)[name] as? [String: Any])
    let tables = try Datasets.tables(
      "attune lag \(file) --repeat yes --test asymptotic", in: Self.set, "--replicates 99")
    try #require(tables.count == 1)
    try tables[0].expect(facts)
  }

  @Test("The same streams in numbers: 1000 begins one")
  func numbers() throws {
    let facts = try #require(try Datasets.facts(Self.set)["seqgroups_pooled"] as? [String: Any])
    let tables = try Datasets.tables(
      "attune lag seqgroups_numeric.csv --repeat yes --test asymptotic", in: Self.set,
      "--replicates 99")
    let numbers = ["LAC": "2", "RAC": "5", "RDO": "4", "LUP": "3", "LDO": "1", "RUP": "6"]
    try tables[0].expect(facts) { "subject." + (numbers[$0] ?? "?") }
  }

  /// A block of the reference's first part: six rows of six numbers after `title`.
  private func reference(_ title: String) throws -> [[Double]] {
    let lines = try Datasets.text(Self.set, "reference-LagSequential-0.1.1.txt")
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix(title) })
    return try lines[start...].filter { $0.hasPrefix(" Code ") && $0.contains(".") }.prefix(6).map {
      try $0.split(separator: " ").dropFirst(2).map { try #require(Double($0)) }
    }
  }

  @Test(
    "Expected counts, unidirectional kappas and their z, as the package prints them",
    arguments: [
      ("Expected Values", "expected"), ("Unidirectional Kappas", "kappa"),
      ("z values for the Unidirectional", "kappa_z"),
    ])
  func reference(title: String, name: String) throws {
    let tables = try Datasets.tables(
      "attune lag sequential.csv --repeat yes --test asymptotic", in: Self.set, "--replicates 99")
    let rows = try reference(title)
    try #require(rows.count == 6)
    for (row, cells) in rows.enumerated() {
      try #require(cells.count == 6)
      for (column, expected) in cells.enumerated() {
        let found = try #require(
          try tables[0].number(name, "subject.\(row + 1)", "subject.\(column + 1)"))
        #expect((found - expected).magnitude <= 0.005_001, "\(row + 1) → \(column + 1): \(found)")
      }
    }
  }

  @Test("Three streams differ: likelihood-ratio test of homogeneity 91.68, df 60")
  func homogeneity() throws {
    let run = try Datasets.run(
      "attune lag seqgroups_strings.csv --repeat yes --test asymptotic --evidence", in: Self.set,
      "--replicates 49 --json")
    let evidence = try #require(try run.json()["evidence"] as? [[String: Any]])
    let test = try #require(evidence[0]["homogeneity"] as? [String: Any], "\(evidence[0].keys)")
    let statistic = try #require(test["G2"] as? Double ?? test["statistic"] as? Double, "\(test)")
    #expect((statistic - 91.68).magnitude <= 0.005)
    #expect(test["df_nominal"] as? Int == 60, "\(test)")
  }

  @Test(
    "Codes that may not follow themselves, but do, are an error with the rows; the package goes on")
  func impossibleRepeats() throws {
    let run = try Program.run(
      ["lag", "sequential.csv", "--repeat", "no", "-q"], in: Datasets.folder(Self.set))
    #expect(run.exitCode == 3)
    #expect(run.talk.contains("subject.3 → subject.3 was declared impossible and occurs 8 times"))
  }
}

import Foundation
import Testing

/// A mother and her child on a puzzle, 90 intervals of two seconds in which several codes may hold at once.
@Suite("mother-child-puzzle", .enabled(if: Datasets.isThere, Datasets.skipped))
struct PuzzleTests {
  private static let set = "mother-child-puzzle"
  private static let reading =
    "--step 2s --actor 'pattern:^(?<person>[MC])(?<stream>(?<code>.+))$' --persons M=mother,C=child"
  private static let names = [
    "Mpos": "mother.pos", "Mneg": "mother.neg", "Cpos": "child.pos", "Cneg": "child.neg",
  ]

  @Test(
    "Cells, kappa, φ and Jaccard at lags 0, 1 and 2",
    arguments: [("Mpos", "Cneg"), ("Cneg", "Mpos"), ("Cpos", "Mpos"), ("Mpos", "Cpos")])
  func lags(first: String, second: String) throws {
    let facts = try Datasets.facts(Self.set)
    let given = try #require(Self.names[first])
    let target = try #require(Self.names[second])
    let tables = try Datasets.tables(
      "attune lag puzzle.csv \(Self.reading) --unit 2s --given \(given) --target \(target) --lag 0..2",
      in: Self.set)
    #expect(tables.map(\.lag) == [0, 1, 2])
    let none = (
      given: String(given.prefix { $0 != "." }) + ".none",
      target: String(target.prefix { $0 != "." }) + ".none"
    )
    for (lag, table) in tables.enumerated() {
      let fact = try #require(facts["\(first)_to_\(second)_lag\(lag)"] as? [String: Any])
      #expect(try table.count(given, target) == fact["a"] as? Int)
      #expect(try table.count(given, none.target) == fact["b"] as? Int)
      #expect(try table.count(none.given, target) == fact["c"] as? Int)
      #expect(try table.count(none.given, none.target) == fact["d"] as? Int)
      for (name, own) in [("kappa", "cohens_kappa"), ("phi", "phi"), ("jaccard", "jaccard")] {
        let expected = try #require(fact[name] as? Double)
        let found = try #require(try table.number(own, given, target))
        #expect((found - expected).magnitude <= 0.000_000_51, "\(name) at lag \(lag): \(found)")
      }
    }
  }

  @Test("How many intervals each code holds in", arguments: ["Mpos", "Mneg", "Cpos", "Cneg"])
  func sums(name: String) throws {
    let facts = try Datasets.facts(Self.set)
    let sums = try #require(facts["sums"] as? [String: Int])
    let code = try #require(Self.names[name])
    let other = code.hasPrefix("mother") ? "child.pos" : "mother.pos"
    let tables = try #require(
      try Program.shell(
        "\"$attune\" lag puzzle.csv \(Self.reading) --unit 2s --given \(code) --target \(other) --lag 0 -q --json",
        in: Datasets.folder(Self.set)
      ).json()["tables"] as? [[String: Any]])
    let table = LagFacts(tables[0])
    let rows = try #require(table.json["row_totals"] as? [Int])
    let place = try #require(table.codes.firstIndex(of: code))
    #expect(rows[place] == sums[name])
    #expect(table.json["n_transitions"] as? Int == facts["n_intervals"] as? Int)
  }

  @Test("The same at no lag by the time both hold")
  func overlap() throws {
    let facts = try #require(try Datasets.facts(Self.set)["Mpos_to_Cneg_lag0"] as? [String: Any])
    let json = try Datasets.run(
      "attune sync puzzle.csv \(Self.reading) --streams mother.pos,child.neg", in: Self.set,
      "--json --replicates 9"
    ).json()
    let sessions = try #require(json["sessions"] as? [[String: Any]])
    let overlap = try #require(sessions[0]["overlap"] as? [[String: Any]])[0]
    for name in ["kappa", "phi", "jaccard"] {
      let expected = try #require(facts[name] as? Double)
      #expect(((overlap[name] as? Double ?? .nan) - expected).magnitude <= 0.000_000_51, "\(name)")
    }
    #expect(overlap["joint_seconds"] as? Double == 2 * Double(facts["a"] as? Int ?? -1))
  }
}

import Foundation
import Testing

/// 64 couples: her stress talk and his coping in intervals of ten seconds.
@Suite("couples-coping", .enabled(if: Datasets.isThere, Datasets.skipped))
struct CouplesCopingTests {
  private static let set = "couples-coping"
  private static let reading = "--step 10s --actor prefix:_ --persons stress=woman,dyadic=man"

  @Test("Couples, intervals and how many show which state")
  func sessions() throws {
    let facts = try Datasets.facts(Self.set)
    let json = try Datasets.run("attune inspect couples_long.csv \(Self.reading)", in: Self.set)
      .json()
    let sessions = try #require(json["sessions"] as? [[String: Any]])
    #expect(sessions.count == facts["n_dyads"] as? Int)
    let tables = try #require(json["tables"] as? [[String: Any]], "\(json.keys)")
    let rows = tables[0]["rowCount"].map { "\($0)" }
    #expect(rows == (facts["n_rows"] as? Int).map(String.init))
    // A couple that shows a code throughout is no less codable where it does not.
    for session in sessions {
      let streams = try #require(session["streams"] as? [[String: Any]])
      #expect(streams.allSatisfy { $0["kind"] as? String == "interval" }, "\(streams)")
    }
  }

  @Test("Joint states, their counts, and what follows them")
  func jointStates() throws {
    let facts = try Datasets.facts(Self.set)
    let tables = try Datasets.tables(
      "attune lag couples_long.csv \(Self.reading) --unit 10s --joint woman.behavior,man.behavior --test asymptotic",
      in: Self.set)
    let names = [
      "none": "none+none", "SC": "comm+none", "DC": "none+coping", "SC+DC": "comm+coping",
    ]
    func name(_ fact: String) -> String { "woman+man." + (names[fact] ?? "?") }
    let joint = try #require(facts["joint_state_lag1"] as? [String: Any])
    try tables[0].expect(joint, named: name)
    let counts = try #require(facts["state_counts"] as? [String: Int])
    let found = try #require(tables[0].json["event_counts"] as? [Int])
    for (code, count) in zip(tables[0].codes, found) {
      let fact = try #require(names.keys.sorted().first { name($0) == code })
      #expect(count == counts[fact], "\(code)")
    }
    #expect(found.reduce(0, +) == facts["n_rows"] as? Int)
    #expect(tables[0].json["runs"] as? Int == 64, "couples are never joined")
  }

  @Test("Her stress and his coping one interval later, and the other way round")
  func nextInterval() throws {
    let facts = try Datasets.facts(Self.set)
    for (command, fact, given, target) in [
      (
        "attune lag couples_long.csv \(Self.reading) --unit 10s --given woman.comm --target man.coping",
        "stress_t_to_coping_t+1", ["woman.none", "woman.comm"], ["man.none", "man.coping"]
      ),
      (
        "attune lag couples_long.csv \(Self.reading) --unit 10s --given man.coping --target woman.comm",
        "coping_t_to_stress_t+1", ["man.none", "man.coping"], ["woman.none", "woman.comm"]
      ),
    ] {
      let tables = try Datasets.tables(command, in: Self.set)
      let table = try #require(facts[fact] as? [String: Any])
      try tables[0].expect(table, given: { given[Int($0) ?? 0] }, target: { target[Int($0) ?? 0] })
      #expect(try tables[0].number("p", given[1], target[1]) == nil, "units are no tests")
    }
  }

  @Test("How many intervals show stress, and how many coping: the same unit, all couples")
  func totals() throws {
    let facts = try Datasets.facts(Self.set)
    let tables = try Datasets.tables(
      "attune lag couples_long.csv \(Self.reading) --unit 10s --given woman.comm --target man.coping --lag 0",
      in: Self.set)
    let codes = tables[0].codes
    let rows = try #require(tables[0].json["row_totals"] as? [Int])
    let columns = try #require(tables[0].json["col_totals"] as? [Int])
    let stress = try #require(codes.firstIndex(of: "woman.comm"))
    let coping = try #require(codes.firstIndex(of: "man.coping"))
    #expect(rows[stress] == facts["stress_comm"] as? Int)
    #expect(columns[coping] == facts["dyadic_coping"] as? Int)
    #expect(tables[0].json["n_transitions"] as? Int == facts["n_rows"] as? Int)
  }
}

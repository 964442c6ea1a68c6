import Foundation
import Testing

/// Ten patients and their therapists, gaze and voice once a second.
@Suite("therapy-nonverbal", .enabled(if: Datasets.isThere, Datasets.skipped))
struct TherapyTests {
  private static let set = "therapy-nonverbal"
  private static let joint = [
    "neither": "away+away", "patient_only": "look+away", "therapist_only": "away+look",
    "mutual": "look+look",
  ]
  private static func joint(_ name: String) -> String {
    "patient+therapist." + (joint[name] ?? "?")
  }

  @Test("Joint looking second by second, with its counts")
  func seconds() throws {
    let facts = try Datasets.facts(Self.set)
    let tables = try Datasets.tables(
      "attune lag nonverbal.csv --unit 1s --joint patient.gaze,therapist.gaze --test asymptotic",
      in: Self.set)
    try tables[0].expect(
      try #require(facts["joint_gaze_lag1_per_second"] as? [String: Any]), named: Self.joint)
    let counts = try #require(facts["joint_gaze_counts"] as? [String: Int])
    let found = try #require(tables[0].json["event_counts"] as? [Int])
    for (name, count) in counts {
      let place = try #require(tables[0].codes.firstIndex(of: Self.joint(name)))
      #expect(found[place] == count, "\(name)")
    }
    #expect(found.reduce(0, +) == facts["n_rows"] as? Int)
    #expect((tables[0].json["sessions"] as? [String])?.count == facts["n_dyads"] as? Int)
  }

  @Test("Joint looking as events without repeats")
  func events() throws {
    let facts = try Datasets.facts(Self.set)
    let tables = try Datasets.tables(
      "attune lag nonverbal.csv --joint patient.gaze,therapist.gaze --test asymptotic",
      in: Self.set)
    let table = try #require(facts["joint_gaze_lag1_events_no_repeats"] as? [String: Any])
    try tables[0].expect(table, named: Self.joint)
    #expect(tables[0].json["n_events"] as? Int == table["n_events"] as? Int)
  }

  @Test("The therapist's voice and the patient's a second later, and how long each code holds")
  func voices() throws {
    let facts = try Datasets.facts(Self.set)
    let tables = try Datasets.tables(
      "attune lag nonverbal.csv --unit 1s --streams therapist.vocal,patient.vocal --lag 0,1",
      in: Self.set)
    try tables[1].expect(
      try #require(facts["therapist_vocal_t_to_patient_vocal_t+1"] as? [String: Any]),
      given: { "therapist." + $0 }, target: { "patient." + $0 })
    for (person, totals) in [("therapist", "row_totals"), ("patient", "col_totals")] {
      let counts = try #require(facts[person + "_vocal"] as? [String: Int])
      let found = try #require(tables[0].json[totals] as? [Int])
      for (code, count) in counts {
        let place = try #require(tables[0].codes.firstIndex(of: person + "." + code))
        #expect(found[place] == count, "\(person) \(code)")
      }
    }
  }

  @Test("Kappa and φ of looking over all seconds of all dyads, labelled as added up")
  func pooledGaze() throws {
    let facts = try Datasets.facts(Self.set)
    let command =
      "attune lag nonverbal.csv --unit 1s --given patient.look --target therapist.look --lag 0"
    let table = try Datasets.tables(command, in: Self.set)[0]
    for (fact, name) in [("gaze_kappa_pooled", "cohens_kappa"), ("gaze_phi_pooled", "phi")] {
      let expected = try #require(facts[fact] as? Double)
      let found = try #require(try table.number(name, "patient.look", "therapist.look"))
      #expect((found - expected).magnitude <= 0.000_000_51, "\(name): \(found)")
    }
    let caveats = try #require(table.json["caveats"] as? [String])
    #expect(caveats.contains { $0.contains("added up") && $0.contains("The dyad is the unit") })
    #expect(caveats.contains { $0.contains("no p can be trusted") })
    for (person, totals) in [("patient", "row_totals"), ("therapist", "col_totals")] {
      let counts = try #require(facts[person + "_gaze"] as? [String: Int])
      let found = try #require(table.json[totals] as? [Int])
      for (code, count) in counts {
        let place = try #require(table.codes.firstIndex(of: person + "." + code))
        #expect(found[place] == count, "\(person) \(code)")
      }
    }
  }

  @Test("Looking dyad by dyad: shares, mutual, φ")
  func dyads() throws {
    let facts = try #require(
      try Datasets.facts(Self.set)["per_dyad_gaze"] as? [String: [String: Double]])
    let tables = try Datasets.tables(
      "attune lag nonverbal.csv --unit 1s --given patient.look --target therapist.look --lag 0 --by session",
      in: Self.set)
    #expect(tables.count == facts.count)
    for table in tables {
      let fact = try #require(facts[table.part ?? ""])
      let all = Double(try #require(table.json["n_transitions"] as? Int))
      let rows = try #require(table.json["row_totals"] as? [Int])
      let columns = try #require(table.json["col_totals"] as? [Int])
      let patient = try #require(table.codes.firstIndex(of: "patient.look"))
      let therapist = try #require(table.codes.firstIndex(of: "therapist.look"))
      for (name, found) in [
        ("p_look", Double(rows[patient]) / all), ("t_look", Double(columns[therapist]) / all),
        ("mutual", Double(try table.count("patient.look", "therapist.look")) / all),
        ("phi", try table.number("phi", "patient.look", "therapist.look") ?? .nan),
      ] {
        let expected = try #require(fact[name])
        #expect((found - expected).magnitude <= 0.000_051, "\(table.part ?? "") \(name): \(found)")
      }
    }
  }
}

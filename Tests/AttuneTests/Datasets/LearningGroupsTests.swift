import Foundation
import Testing

/// A long log of 2 000 learners, in the order of the file.
@Suite("learning-groups", .enabled(if: Datasets.isThere, Datasets.skipped))
struct LearningGroupsTests {
  @Test("27 533 rows as one table of 25 533 transitions")
  func transitions() throws {
    let facts = try Datasets.facts("learning-groups")
    let tables = try Datasets.tables(
      "attune lag group_regulation_long.csv --map session=Actor,code=Action --test asymptotic",
      in: "learning-groups")
    try tables[0].expect(
      try #require(facts["lag1_by_actor_in_file_order"] as? [String: Any]))
    #expect(tables[0].json["n_events"] as? Int == facts["n_rows"] as? Int)
    #expect((tables[0].json["sessions"] as? [String])?.count == facts["n_actors"] as? Int)
    #expect(tables[0].json["runs"] as? Int == facts["n_actors"] as? Int)
  }

  @Test("The row that two R packages print")
  func printedRow() throws {
    let tables = try Datasets.tables(
      "attune lag group_regulation_long.csv --map session=Actor,code=Action --test asymptotic",
      in: "learning-groups")
    for (target, expected) in [
      ("adapt", 0), ("cohesion", 0.2731), ("consensus", 0.4774), ("coregulate", 0.0216),
      ("discuss", 0.0589), ("emotion", 0.1198), ("monitor", 0.0334), ("plan", 0.0157),
      ("synthesis", 0),
    ] {
      let found = try #require(
        try tables[0].number("transition_prob", "subject.adapt", "subject." + target))
      #expect((found - expected).magnitude <= 0.000_051, "\(target)")
    }
  }
}

import Foundation
import Testing

/// The couples as a study: one number for each couple, then the mean over couples.
@Suite("couples-coping as a study", .enabled(if: Datasets.isThere, Datasets.skipped))
struct CouplesStudyTests {
  private static let design = """
    schema = "attune-study/1"
    title = "Stress and coping"
    [files]
    mapping = "mapping.toml"
    [[question]]
    id = "answer"
    text = "Does coping follow stress?"
    statistic = "log-odds-effect"
    given = "subject.stress_comm"
    target = "subject.dyadic_coping"
    lag = 1
    unit = "10s"

    """

  /// Means and interval over 64 couples (checked in R by hand formulas), with one half added to every couple's cells or
  /// to those with an empty cell only; and the pooled table, which says more than it knows.
  @Test(
    "The mean over couples, and what pooling makes of it",
    arguments: [("all", 2.234206619), ("zero", 2.384951607)])
  func mean(haldane: String, mean: Double) throws {
    let place = try Workplace()
    try place.write(
      try Data(
        contentsOf: URL(filePath: try Datasets.folder("couples-coping") + "/couples_long.csv")),
      to: "couples/sessions/couples_long.csv")
    try place.write(
      "schema = \"attune-mapping/1\"\n[reading]\nstep = \"10s\"\n", to: "couples/mapping.toml")
    try place.write(
      Self.design + "[parameters]\nhaldane = \"\(haldane)\"\n", to: "couples/study.toml")
    let run = try place.attune("analyze", "couples", "--json", "-q")
    #expect(run.exitCode == 0, "\(run.talk)")
    let questions = try #require(try run.json()["questions"] as? [[String: Any]])
    let answer = try #require(questions.first { $0["id"] as? String == "answer" })
    let main = try #require(answer["main"] as? [String: Any])
    let all = try #require((main["all"] as? [String: Any])?["mean"] as? [String: Any])
    #expect(all["dyads"] as? Int == 64)
    #expect((try #require(all["mean"] as? Double) - mean).magnitude < 5e-10)
    if haldane == "all" {
      let interval = try #require(all["interval"] as? [Double])
      #expect((interval[0] - 1.887560).magnitude < 5e-7)
      #expect((interval[1] - 2.580853).magnitude < 5e-7)
    }
    let pooled = try #require(answer["pooled"] as? [String: Any])
    #expect(pooled["table"] as? [Int] == [1508, 353, 307, 840])
    #expect((try #require(pooled["logOddsRatio"] as? Double) - 2.458625636).magnitude < 5e-10)
  }
}

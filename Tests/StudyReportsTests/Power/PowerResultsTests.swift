import StudyReports
import Testing

@Suite struct PowerResultsTests {
  @Test func everyNumberHasAName() throws {
    let analysis = try SamplePower.analysis()
    guard case .object(let value) = PowerResults.json(analysis),
      case .array(let sizes) = value["sizes"], case .object(let first) = sizes.first,
      case .object(let designed) = first["designed"]
    else {
      Issue.record("no size")
      return
    }
    #expect(value["schema"] == .text("attune-power/1") && value["simulated"] == .flag(true))
    #expect(value["test"] == .text("sign-flip") && value["without_effect"] == .text("strangers"))
    #expect(sizes.count == 2 && first["smallest_p"] == .number(0.0625))
    #expect(first["dyads"] == .count(5) && first["seconds"] == .number(450))
    #expect(designed["share"] == .number(0.25) && designed["found"] == .count(10))
    #expect(designed["insufficient_share"] == .number(0.2))
  }

  @Test func aRowForEachSizeAndWorld() throws {
    let rows = PowerResults.csv(try SamplePower.analysis(groups: ["a", "b"]))
      .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.count == 5 && rows.allSatisfy { $0.count == rows[0].count })
    #expect(rows[1].prefix(6).joined(separator: ",") == "5,450,designed,40,10,0.25")
    #expect(rows[4].prefix(6).joined(separator: ",") == "20,450,without_effect,40,2,0.05")
  }
}

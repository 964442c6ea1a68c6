import Foundation
import SequenceStatistics
import SessionFiles
import Testing

@testable import StudyAnalysis

/// Sixty-four couples, asked as a study. Skipped without the material folder.
@Suite(
  "The couples as a study",
  .enabled(if: ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"] != nil, "no material"))
struct CouplesStudyTests {
  private static let design = """
    schema = "attune-study/1"
    [files]
    sessions = ["couples_long.csv"]
    mapping = "mapping.toml"
    [[question]]
    id = "answer"
    text = "Does he answer her stress with coping?"
    statistic = "log-odds-effect"
    given = "stress_comm"
    target = "dyadic_coping"
    lag = 1
    unit = "10s"
    [[question]]
    id = "back"
    text = "Does his coping bring on her stress?"
    statistic = "log-odds-effect"
    given = "dyadic_coping"
    target = "stress_comm"
    lag = 1
    unit = "10s"

    """

  /// The study in a folder of its own, which is gone afterwards.
  private static func study() throws -> (folder: StudyFolder, results: StudyResults) {
    let root = try #require(ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"])
    let path = FileManager.default.temporaryDirectory.appending(
      path: "attune-couples-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: path) }
    try FileManager.default.copyItem(
      at: URL(filePath: root + "/datasets/couples-coping/couples_long.csv"),
      to: path.appending(path: "couples_long.csv"))
    try Data(design.utf8).write(to: path.appending(path: "study.toml"))
    try Data("schema = \"attune-mapping/1\"\n[reading]\nstep = \"10s\"\n".utf8).write(
      to: path.appending(path: "mapping.toml"))
    let folder = StudyFolder.read(path.path)
    let plan = StudyPlan(folder)
    #expect(plan.diagnostics.isEmpty, "\(plan.diagnostics)")
    let run = try StudyRun(folder, plan: plan, tasks: 2)
    return (folder, StudyResults(folder, plan: plan, run: run))
  }

  /// A 2×2 table of the facts: rows and columns without and with the code.
  private static func facts(_ name: String) throws -> Association2x2 {
    let root = try #require(ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"])
    let data = try Data(
      contentsOf: URL(filePath: root + "/datasets/couples-coping/facts.json"))
    let all = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let table = try #require((all[name] as? [String: Any])?["observed"] as? [[Int]])
    return try #require(
      Association2x2(a: table[1][1], b: table[1][0], c: table[0][1], d: table[0][0]))
  }

  @Test("Tables, mean log odds with its interval, and the sum that is shown beside it")
  func couples() throws {
    let (folder, results) = try Self.study()
    #expect(
      folder.flow.dyadsAnalysed == 64 && folder.flow.sessionsAnalysed == 64,
      "\(folder.diagnostics.map(\.message))")
    for (id, name) in [
      ("answer", "stress_t_to_coping_t+1"), ("back", "coping_t_to_stress_t+1"),
    ] {
      let question = try #require(results.questions.first { $0.question.id == id })
      let number = try #require(results.plan.questions.firstIndex { $0.id == id })
      let tables = results.tallies.whole[number].compactMap { $0?.association }
      #expect(tables.count == 64 && tables.allSatisfy { $0.a + $0.b + $0.c + $0.d == 47 })
      #expect(question.pooled?.table == (try Self.facts(name)))
    }
    let answer = try #require(results.questions.first { $0.question.id == "answer" })
    let mean = answer.main.all.mean
    #expect(answer.main.kind == .logOdds && mean.count == 64)
    #expect(((mean.mean.value ?? 0) - 2.234206619).magnitude < 5e-10)
    let interval = try #require(mean.test.interval)
    #expect((interval.lower - 1.887560).magnitude < 5e-7)
    #expect((interval.upper - 2.580853).magnitude < 5e-7)
    let pooled = try #require(answer.pooled?.table?.logOddsRatio().value)
    #expect((pooled - 2.458625636).magnitude < 5e-10)
    #expect(answer.pooled?.dyadCount == 64)
    // Both were planned: the smaller p of the two is doubled.
    let p = results.questions.prefix(2).compactMap(\.p.value)
    #expect(p.count == 2 && answer.adjustedP.value == min(1, 2 * (p.min() ?? 1)))
    let direction = try #require(results.directions.first)
    #expect(direction.first == "answer" && direction.correlation.count == 64)
  }
}

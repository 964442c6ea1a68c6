import StudyAnalysis
import StudyReports
import Testing

@Suite struct LagTextTests {
  private func text(_ change: (inout LagQuestion) -> Void = { _ in }) async throws -> String {
    var question = LagQuestion()
    question.replicates = 99
    change(&question)
    let all = try await LagSample.answers(nil, change)
    let text = LagText(width: 90, question: all.prepared.question, streams: all.prepared.streams)
    return all.answers.map(text.text).joined()
  }

  @Test func aTableThatFitsTheTerminal() async throws {
    let text = try await text()
    #expect(text.hasPrefix("infant.gaze, mother.approach — what follows what (lag 1)\n"))
    #expect(text.contains("8 events in 1 unbroken run, 7 pairs"))
    #expect(text.contains("1  infant.partner     ·  2  1    3"))
    #expect(text.contains("infant.=away    →  mother.closer"))
    #expect(text.contains("Holm over 4 cells"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    // p does not come from the normal distribution: no advice against it.
    #expect(!text.contains("prefer a permutation test"))
  }

  @Test func theOnlyPairAskedForIsShownWhole() async throws {
    let text = try await text {
      $0.given = ["infant.=away"]
      $0.target = ["mother.closer"]
    }
    #expect(text.contains("  given             2             0\n"))
    #expect(text.contains("* one half added to all four counts, as one is 0"))
    #expect(text.contains("both ways together: z = "))
  }

  @Test func lagsAreNamed() async throws {
    let text = try await text {
      $0.lags = [-2, 0, 3]
      $0.streams = ["infant.gaze"]
    }
    #expect(text.contains("2 earlier (lag −2)") && text.contains("3 later (lag 3)"))
    #expect(text.contains("what coincides (lag 0)"))
  }
}

import CodedSessions
import StudyAnalysis
import StudyReports
import Testing

@Suite struct UnitPairTextTests {
  private func text(
    _ change: (inout LagQuestion) -> Void = { _ in }
  ) async throws -> String {
    func question(_ question: inout LagQuestion) {
      question.unit = .seconds(1)
      question.modifications = (try? [ModificationText("OR looks = infant.partner")]) ?? []
      question.streams = ["infant.gaze", "infant.looks"]
      change(&question)
    }
    let all = try await LagSample.answers(nil, question)
    let text = UnitPairText(width: 100, streams: all.prepared.streamsInOrder)
    return all.answers.map { text.text($0, unit: .seconds(1)) }.joined()
      .replacing("\u{A0}", with: " ")
  }

  @Test func statesOfOneDownStatesOfTheOtherAcross() async throws {
    let text = try await text { $0.lags = [0] }
    #expect(text.hasPrefix("infant.gaze → infant.looks — in the same unit (lag 0)\n"), "\(text)")
    #expect(
      text.contains("units of 1 s, 60 pairs of units")
        || text.contains("units of 1.0 s, 60 pairs of units"))
    // Looking at the partner for 10 + 10 + 20 s, both records the same.
    #expect(text.contains("infant.partner"), "\(text)")
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("infant.partner") })
    #expect(row.split(separator: " ").dropFirst() == ["40", "0", "40"], "\(row)")
    #expect(text.contains("no p can be trusted"))
    #expect(!text.contains("p adj."))
    #expect(text.contains("* one half added to all four counts, as one is 0"))
  }

  @Test func lagsAreInUnitsAndPIsThereOnlyIfAskedFor() async throws {
    let text = try await text {
      $0.lags = [-1, 2]
      $0.test = .asymptotic
    }
    #expect(text.contains("1 unit earlier (lag −1)") && text.contains("2 units later (lag 2)"))
    #expect(text.contains("p adj."))
  }
}

import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct LagComparisonTests {
  private func sides() throws -> ComparisonSides {
    let session = try LagSample.session()
    return ComparisonSample.sides(session, session)
  }

  @Test func cellByCellWithATestOfTheWhole() async throws {
    let first = try await LagSample.answers()
    let second = try LagAnswers.of(
      counts: [[0, 2, 3], [1, 0, 4], [2, 2, 1]], names: first.answers[0].names, zeros: .none,
      correction: .holm)
    let found = LagComparison.of(
      first.answers, [second], question: first.prepared.question, try sides())
    let topic = try #require(found.topics.first)
    #expect(topic.heading == "next event, P(target | given)")
    let answer = first.answers[0]
    let size = answer.names.count
    // The bare table has cells within one person too, which the first record's answer does not test.
    let shared = topic.measures.filter {
      $0.name == "transition_prob" && $0.first.value.reason != .missingValue
    }
    #expect(shared.count == 4)
    for measure in shared {
      let names = measure.about.split(separator: " ").map(String.init)
      let given = try #require(answer.names.firstIndex(of: names[0]))
      let target = try #require(answer.names.firstIndex(of: names[2]))
      #expect(
        measure.first.value
          == answer.analysis.transitionalProbability.targetAfterGiven.cells[given * size + target])
      #expect(measure.first.n == answer.table.rowTotals[given])
      #expect(measure.first.hits == answer.table.counts[given: given, target: target])
    }
    let comparison = try TableComparison(
      answer, second, secondNames: second.names, replicates: 99, seed: 1)
    #expect(topic.tests.map(\.p) == [comparison.homogeneity.pOfLikelihoodRatio])
    #expect(topic.tests.first?.effect?.value == comparison.permutationP)
  }

  @Test func everyLagHasATable() async throws {
    let answers = try await LagSample.answers { $0.lags = [1, 2, -1] }
    let found = LagComparison.of(
      answers.answers, answers.answers, question: answers.prepared.question, try sides())
    #expect(
      found.topics.map(\.heading) == [
        "next event, P(target | given)", "lag 2, P(target | given)",
        "lag −1, P(target | given)",
      ])
    #expect(found.topics.allSatisfy { $0.tests.count == 1 })
    #expect(found.topics.flatMap(\.measures).allSatisfy { $0.first == $0.second })
  }

  @Test func windowsAndProfiles() throws {
    let windows = try LagSample.windows().answers
    let found = LagComparison.of(windows, windows, try sides())
    let pair = windows[0].table.association
    let odds = try #require(found.topics.first?.measures.first { $0.kind == .odds })
    #expect(odds.first.value == pair.oddsRatio(.whenEmpty))
    for reach in [ProfileAnswer.Reach.events(2), .time(.seconds(4), width: .seconds(1))] {
      let profiles = try LagSample.profiles(reach)
      let found = LagComparison.of(profiles, profiles, try sides())
      #expect(found.topics.count == 1)
      let points = found.topics[0].measures.filter { $0.name == "probability_or_rate" }
      switch profiles[0].profile {
      case .events(let profile):
        #expect(points.map(\.first.value) == profile.points.map(\.probability))
      case .time(let profile): #expect(points.map(\.first.value) == profile.points.map(\.rate))
      }
    }
  }
}

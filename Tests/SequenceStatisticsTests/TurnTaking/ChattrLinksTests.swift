import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ChattrLinksTests {
  private func links(_ sounds: [(Int, Int64, Int64)], gap: Int64 = 1000) throws -> ChattrLinks {
    let line = try TurnCase.utterances(sounds).all
    return ChattrLinks(
      ChattrChoice(
        targets: line.filter { $0.speaker == 0 }, others: line.filter { $0.speaker != 0 },
        mode: .strict, maxGap: .milliseconds(gap), maxOverlap: .milliseconds(500)))
  }

  /// ```
  /// target  ──  ──            ──
  /// other           ──  ──             (the two are one turn: nothing lies between)
  ///         0   1   2   3     5
  /// ```
  @Test func turnsOfSeveralUtterances() throws {
    let links = try links([
      (0, 0, 500), (0, 1000, 1500), (1, 2000, 2500), (1, 3000, 3500), (0, 5000, 5500),
    ])
    #expect(links.rows.map(\.turnLength) == [2, 2, 1])
    #expect(links.rows.map { $0.response?.onset } == [nil, .seconds(2), nil])
    // The last one begins 1.5 s after the end of the response's turn: a group of its own.
    #expect(links.groups == [0..<2, 2..<3])
    let sequence = try #require(links.sequence(0..<2))
    #expect(sequence.span == (try TurnCase.span(0, 3500)) && sequence.openedBy == 0)
    #expect(sequence.targetUtterances == 1 && sequence.otherUtterances == 2)
    #expect(sequence.prompts == 0 && sequence.responses == 1)
  }

  @Test func aTransitionEndsATurn() throws {
    // A response after the first target utterance; a prompt before the third.
    let links = try links([
      (0, 0, 500), (1, 600, 700), (0, 900, 1000), (0, 1200, 1300), (1, 1350, 1400),
    ])
    // The last response goes to the second, which could choose first.
    #expect(links.rows.map(\.turnLength) == [1, 1, 1])
    #expect(
      links.rows.map { $0.response?.onset } == [.milliseconds(600), .milliseconds(1350), nil])
    #expect(links.rows.map { $0.prompt?.onset } == [nil, .milliseconds(600), nil])
    #expect(links.groups == [0..<3])
    #expect(links.sequence(0..<3)?.otherUtterances == 2)
  }

  @Test func nobody() throws {
    #expect(try links([]).groups.isEmpty)
    #expect(try links([(1, 0, 5)]).rows.isEmpty)
  }
}

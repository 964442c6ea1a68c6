import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct TurnAnalysisTests {
  typealias Hand = HandMadeSession

  /// The infant sounds every seven seconds, the mother a second after each sound.
  static func session(others: [Hand.Lane] = []) throws -> CodedSession {
    let starts = (0..<16).map { Int64($0) * 7 + Int64($0 % 3) }
    return try Hand.session(
      [
        Hand.Lane(
          name: "voice", kind: .interval, codeClass: .voice,
          bouts: starts.map { ("vocalises", $0, $0 + 2) }),
        Hand.Lane(
          person: Hand.mother, name: "voice", kind: .interval, codeClass: .voice,
          bouts: starts.map { ("speaks", $0 + 3, $0 + 4) }),
      ] + others, until: 120)
  }

  private static func quick() -> TurnParameters {
    var parameters = TurnParameters()
    parameters.replicates = 49
    return parameters
  }

  @Test func everySoundIsAnsweredAfterASecond() throws {
    let analysis = try TurnAnalysis(try Self.session(), parameters: Self.quick())
    #expect(analysis.utteranceCounts == [16, 16])
    #expect(analysis.transfer.summary(to: 1).median == .value(1))
    #expect(analysis.responses.answered[0] == 16 && analysis.responses.rate(from: 0) == .value(1))
    #expect(analysis.latency.summary(to: 1).median == .value(3))
    #expect(analysis.floor.codableTime == .seconds(120))
    #expect(analysis.counts.map(\.name).count == 4 && analysis.chattr.map(\.target) == [0, 1])
    #expect(analysis.counts[1].turns.count == 16)
    #expect((analysis.chance.transfersWithinGap.pGreater.value ?? 1) < 0.1)
  }

  @Test func soundsMayBeNamed() throws {
    let session = try Self.session()
    let analysis = try TurnAnalysis(
      session, voices: [[Code(1)], [Code(0)]], parameters: Self.quick())
    #expect(analysis.persons.map(\.id) == ["mother", "infant"])
    #expect(analysis.transfer.summary(to: 0).median == .value(1))
  }

  @Test func whatIsMissingIsNamed() throws {
    let silent = try Hand.session([
      Hand.Lane(bouts: [("face", 0, 60)]),
      Hand.Lane(
        person: Hand.mother, name: "voice", kind: .interval, codeClass: .voice,
        bouts: [("speaks", 1, 4)]),
    ])
    #expect(throws: TurnAnalysisError.noVoices([Hand.infant])) { _ = try TurnAnalysis(silent) }
    let three = try Self.session(others: [
      Hand.Lane(
        person: Hand.stranger, name: "voice", kind: .interval, codeClass: .voice,
        bouts: [("speaks", 1, 2)])
    ])
    #expect(throws: TurnAnalysisError.pairNeeded(three.persons)) { _ = try TurnAnalysis(three) }
    let pair = try TurnAnalysis(
      three, pair: ["infant", "mother"], parameters: Self.quick())
    // The third person's sounds are there for the rules that ask who else spoke.
    #expect(pair.utterances.speakerCount == 3)
    #expect(throws: TurnAnalysisError.noPhase("play", known: [])) {
      _ = try TurnAnalysis(try Self.session(), phase: "play")
    }
  }
}

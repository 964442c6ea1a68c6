import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct FloorTransferRuleTests {
  private func offsets(
    _ utterances: Utterances, _ rule: FloorTransferRule
  ) -> [Double?] {
    FloorTransfer(utterances, rule: rule, withinOverlap: .counted).offsets.map {
      $0.map { Double($0.microseconds) / 1000 }
    }
  }

  @Test func referenceOffsets() throws {
    let reference = try TurnCase.reference("fto__hand_20s")
    let utterances = try TurnCase.utterances(of: reference)
    let expected = reference["expected"]
    #expect(expected.keys.count == 3)
    func row(_ key: String) -> [Double?] { expected[key].items.map(\.number) }
    #expect(offsets(utterances, .adjacent) == row("adjacent_prior_other"))
    #expect(offsets(utterances, .scikitTalk()) == row("sktalk_default"))
    #expect(
      offsets(utterances, .scikitTalk(window: .seconds(2), planningBuffer: .zero))
        == row("sktalk_window2000_buffer0"))
  }

  /// The rule of scikit-talk from its description, without a shortcut.
  @Test(arguments: 1...100 as ClosedRange<UInt64>)
  func scikitTalkStepByStep(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let speakers = 2 + random.below(2)
    let utterances = try TurnCase.utterances(
      TurnCase.random(&random, speakers: speakers, units: 40, longest: 5), until: 4000)
    let (window, buffer) = (Int64(random.below(12)) * 100, Int64(random.below(4)) * 100)
    let line = utterances.all
    let priors = FloorTransferRule.scikitTalk(
      window: .milliseconds(window), planningBuffer: .milliseconds(buffer)
    ).priors(line)
    for (place, utterance) in line.enumerated() {
      let inWindow = line[..<place].filter {
        utterance.onset - $0.offset <= .milliseconds(window)
      }
      var expected: Utterance?
      if utterance.speaker < 2, inWindow.allSatisfy({ $0.speaker < 2 }) {
        expected = inWindow.last { prior in
          let since = inWindow.drop { $0 != prior }.dropFirst().filter {
            $0.speaker == utterance.speaker
          }
          return prior.speaker != utterance.speaker
            && prior.onset <= utterance.onset - .milliseconds(buffer)
            && since.allSatisfy { $0.onset >= prior.onset && $0.offset <= prior.offset }
        }
      }
      #expect(priors[place] == expected, "seed \(seed), utterance \(place)")
    }
  }

  @Test func chattrPromptsInBothDirections() throws {
    let utterances = try TurnCase.utterances(
      [(0, 0, 1000), (1, 1500, 2500), (1, 2600, 3000), (0, 2900, 4000), (0, 9000, 9500)])
    // The second partner's first utterance is prompted by the first; that one's second by the nearer one.
    #expect(offsets(utterances, .chattr()) == [nil, 500, nil, -100, nil])
    #expect(
      offsets(utterances, .chattr(.stretch, maxGap: .seconds(2), maxOverlap: .seconds(1)))
        == [nil, 500, nil, 400, nil])
    #expect(
      offsets(utterances, .chattr(.strict, maxGap: .milliseconds(499), maxOverlap: .zero))
        == [nil, nil, nil, 400, nil])
  }

  @Test func hostileInput() {
    for rule in [
      FloorTransferRule.adjacent, .scikitTalk(window: .seconds(-1)),
      .scikitTalk(window: SessionTime(microseconds: .max)),
      .chattr(.luqr, maxGap: SessionTime(microseconds: .min), maxOverlap: .seconds(-3)),
    ] {
      #expect(rule.priors([]).isEmpty)
    }
  }
}

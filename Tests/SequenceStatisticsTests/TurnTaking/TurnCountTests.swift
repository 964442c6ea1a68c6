import CodedSessions
import SequenceStatistics
import Testing

@Suite struct TurnCountTests {
  @Test func referenceCase() throws {
    let reference = try TurnCase.reference("ctc__hand_20s")
    let utterances = try TurnCase.utterances(of: reference)
    #expect(reference["expected"].keys.count == 3)
    for milliseconds in [1000, 2000, 5000] as [Int64] {
      let count = TurnCount(
        utterances, rule: .simple(maxInterval: .milliseconds(milliseconds))
      ).count
      #expect(
        Double(count)
          == reference["expected"]["childproject_simple_CTC_\(milliseconds)"].number)
    }
  }

  /// The counts of the rules on the same intervals, as the document on synchrony lists them.
  @Test func rulesDiffer() throws {
    let utterances = try TurnCase.utterances(of: try TurnCase.reference("ctc__hand_20s"))
    #expect(TurnCount(utterances, rule: .chattr()).count == 8)
    #expect(
      TurnCount(
        utterances,
        rule: .chattr(.strict, maxGap: .seconds(1), maxOverlap: .milliseconds(500))
      ).count == 6)
    #expect(FloorStates(utterances).turns.count - 1 == 4)
  }

  /// One letter a second: C the first partner, A the second, X another person, - silence.
  private func count(_ letters: String, pause: Int64 = 5) throws -> Int {
    let speakers: [Character: Int] = ["C": 0, "A": 1, "X": 2]
    let sounds = letters.enumerated().compactMap { place, letter in
      speakers[letter].map { ($0, Int64(place) * 1000 + 100, Int64(place) * 1000 + 900) }
    }
    return TurnCount(
      try TurnCase.utterances(sounds, until: 60_000), rule: .lena(maxPause: .seconds(pause))
    ).count
  }

  @Test func pairsOfLENA() throws {
    #expect(try count("CA") == 1 && count("AC") == 1 && count("CAC") == 1 && count("CACA") == 2)
    #expect(try count("CACAC") == 2 && count("CCCC") == 0 && count("") == 0 && count("C") == 0)
    // Successive utterances of one partner are one.
    #expect(try count("CCAAC") == 1 && count("CCAACCA") == 2)
    // Another person, or 5 s and more, ends the block: 4.2 s do not.
    #expect(try count("CXA") == 0 && count("CAXCA") == 2 && count("CACXA") == 1)
    #expect(try count("C----A") == 1 && count("C-----A") == 0 && count("CA-----CA") == 2)
    #expect(try count("CAC-----ACA") == 2 && count("C-A", pause: 1) == 0)
  }

  @Test func aPauseOfExactlyTheLimitEnds() throws {
    func turns(_ onset: Int64) throws -> [Int] {
      let utterances = try TurnCase.utterances([(0, 100, 1000), (1, onset, onset + 100)])
      return [
        TurnCount(utterances, rule: .lena()).count,
        TurnCount(utterances, rule: .simple(maxInterval: .seconds(5))).count,
      ]
    }
    #expect(try turns(5999) == [1, 1] && turns(6000) == [0, 0])
  }

  @Test func ratesAndNothing() throws {
    let utterances = try TurnCase.utterances([(0, 100, 1000), (1, 1100, 2000)])
    #expect(TurnCount(utterances).perMinute == .value(3))
    let none = TurnCount(try TurnCase.utterances([], uncodable: [(0, 20_000)]))
    #expect(none.count == 0 && none.perMinute == .undefined(.noCodableTime))
    #expect(TurnCount(utterances, rule: .simple(maxInterval: .zero)).count == 0)
    #expect(TurnCount(utterances, rule: .lena(maxPause: .seconds(-9))).count == 0)
    // Third persons are not there for the simple rule.
    let third = try TurnCase.utterances([(0, 100, 1000), (2, 1010, 1050), (1, 1100, 2000)])
    #expect(TurnCount(third).count == 1)
  }
}

import CodedSessions
import SequenceStatistics
import Testing

@Suite struct EventSequenceTests {
  @Test func nothing() throws {
    let given = EventSequence([])
    #expect(given.runs == [] && given.count == 0 && given.pairsLost == 0)
    #expect(EventSequence([[], []]).runBounds == [0])
    let merged = EventSequence(merging: [], of: try TestSession.session([]))
    #expect(merged.runs == [] && merged.pairsLost == 0 && merged.caveats(lag: 1) == [])
  }

  @Test func oneEvent() throws {
    let touch = try TestSession.touch([7])
    let sequence = EventSequence(merging: [touch], of: try TestSession.session([touch]))
    #expect(sequence.runs == [[Code(6)]])
    #expect(sequence.pairCount(lag: 1) == 0 && sequence.pairsLost == 0)
  }

  @Test func sequencesByHandAreSessionsOfTheirOwn() {
    let sequence = EventSequence([codes("abc"), [], codes("ab")])
    #expect(sequence.runs == [codes("abc"), codes("ab")])
    #expect(sequence.runBounds == [0, 3, 5])
    #expect((1...4).map(sequence.pairCount) == [3, 1, 0, 0])
    #expect((1...4).map(sequence.pairsLost(lag:)) == [0, 0, 0, 0])
  }

  @Test func onsetsOfBothPersonsMergeByTime() throws {
    let gaze = try TestSession.gaze([(0, 0, 20), (2, 20, 40), (1, 40, 60)])
    let voice = try TestSession.voice([(4, 10, 15), (5, 30, 35)])
    let session = try TestSession.session([gaze, voice])
    let sequence = EventSequence(merging: [gaze, voice], of: session)
    #expect(sequence.runs == [[0, 4, 2, 5, 1].map { Code($0) }])
    #expect(sequence.tieCount == 0 && sequence.pairsLost == 0)
  }

  @Test func tiesFollowTheOrderOfStreamsThenOfCodes() throws {
    let gaze = try TestSession.gaze([(2, 0, 10), (0, 10, 60)])
    let voice = try TestSession.voice([(5, 10, 20)])
    let touch = try TestSession.touch([10, 30])
    let session = try TestSession.session([gaze, voice, touch])
    let forward = EventSequence(merging: [gaze, voice, touch], of: session)
    #expect(forward.runs == [[2, 0, 5, 6, 6].map { Code($0) }])
    #expect(forward.tieCount == 3)
    let backward = EventSequence(merging: [touch, voice, gaze], of: session)
    #expect(backward.runs == [[2, 6, 5, 0, 6].map { Code($0) }])
    #expect(
      forward.caveats(lag: 1) == [.tiedOnsets(count: 3, of: 5, rule: EventSequence.tieRule)])
    let sameStream = try Stream(
      person: TestSession.mother, name: "touch",
      events: [6, 4].map { Moment(code: Code($0), time: .seconds(3)) },
      within: try TestSession.span(0, 60))
    let twins = EventSequence(merging: [sameStream], of: try TestSession.session([sameStream]))
    #expect(twins.runs == [[Code(4), Code(6)]] && twins.tieCount == 2)
  }

  @Test func simultaneousOnsetsAreNoPairWhereTiesAreExcluded() throws {
    let gaze = try TestSession.gaze([(2, 0, 10), (0, 10, 60)])
    let voice = try TestSession.voice([(5, 10, 20)])
    let touch = try TestSession.touch([10, 30])
    let sequence = EventSequence(
      merging: [gaze, voice, touch], of: try TestSession.session([gaze, voice, touch]),
      rules: SequenceRules(excludesTies: true))
    #expect(
      sequence.runs == [[2, 0].map { Code($0) }, [Code(5)], [Code(6), Code(6)]])
    #expect(sequence.tieCount == 3 && sequence.tiedPairsLeftOut == 2)
    #expect(sequence.pairsLost == 2)
    #expect(sequence.caveats(lag: 1) == [.tiedPairsLeftOut(count: 2)])
  }

  @Test func statesUnderWayAtTheBeginAreNoPair() throws {
    let gaze = try TestSession.gaze([(0, 0, 20), (2, 20, 60)])
    let mother = try Stream(
      person: TestSession.mother, name: "voice",
      states: [try TestSession.bout(4, 0, 30), try TestSession.bout(5, 30, 60)],
      within: try TestSession.span(0, 60))
    let sequence = EventSequence(
      merging: [gaze, mother], of: try TestSession.session([gaze, mother]))
    #expect(sequence.runs == [[Code(0)], [4, 2, 5].map { Code($0) }])
    #expect(sequence.tieCount == 2 && sequence.tiedPairsLeftOut == 1)
    #expect(sequence.caveats(lag: 1) == [.tiedPairsLeftOut(count: 1)])
  }

  @Test func aStateFoundUnderWayAfterAGapIsNoPairWithAnOnsetThere() throws {
    let gaze = try TestSession.gaze([(0, 0, 20), (2, 30, 60)])
    let voice = try TestSession.voice([(4, 30, 35), (5, 40, 45)])
    let sequence = EventSequence(
      merging: [gaze, voice], of: try TestSession.session([gaze, voice]))
    #expect(sequence.runs == [[Code(0)], [Code(2)], [Code(4), Code(5)]])
    // The gap is one reason, the tie another: each pair is lost once.
    #expect(sequence.pairsLost == 2 && sequence.tiedPairsLeftOut == 1)
    #expect(
      sequence.caveats(lag: 1)
        == [.tiedPairsLeftOut(count: 1), .pairsLost(count: 1, of: 3)])
  }

  @Test func momentsAndPausesAreNotUnderWay() throws {
    // Two acts that begin with the session did begin then.
    let voice = try TestSession.voice([(4, 0, 5)])
    let touch = try TestSession.touch([0, 10])
    let sequence = EventSequence(
      merging: [voice, touch], of: try TestSession.session([voice, touch]))
    #expect(sequence.runs == [[4, 6, 6].map { Code($0) }])
    #expect(sequence.tieCount == 2 && sequence.tiedPairsLeftOut == 0)
  }

  @Test func aGapOfAStateStreamEndsTheRun() throws {
    let gaze = try TestSession.gaze([(0, 0, 10), (2, 10, 20), (0, 25, 60)])
    let session = try TestSession.session([gaze])
    let sequence = EventSequence(merging: [gaze], of: session)
    #expect(sequence.runs == [[Code(0), Code(2)], [Code(0)]])
    #expect(sequence.pairsLost == 1 && sequence.pairsLost(lag: 2) == 1)
    #expect(sequence.caveats(lag: 1) == [.pairsLost(count: 1, of: 2)])
    #expect(sequence.caveats(lag: 3) == [])
  }

  @Test func uncodableTimeOfEitherStreamBreaks() throws {
    let gaze = try TestSession.gaze([(0, 0, 10), (2, 10, 20), (0, 25, 60)])
    let voice = try TestSession.voice([(4, 5, 8), (4, 22, 23), (5, 30, 31)])
    let session = try TestSession.session([gaze, voice])
    // The voice at 22 s lies in the gap of gaze and stands alone; 25 s is codable again.
    let sequence = EventSequence(merging: [gaze, voice], of: session)
    #expect(
      sequence.runs == [[0, 4, 2].map { Code($0) }, [Code(4)], [Code(0), Code(5)]])
    #expect(sequence.pairsLost == 2)
    // Alone, the voice stream has no gap.
    let alone = EventSequence(merging: [voice], of: session)
    #expect(alone.runs == [[4, 4, 5].map { Code($0) }])
  }

  @Test func uncodableTimeAtAnOnsetBreaks() throws {
    // Gaze ends at 20 s, exactly when the voice begins: from then on gaze is unseen.
    let gaze = try TestSession.gaze([(0, 0, 20), (2, 30, 60)])
    let voice = try TestSession.voice([(4, 20, 25)])
    let sequence = EventSequence(
      merging: [gaze, voice], of: try TestSession.session([gaze, voice]))
    #expect(sequence.runs == [[Code(0)], [Code(4)], [Code(2)]])
  }

  @Test func aPhaseBorderBreaksAndItsOnsetBelongsToWhatBegins() throws {
    let touch = try TestSession.touch([5, 19, 20, 35, 45, 60])
    let session = try TestSession.session(
      [touch], phases: [("play", 0, 20), ("still", 20, 40), ("reunion", 45, 60)])
    let sequence = EventSequence(merging: [touch], of: session)
    // The touch at 60 s, the end of the session, belongs to what ends there.
    #expect(sequence.runs.map(\.count) == [2, 2, 2])
    #expect(sequence.pairsLost == 2)
  }

  @Test func uncodableCodesNeverEnterAndBreak() throws {
    let touch = try Stream(
      person: TestSession.mother, name: "touch",
      events: [(6, 1), (6, 2), (3, 3), (6, 4)].map { code, time in
        Moment(code: Code(code), time: .seconds(time))
      }, within: try TestSession.span(0, 60))
    let sequence = EventSequence(merging: [touch], of: try TestSession.session([touch]))
    #expect(sequence.runs == [[Code(6), Code(6)], [Code(6)]])
    #expect(sequence.count == 3)
  }

  /// The runs of random sessions against a rule written the slow way: two successive onsets stay
  /// together when no whole second between or at them is uncodable, no border lies after the first
  /// and not after the second, and they are at two times where ties are excluded.
  @Test(arguments: 1...60 as ClosedRange<UInt64>, [false, true])
  func runsBySecondBySecondSearch(_ seed: UInt64, excludesTies: Bool) throws {
    var random = TestRandom(seed: seed)
    var gaps: [(Int64, Int64)] = []
    for _ in 0..<random.below(3) {
      let onset = Int64(random.below(55))
      gaps.append((onset, onset + 1 + Int64(random.below(4))))
    }
    let isGap = (0..<61).map { second in gaps.contains { $0.0 <= second && second < $0.1 } }
    let times = (0...59).filter { !isGap[$0] && random.below(4) == 0 }.map(Int64.init)
    let other = (0...59).filter { _ in random.below(6) == 0 }.map(Int64.init)
    let border = Int64(1 + random.below(58))
    let touch = try TestSession.touch(times, gaps: gaps)
    let voice = try TestSession.touch(other, code: 4)
    let session = try TestSession.session(
      [touch, voice], phases: [("one", 0, border), ("two", border, 60)])
    let sequence = EventSequence(
      merging: [touch, voice], of: session, rules: SequenceRules(excludesTies: excludesTies))

    let all = (times + other).sorted()
    var lengths: [Int] = []
    var tiedPairs = 0
    for (index, time) in all.enumerated() {
      let previous = index > 0 ? all[index - 1] : nil
      let isTogether =
        previous.map { earlier in
          !(earlier...time).contains { isGap[Int($0)] } && !(earlier < border && border <= time)
            && !(excludesTies && earlier == time)
        } ?? false
      if excludesTies, previous == time, !isGap[Int(time)] { tiedPairs += 1 }
      if isTogether { lengths[lengths.count - 1] += 1 } else { lengths.append(1) }
    }
    #expect(sequence.runs.map(\.count) == lengths, "seed \(seed)")
    #expect(sequence.pairsLost == max(0, lengths.count - 1), "seed \(seed)")
    let tied = all.count { time in all.count { $0 == time } > 1 }
    #expect(sequence.tieCount == tied, "seed \(seed)")
    #expect(sequence.tiedPairsLeftOut == tiedPairs, "seed \(seed)")
  }
}

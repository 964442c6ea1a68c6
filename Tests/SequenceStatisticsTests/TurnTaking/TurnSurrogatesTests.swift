import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct TurnSurrogatesTests {
  /// Every shift made by hand: sounds and codable time turned unit by unit, then the statistics themselves.
  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func everyShiftByHand(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let units = 60
    let hole = random.below(2) == 0 ? 20..<(21 + random.below(4)) : 0..<0
    // No sound begins with the record: its onset would not count where it comes to lie.
    let sounds = TurnCase.random(&random, units: units, longest: 3, from: 1)
    func phase(shift: Int) throws -> Utterances {
      func line(_ speaker: Int) throws -> UtterancePhase.Line {
        let turn = speaker == 1 ? shift : 0
        func spans(_ isIn: (Int) -> Bool) throws -> [TimeSpan] {
          try (0..<units).filter { isIn(($0 + units - turn) % units) }.map {
            try TurnCase.span(Int64($0) * 100, Int64($0 + 1) * 100)
          }
        }
        return UtterancePhase.Line(
          sounds: try spans { unit in
            sounds.contains {
              $0.0 == speaker && $0.1 <= Int64(unit) * 100 && Int64(unit) * 100 < $0.2
            } && (speaker == 0 || !hole.contains(unit))
          },
          codable: TimeSet(try spans { speaker == 0 || !hole.contains($0) }), join: .zero)
      }
      return Utterances(
        phases: [
          UtterancePhase(
            span: try TurnCase.span(0, Int64(units) * 100), lines: [try line(0), try line(1)])
        ], step: .milliseconds(100))
    }
    let (gap, interval) = (SessionTime.milliseconds(200), SessionTime.milliseconds(300))
    let surrogates = TurnSurrogates(
      try phase(shift: 0), design: .shift(minShift: .milliseconds(500)), gap: gap,
      maxInterval: interval)
    #expect(surrogates.kind == .enumeratedWithoutObserved && surrogates.count == 51)
    var (transfers, turns): ([Double], [Double]) = ([], [])
    var (medians, overlaps): ([Double], [Double]) = ([], [])
    for shift in 5...55 {
      let turned = try phase(shift: shift)
      let transfer = FloorTransfer(turned)
      transfers.append(Double(transfer.transfers.count { $0.offset <= gap }))
      turns.append(Double(TurnCount(turned, rule: .simple(maxInterval: interval)).count))
      if let median = transfer.median.value { medians.append(median) }
      if let share = transfer.shareOverlap.value { overlaps.append(share) }
    }
    #expect(surrogates.transfersWithinGap.null.sorted == transfers.sorted(), "seed \(seed)")
    #expect(surrogates.turnCount.null.sorted == turns.sorted(), "seed \(seed)")
    #expect(surrogates.shareOverlap.null.sorted == overlaps.sorted(), "seed \(seed)")
    let found = surrogates.medianOffset.null.sorted
    #expect(found.count == medians.count, "seed \(seed)")
    #expect(
      zip(found, medians.sorted()).allSatisfy {
        isClose($0, $1, relative: 1e-12, absolute: 1e-12)
      }, "seed \(seed)")
    let observed = FloorTransfer(try phase(shift: 0))
    let count = Double(observed.transfers.count { $0.offset <= gap })
    #expect(surrogates.transfersWithinGap.observed == .value(count), "seed \(seed)")
    let reached = transfers.count { $0 >= count }
    #expect(
      surrogates.transfersWithinGap.pGreater == .value(Double(1 + reached) / 52), "seed \(seed)")
  }

  /// The second answers each of the first's sounds .3 s later; by chance it would not.
  @Test func coupledPartnersAreFound() throws {
    var random = TestRandom(seed: 8)
    var sounds: [(Int, Int64, Int64)] = []
    var time: Int64 = 1000
    for _ in 0..<60 {
      sounds.append((0, time, time + 600))
      sounds.append((1, time + 900, time + 1300))
      time += 3000 + 100 * Int64(random.below(60))
    }
    let utterances = try TurnCase.utterances(sounds, until: time + 5000)
    for design in [nil, TurnSurrogates.Design.gapPermutation] {
      let surrogates = TurnSurrogates(
        utterances, design: design, gap: .milliseconds(500), replicates: 499)
      #expect(surrogates.count == 499 && surrogates.kind == .sampled)
      #expect(surrogates.transfersWithinGap.observed == .value(60))
      #expect(surrogates.transfersWithinGap.pGreater == .value(1.0 / 500))
      #expect(surrogates.shareOverlap.observed == .value(0))
      #expect((surrogates.shareOverlap.pLess.value ?? 1) <= 0.01)
      #expect((surrogates.turnCount.pTwoSided.value ?? 1) <= 0.01)
      #expect(
        surrogates
          == TurnSurrogates(
            utterances, design: design, gap: .milliseconds(500), replicates: 499))
    }
  }

  /// Independent records: p below .05 about as often as it should be; of 100 records at most 11.
  @Test func independentPartnersAreNot() throws {
    var small = 0
    for seed in 1...100 as ClosedRange<UInt64> {
      var random = TestRandom(seed: seed)
      let utterances = try TurnCase.utterances(
        TurnCase.random(&random, units: 600, longest: 9), until: 60_000)
      let surrogates = TurnSurrogates(
        utterances, turning: 0, design: .shift(minShift: .seconds(5)), replicates: 99, seed: seed)
      small += (surrogates.turnCount.pGreater.value ?? 0) <= 0.05 ? 1 : 0
    }
    #expect(small <= 11)
  }

  /// Dealing out keeps the sounds and their time.
  @Test func dealsKeepSounds() throws {
    let one = try TurnCase.utterances([(0, 100, 400)], until: 1000)
    let surrogates = TurnSurrogates(one, design: .gapPermutation, replicates: 9)
    #expect(surrogates.count == 0 && surrogates.turnCount.pGreater == .undefined(.tooShort))
    let both = try TurnCase.utterances([(0, 100, 400), (1, 450, 500)], until: 1000)
    let dealt = TurnSurrogates(both, design: .gapPermutation, replicates: 200)
    // The second's sound comes to lie at 450 or at 500 ms: always after the first's.
    #expect(dealt.turnCount.null.sorted.allSatisfy { $0 == 1 } && dealt.count == 200)
    #expect(dealt.medianOffset.null.sorted.first == 0.05)
    #expect(dealt.medianOffset.null.sorted.last == 0.1)
  }

  @Test func whatIsTooShortOrEmpty() throws {
    let short = TurnSurrogates(try TurnCase.utterances([(0, 100, 400), (1, 450, 500)]))
    #expect(short.count == 0 && short.phasesLeftOut == 1)
    #expect(short.turnCount.pGreater == .undefined(.tooShort))
    #expect(short.medianOffset.observed == .undefined(.noOccurrence))
    let silent = TurnSurrogates(
      try TurnCase.utterances([], until: 60_000), replicates: 20)
    #expect(silent.count == 20 && silent.turnCount.pGreater == .value(1))
    #expect(silent.medianOffset.pLess == .undefined(.tooShort))
    let unseen = TurnSurrogates(
      try TurnCase.utterances([], until: 60_000, uncodable: [(0, 60_000)]), replicates: 0)
    #expect(unseen.count == 1 && unseen.turnCount.observed == .value(0))
    let hostile = TurnSurrogates(
      try TurnCase.utterances([(0, 100, 400)]), turning: 7,
      design: .shift(minShift: SessionTime(microseconds: .min)),
      gap: SessionTime(microseconds: .min), maxInterval: SessionTime(microseconds: .max),
      replicates: 3)
    #expect(hostile.count == 3 && hostile.transfersWithinGap.observed == .value(0))
  }
}

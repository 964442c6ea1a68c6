import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite("SequenceShift")
struct SequenceShiftTests {
  private let codes = [Code(0), Code(1), Code(2), Code(4), Code(5)]

  /// Gaze and voice of sixty seconds.
  private func session(seed: UInt64, phases: [(String, Int64, Int64)] = []) throws -> CodedSession {
    var random = TestRandom(seed: seed)
    var gaze: [(UInt16, Int64, Int64)] = []
    var time: Int64 = 0
    while time < 60 {
      let end = min(60, time + 2 + Int64(random.below(5)))
      gaze.append((UInt16(random.below(3)), time, end))
      time = end
    }
    var voice: [(UInt16, Int64, Int64)] = []
    time = 1
    while time < 56 {
      voice.append((4 + UInt16(random.below(2)), time, time + 1 + Int64(random.below(2))))
      time += 3 + Int64(random.below(5))
    }
    return try TestSession.session(
      [try TestSession.gaze(gaze), try TestSession.voice(voice, gaps: [(58, 60)])], phases: phases)
  }

  @Test("All shifts of a short record, made one by one", arguments: 1...10 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) throws {
    let session = try session(seed: seed)
    let table = try LagTable(
      sequence: EventSequence(merging: session.streams, of: session), codes: codes)
    let test = SequenceShift(
      [.init(session.streams, of: session, turning: TestSession.mother)], codes: codes,
      minShift: .seconds(5))
    #expect(test.isExact && test.shiftCount == 51 && test.phasesNotShifted == 0)
    var values: [[Double]] = []
    for shift in 5...55 as ClosedRange<Int64> {
      // The voice, turned by hand: bouts that the wrap cuts begin only once.
      let onsets = session.streams[1].bouts.map { bout in
        Moment(
          code: bout.code,
          time: .seconds((bout.onset.microseconds / 1_000_000 + shift) % 60))
      }
      let dark = [58, 59].map { ($0 + shift) % 60 }.sorted()
      let spans = try dark.map { try TestSession.span($0, $0 + 1) }
      let voice = try Stream(
        person: TestSession.mother, name: "voice",
        events: onsets.filter { onset in !spans.contains { $0.contains(onset.time) } },
        uncodable: TimeSet(spans), within: session.span)
      let turned = try LagTable(
        sequence: EventSequence(merging: [session.streams[0], voice], of: session), codes: codes)
      values.append(turned.counts.cells.map(Double.init))
    }
    for given in codes.indices {
      for target in codes.indices {
        let cell = given * codes.count + target
        let null = NullSample(values.map { $0[cell] }, how: .enumeratedWithoutObserved)
        let found = test.cells[given: given, target: target]
        #expect(found.observed == table.counts[given: given, target: target])
        #expect(found.mean == null.mean, "seed \(seed)")
        #expect(found.pGreater == null.pGreater(Double(found.observed)).measure, "seed \(seed)")
        #expect(found.band == null.band())
      }
    }
  }

  @Test("Two phases are drawn with the seed; a short one stays as it is")
  func phases() throws {
    let session = try session(seed: 3, phases: [("a", 0, 25), ("b", 25, 50), ("c", 50, 60)])
    func test(_ seed: UInt64) -> SequenceShift {
      SequenceShift(
        [.init(session.streams, of: session, turning: TestSession.mother)], codes: codes,
        minShift: .seconds(5), replicates: 99, seed: seed)
    }
    #expect(test(1) == test(1) && test(1) != test(2))
    #expect(!test(1).isExact && test(1).shiftCount == 99 && test(1).phasesNotShifted == 1)
  }

  @Test("Sessions turn on their own and are counted together, in the table's codes")
  func pooled() throws {
    let one = try session(seed: 3)
    let other = try session(seed: 4)
    let names = Dictionary(
      uniqueKeysWithValues: one.codebook.codes.map { ($0, Code($0.index + 9)) })
    let test = SequenceShift(
      [one, other].map {
        .init($0.streams, of: $0, turning: TestSession.mother, names: names)
      }, codes: codes.map { Code($0.index + 9) }, minShift: .seconds(5), replicates: 49)
    #expect(!test.isExact && test.shiftCount == 49)
    let sum = try LagTable(
      sequence: EventSequence(
        sideBySide: [one, other].map { EventSequence(merging: $0.streams, of: $0) }), codes: codes)
    for given in codes.indices {
      for target in 3..<codes.count {
        #expect(
          test.cells[given: given, target: target].observed
            == sum.counts[given: given, target: target])
      }
    }
    let none = SequenceShift([], codes: codes, minShift: .seconds(5))
    #expect(none.cells[given: 0, target: 0].pTwoSided.reason == .tooShort)
  }

  @Test("What was under way when a state record began is no onset")
  func underWay() throws {
    let session = try session(seed: 6)
    let plan = TurningStreams(session.streams, of: session, turning: TestSession.infant)
    let still = plan.sequence(turnedBy: [], rules: SequenceRules())
    let merged = EventSequence(merging: session.streams, of: session)
    #expect(still.count == merged.count - 1)
    let turned = plan.sequence(
      turnedBy: [(session.span, .seconds(13))], rules: SequenceRules())
    #expect(turned.count == still.count)
  }
}

public import CodedSessions

/// Would the same transitions between partners come about if one partner's record were shifted?
///
/// The streams of one person turn against the others' on the circle of each phase, by a random admissible
/// number of clock units, and all are merged anew into one event sequence, whose table at the lag asked
/// for is counted. Kept: each partner's own bouts, rhythm and order; broken: only how the two lie against
/// one another. It is the chance model for claims that one *partner* follows the other: rearranging
/// events would also break each partner's own order, and call that order a find.
///
/// Onsets made by the cut of the wrap are no onsets. Uncodable time turns with its owner and breaks pairs
/// where it then lies. Shifts shorter than `minShift` either way are left out; phases shorter than four
/// times `minShift` stay as they are and are counted. p = (1 + b) / (1 + n) over n draws from the streams
/// of (seed, i); where a single phase has no more admissible shifts than replicates, all are gone through.
/// O(r n log n).
public struct SequenceShift: Sendable, Hashable {
  /// One cell of the table.
  public struct Cell: Sendable, Hashable {
    /// How often the pair occurred, without what was under way when the turning record began.
    public let observed: Int
    /// The mean over shifts.
    public let mean: Measure
    /// The range of the middle 95 % of shifts.
    public let band: Interval?
    /// The share of shifts with at least as many.
    public let pGreater: Measure
    /// The share of shifts with at most as many.
    public let pLess: Measure
    /// Twice the smaller of both, at most 1.
    public let pTwoSided: Measure
  }

  /// One session's part in the test.
  public struct Record: Sendable {
    /// The streams to merge, as in ``EventSequence``.
    public let streams: [Stream]
    /// Their session.
    public let session: CodedSession
    /// Whose streams turn.
    public let turning: Person
    /// The rules of merging, as in the observed sequence.
    public let rules: SequenceRules
    /// What the session's codes are called in the table; codes that are not here stay out of it.
    public let names: [Code: Code]

    /// A session with its own codes in the table unless they have other `names` there.
    public init(
      _ streams: [Stream], of session: CodedSession, turning: Person,
      rules: SequenceRules = SequenceRules(), names: [Code: Code]? = nil
    ) {
      self.streams = streams
      self.session = session
      self.turning = turning
      self.rules = rules
      self.names =
        names ?? Dictionary(uniqueKeysWithValues: session.codebook.codes.map { ($0, $0) })
    }
  }

  /// The cells of the table.
  public let cells: CellTable<Cell>
  /// How many shifts were looked at.
  public let shiftCount: Int
  /// Whether they were all there are.
  public let isExact: Bool
  /// The shortest admissible shift.
  public let minShift: SessionTime
  /// Phases too short to be shifted.
  public let phasesNotShifted: Int

  /// The test of the tables of `records` together; every session turns on its own.
  ///
  /// - Parameters:
  ///   - codes: The codes of the table.
  ///   - lag: How many events later.
  public init(
    _ records: [Record], codes: [Code], lag: Int = 1, minShift: SessionTime,
    replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let turning = records.map { TurningRecord($0, minShift: minShift) }
    let ways = turning.flatMap(\.ways)
    let isExact = ways.count == 1 && (ways.first ?? 0) <= Int64(max(replicates, 1))
    let count = ways.isEmpty ? 0 : isExact ? Int(ways.first ?? 0) : max(replicates, 1)
    let size = codes.count
    func counts(_ shifts: (TurningRecord) -> [Int64]?) -> [Int] {
      var sum = [Int](repeating: 0, count: size * size)
      for record in turning {
        guard
          let table = try? LagTable(
            sequence: record.sequence(turnedBy: shifts(record)), codes: codes, lag: lag)
        else { continue }
        for cell in sum.indices { sum[cell] += table.counts.cells[cell] }
      }
      return sum
    }
    let observed = counts { _ in nil }
    var values = [[Double]](repeating: [], count: size * size)
    for replicate in 0..<count {
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      let drawn = counts { record in
        record.ways.map { ways in
          isExact ? Int64(replicate) : Int64(source.below(UInt64(ways)))
        }
      }
      for cell in values.indices { values[cell].append(Double(drawn[cell])) }
    }
    cells = CellTable(size: size) { given, target in
      let cell = given * size + target
      let null = NullSample(values[cell], how: isExact ? .enumeratedWithoutObserved : .sampled)
      let value = Double(observed[cell])
      let p = { (measure: Measure) in count == 0 ? Measure.undefined(.tooShort) : measure }
      return Cell(
        observed: observed[cell], mean: p(null.mean), band: null.band(),
        pGreater: p(null.pGreater(value).measure), pLess: p(null.pLess(value).measure),
        pTwoSided: p(null.pTwoSided(value)))
    }
    shiftCount = count
    self.isExact = isExact
    self.minShift = minShift
    phasesNotShifted = turning.reduce(0) { $0 + $1.notShifted }
  }
}

/// A session that is going to be turned, with its admissible shifts.
private struct TurningRecord {
  /// How many shifts each stretch has.
  let ways: [Int64]
  let notShifted: Int
  private let record: SequenceShift.Record
  private let plan: TurningStreams
  private let long: [TimeSpan]
  private let shortest: Int64
  private let step: Int64

  init(_ record: SequenceShift.Record, minShift: SessionTime) {
    let step = record.session.timeUnit.step.microseconds
    let shortest = max(1, minShift.microseconds / step)
    let stretches = record.session.stretches(within: record.rules.part)
    long = stretches.filter { $0.duration.microseconds / step >= 4 * shortest }
    ways = long.map { $0.duration.microseconds / step - 2 * shortest + 1 }
    notShifted = stretches.count - long.count
    plan = TurningStreams(record.streams, of: record.session, turning: record.turning)
    self.record = record
    self.shortest = shortest
    self.step = step
  }

  /// The sequence in the table's codes, each stretch turned by the shift of this number; as it was
  /// without numbers.
  func sequence(turnedBy numbers: [Int64]?) -> EventSequence {
    let shifts = numbers.map { numbers in
      zip(long, numbers).map { ($0, SessionTime(microseconds: (shortest + $1) * step)) }
    }
    return plan.sequence(turnedBy: shifts ?? [], rules: record.rules).recoded {
      record.names[$0] ?? Code(.max)
    }
  }
}

extension CodedSession {
  /// The phases, or the whole session if it has none, and between phases what belongs to none; cut to
  /// `part`.
  func stretches(within part: TimeSpan?) -> [TimeSpan] {
    let whole = part.flatMap { span.intersection($0) } ?? span
    var cuts = phases.flatMap { [$0.span.onset, $0.span.offset] } + [whole.onset, whole.offset]
    cuts = Set(cuts).filter { whole.onset <= $0 && $0 <= whole.offset }.sorted()
    return zip(cuts, cuts.dropFirst()).compactMap { TimeSpan(onset: $0, offset: $1) }
  }
}

/// Streams of which one person's turn on the circle of each stretch.
struct TurningStreams {
  private let session: CodedSession
  private let staying: [MergedOnset]
  private let turning: [MergedOnset]
  private let stayingUncodable: TimeSet
  private let turningUncodable: TimeSet
  private let underWay: Set<SessionTime>

  init(_ streams: [Stream], of session: CodedSession, turning person: Person) {
    var staying: [MergedOnset] = []
    var turning: [MergedOnset] = []
    var underWay: Set<SessionTime> = []
    for (order, stream) in streams.enumerated() {
      let starts = stream.recordBegins
      let onsets = stream.onsets.map { MergedOnset(time: $0.time, stream: order, code: $0.code) }
      if stream.person == person {
        // What was under way when the record began did not begin there.
        turning += onsets.filter { !starts.contains($0.time) }
      } else {
        staying += onsets
        underWay.formUnion(starts)
      }
    }
    self.session = session
    self.staying = staying
    self.turning = turning
    self.underWay = underWay
    func uncodable(_ isTurning: Bool) -> TimeSet {
      streams.filter { ($0.person == person) == isTurning }.uncodable(within: session.span)
    }
    stayingUncodable = uncodable(false)
    turningUncodable = uncodable(true)
  }

  /// The merged sequence when the turning streams are later by a shift in each of these stretches.
  func sequence(
    turnedBy shifts: [(stretch: TimeSpan, shift: SessionTime)], rules: SequenceRules
  ) -> EventSequence {
    var onsets = staying
    for onset in turning {
      var onset = onset
      if let (stretch, shift) = shifts.first(where: { $0.stretch.contains(onset.time) }) {
        onset.time = Self.turned(onset.time, shift, in: stretch)
      }
      onsets.append(onset)
    }
    var uncodable = stayingUncodable.spans
    for (stretch, shift) in shifts {
      for span in turningUncodable.intersection(TimeSet(stretch)).spans {
        let onset = Self.turned(span.onset, shift, in: stretch)
        let end = onset + span.duration
        if end <= stretch.offset {
          if let whole = TimeSpan(onset: onset, offset: end) { uncodable.append(whole) }
        } else {
          if let tail = TimeSpan(onset: onset, offset: stretch.offset) { uncodable.append(tail) }
          if let head = TimeSpan(
            onset: stretch.onset, offset: stretch.onset + (end - stretch.offset))
          {
            uncodable.append(head)
          }
        }
      }
    }
    let turned = TimeSet(shifts.map(\.stretch))
    uncodable += turningUncodable.subtracting(turned).spans
    return EventSequence(
      onsets, underWay: underWay, uncodable: TimeSet(uncodable), of: session, rules: rules)
  }

  private static func turned(
    _ time: SessionTime, _ shift: SessionTime, in stretch: TimeSpan
  ) -> SessionTime {
    let place = (time - stretch.onset + shift).microseconds % stretch.duration.microseconds
    return stretch.onset + SessionTime(microseconds: place)
  }
}

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

  /// The test of `session`.
  ///
  /// - Parameters:
  ///   - streams: The streams to merge, as in ``EventSequence``.
  ///   - turning: Whose streams turn.
  ///   - codes: The codes of the table.
  ///   - table: The observed table, of the same streams, codes and rules.
  public init(
    _ streams: [Stream], of session: CodedSession, turning: Person, table: LagTable,
    rules: SequenceRules = SequenceRules(), minShift: SessionTime, replicates: Int = 1999,
    seed: UInt64 = 1
  ) {
    let step = session.timeUnit.step.microseconds
    let shortest = max(1, minShift.microseconds / step)
    let stretches = session.stretches(within: rules.part)
    let long = stretches.filter { $0.duration.microseconds / step >= 4 * shortest }
    let periods = long.map { $0.duration.microseconds / step }
    let ways = periods.map { $0 - 2 * shortest + 1 }
    let isExact = ways.count == 1 && (ways.first ?? 0) <= Int64(max(replicates, 1))
    let count = long.isEmpty ? 0 : isExact ? Int(ways.first ?? 0) : max(replicates, 1)
    let plan = TurningStreams(streams, of: session, turning: turning)
    let size = table.codes.count
    let asItWas = try? LagTable(
      sequence: plan.sequence(turnedBy: [], rules: rules), codes: table.codes, lag: table.lag)
    var values = [[Double]](repeating: [], count: size * size)
    for replicate in 0..<count {
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      let shifts = ways.map { ways in
        shortest + (isExact ? Int64(replicate) : Int64(source.below(UInt64(ways))))
      }
      let sequence = plan.sequence(
        turnedBy: zip(long, shifts).map { ($0, SessionTime(microseconds: $1 * step)) },
        rules: rules)
      guard let turned = try? LagTable(sequence: sequence, codes: table.codes, lag: table.lag)
      else { continue }
      for cell in values.indices { values[cell].append(Double(turned.counts.cells[cell])) }
    }
    cells = CellTable(size: size) { given, target in
      let observed = (asItWas ?? table).counts[given: given, target: target]
      let null = NullSample(
        values[given * size + target], how: isExact ? .enumeratedWithoutObserved : .sampled)
      return Cell(
        observed: observed, mean: null.mean, band: null.band(),
        pGreater: null.pGreater(Double(observed)).measure,
        pLess: null.pLess(Double(observed)).measure, pTwoSided: null.pTwoSided(Double(observed)))
    }
    shiftCount = count
    self.isExact = isExact
    self.minShift = minShift
    phasesNotShifted = stretches.count - long.count
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
    let seen = TimeSet(session.span)
    for (order, stream) in streams.enumerated() {
      let starts = stream.kind == .state ? Set(stream.codable.spans.map(\.onset)) : []
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
      TimeSet(
        streams.filter { ($0.person == person) == isTurning }.flatMap {
          seen.subtracting($0.codable).spans
        })
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

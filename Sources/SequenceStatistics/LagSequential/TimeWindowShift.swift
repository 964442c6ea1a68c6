public import CodedSessions

/// Do more onsets of the target fall into windows after the given than if one record were shifted?
///
/// The statistic is the share of the target's onsets that lie in a window (``TimeWindow``; overlapping
/// windows are one), in time of which that is known. The target's record turns: as a whole against the
/// given's (``CircularShift``), or within blocks of a minute (``BlockRotation``). Both are exact. What was
/// already under way when a state stream's record begins is no onset here, as nobody saw it begin.
///
/// Windows are in units of the session's clock: `[from, to)` or, without the onset unit, `(from, to]`.
/// Phases turn on their own.
public struct TimeWindowShift: Sendable, Hashable {
  /// The whole-record shift, phase by phase.
  public let shift: CircularShift
  /// The rotation within blocks.
  public let blocks: BlockRotation
  /// The shortest admissible shift of the whole record.
  public let minShift: SessionTime
  /// How long a block is.
  public let blockLength: SessionTime

  /// The usual length of a block.
  public static let usualBlock = SessionTime.seconds(60)

  /// The largest of ten seconds and twice the window's reach.
  public static func usualMinShift(_ window: TimeWindow) -> SessionTime {
    max(ShortestShift.usual(reach: window.from), ShortestShift.usual(reach: window.to))
  }

  /// One session's part in the test.
  public struct Record: Sendable {
    /// The session.
    public let session: CodedSession
    /// The codes whose onsets open a window.
    public let given: [Code]
    /// The codes whose onsets are looked for.
    public let target: [Code]
    /// The part of the session that is looked at; all of it if `nil`.
    public let part: TimeSpan?

    /// A session, or a part of it, with the codes asked for.
    public init(_ session: CodedSession, given: [Code], target: [Code], part: TimeSpan? = nil) {
      self.session = session
      self.given = given
      self.target = target
      self.part = part
    }
  }

  /// The tests of one session; the streams of `target` turn.
  public init(
    given: [Code], target: [Code], window: TimeWindow, of session: CodedSession,
    minShift: SessionTime? = nil, blockLength: SessionTime = usualBlock, part: TimeSpan? = nil
  ) {
    self.init(
      [Record(session, given: given, target: target, part: part)], window: window,
      minShift: minShift, blockLength: blockLength)
  }

  /// The tests of all `records` together; the streams of the target turn in each on their own.
  ///
  /// - Parameter minShift: The shortest shift; ``usualMinShift(_:)`` unless given.
  public init(
    _ records: [Record], window: TimeWindow, minShift: SessionTime? = nil,
    blockLength: SessionTime = usualBlock, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let minShift = minShift ?? Self.usualMinShift(window)
    let stretches = records.flatMap { record in
      let step = record.session.timeUnit.step.microseconds
      return ShiftedOnsets.stretches(
        of: record.session, given: record.given, target: record.target, window: window,
        part: record.part
      ).map { (onsets: $0, step: step) }
    }
    let method = ShiftMethod.fitting(
      stretches.map { ($0.onsets.period, $0.onsets.breakpoints) }, replicates: replicates,
      seed: seed)
    var circles: [ShiftCircle] = []
    var blocks: [ShiftCircle] = []
    for (place, (onsets, step)) in stretches.enumerated() {
      let period = onsets.period
      var circle = ShiftCircle(
        ShiftAxis(
          period: period,
          admissible: CircularShift.admissible(
            period: period, minShift: Int(clamping: minShift.microseconds / step)),
          breakpoints: onsets.breakpoints, method: method, stretch: place))
      onsets.addTargetsInWindows(to: &circle, wraps: false)
      circles.append(circle)
      for block in BlockRotation.blocks(
        of: 0..<period, length: Int(clamping: blockLength.microseconds / step))
      {
        let part = onsets.part(block)
        var circle = ShiftCircle(
          ShiftAxis(
            period: block.count, admissible: 0..<block.count, breakpoints: part.breakpoints))
        part.addTargetsInWindows(to: &circle, wraps: true)
        blocks.append(circle)
      }
    }
    shift = CircularShift(circles, method: method)
    self.blocks = BlockRotation(blocks)
    self.minShift = minShift
    self.blockLength = blockLength
  }
}

extension ShiftedOnsets {
  /// The onsets of `given` and `target` in each phase of `session`, in units of its clock.
  static func stretches(
    of session: CodedSession, given: [Code], target: [Code], window: TimeWindow, part: TimeSpan?
  ) -> [ShiftedOnsets] {
    let step = session.timeUnit.step.microseconds
    let late = window.onsetUnit == .excluded ? 1 : 0
    let from = Int(clamping: window.from.microseconds / step) + late
    let to = Int(clamping: window.to.microseconds / step) + late
    func seenOnsets(_ codes: [Code]) -> [SessionTime] {
      session.streams(holding: codes).flatMap { stream in
        let starts = stream.recordBegins
        return stream.onsets.filter { codes.contains($0.code) && !starts.contains($0.time) }
          .map(\.time)
      }.sorted()
    }
    func unknown(_ codes: [Code]) -> TimeSet {
      session.streams(holding: codes).uncodable(within: session.span)
    }
    let opened = seenOnsets(given)
    let begun = seenOnsets(target)
    let (givenUnknown, targetUnknown) = (unknown(given), unknown(target))
    return session.stretches(within: part).map { stretch in
      let isLast = stretch.offset == session.span.offset
      let period = Int(clamping: stretch.duration.microseconds / step)
      func places(_ times: [SessionTime]) -> [Int] {
        times.filter { stretch.contains($0) || isLast && $0 == stretch.offset }.map {
          min(Int(($0 - stretch.onset).microseconds / step), max(period - 1, 0))
        }
      }
      func set(_ times: TimeSet) -> UnitSet {
        let grid = UnitGrid(origin: stretch.onset, unit: step, part: stretch)
        return UnitSet(times.intersection(TimeSet(stretch)).spans.map { grid.touched($0) })
      }
      return ShiftedOnsets(
        period: period, given: places(opened), givenUnknown: set(givenUnknown),
        targets: places(begun), targetUnknown: set(targetUnknown), window: from..<max(to, from))
    }
  }
}

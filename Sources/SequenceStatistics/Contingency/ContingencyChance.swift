public import CodedSessions

/// Would as many cues be answered if the partner's record lay elsewhere?
///
/// The statistic is the share of eligible cues with at least one response in their window. The responses' whole
/// record turns against the cues', phase by phase, on the clock's grid (``CircularShift``), or within blocks of
/// half a minute (``BlockRotation``); both are swept exactly. Uncodable time turns with its owner.
public struct ContingencyChance: Sendable, Hashable {
  /// The whole record shifted.
  public let shift: CircularShift
  /// The record turned within blocks.
  public let blocks: BlockRotation

  /// The usual length of a block: thirty seconds, so that a wave of two minutes that both follow is four
  /// blocks long and does not look like responding.
  public static let usualBlock = SessionTime.seconds(30)

  /// The tests of `records`, the phases of one session.
  ///
  /// - Parameters:
  ///   - minShift: The shortest shift; the larger of ten seconds and twice the window unless given.
  ///   - block: How long blocks are.
  ///   - replicates: How many shifts are drawn where sweeping them all would cost too much.
  public init(
    _ records: [ContingencyRecord], window: ResponseWindow = ResponseWindow(),
    minShift: SessionTime? = nil, block: SessionTime = usualBlock, replicates: Int = 1999,
    seed: UInt64 = 1
  ) {
    self.init(
      phases: records.map { [$0] }, window: window, minShift: minShift, block: block,
      replicates: replicates, seed: seed)
  }

  /// The tests of several kinds of cue with a response each, which turn together: for each phase the
  /// records of the kinds.
  init(
    phases: [[ContingencyRecord]], window: ResponseWindow, minShift: SessionTime? = nil,
    block: SessionTime = usualBlock, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let minShift = minShift ?? ShortestShift.usual(reach: window.length)
    let onsets = phases.map { $0.map { Self.onsets($0, window: window) } }
    let method = ShiftMethod.fitting(
      onsets.map { kinds in
        (kinds.first?.period ?? 0, kinds.reduce(0) { $0 + $1.breakpoints })
      }, replicates: replicates, seed: seed)
    var circles: [ShiftCircle] = []
    var blocks: [ShiftCircle] = []
    for (place, (records, kinds)) in zip(phases, onsets).enumerated() {
      guard let unit = records.first?.unit.microseconds, let period = kinds.first?.period else {
        continue
      }
      let breakpoints = kinds.reduce(0) { $0 + $1.breakpoints }
      var circle = ShiftCircle(
        ShiftAxis(
          period: period,
          admissible: CircularShift.admissible(
            period: period, minShift: Int(clamping: minShift.microseconds / unit)),
          breakpoints: breakpoints, method: method, stretch: place))
      for kind in kinds { kind.addAnsweredGivens(to: &circle, wraps: false) }
      circles.append(circle)
      let parts = BlockRotation.blocks(
        of: 0..<period, length: Int(clamping: block.microseconds / unit))
      for part in parts {
        var circle = ShiftCircle(
          ShiftAxis(
            period: part.count, admissible: 0..<part.count,
            breakpoints: breakpoints / max(1, parts.count * parts.count)))
        for kind in kinds { kind.part(part).addAnsweredGivens(to: &circle, wraps: true) }
        blocks.append(circle)
      }
    }
    shift = CircularShift(circles, method: method)
    self.blocks = BlockRotation(blocks)
  }

  /// Cues and responses in units of the clock.
  private static func onsets(
    _ record: ContingencyRecord, window: ResponseWindow
  ) -> ShiftedOnsets {
    let unit = record.unit.microseconds
    let period = Int(clamping: record.span.duration.microseconds / unit)
    let length = Int(clamping: window.length.microseconds / unit)
    func place(_ time: SessionTime) -> Int {
      min(Int((time - record.span.onset).microseconds / unit), max(period - 1, 0))
    }
    let reach = window.onsetUnit == .excluded ? 1..<(length + 1) : 0..<max(length, 1)
    let grid = UnitGrid(origin: record.span.onset, unit: unit, part: record.span)
    return ShiftedOnsets(
      period: period,
      given: record.cues.map { place($0.anchor(window.anchor)) }.filter {
        $0 + reach.upperBound <= period
      },
      givenUnknown: UnitSet([]), targets: record.responses.map(place),
      targetUnknown: UnitSet(record.responseUnknown.spans.map { grid.touched($0) }),
      window: reach)
  }
}

import CodedSessions

/// Would as many aversions be pursued if the partner's record lay elsewhere?
///
/// The statistic is the number of pursued aversions (their share where some are not eligible at a shift).
/// Three answers:
/// - ``shift``: the partner's whole record turns against the averting person's, phase by phase, on the
///   clock's grid; all shifts of at least `minShift`, swept exactly;
/// - ``blocks``: it turns within blocks of a minute, windows wrapping inside the block: exact, and not
///   misled by drifts that both share;
/// - ``gapP``: the gaps between the partner's pursuits are dealt out anew within codable time, sampled.
///
/// Uncodable time turns with its owner: an aversion whose window meets it is not eligible at that shift. No
/// shifted record is made. O(k log k) for k pairs of aversions and pursuits, O(r (a + p)) for the gaps.
public struct CycleChance: Sendable, Hashable {
  /// The whole record shifted.
  public let shift: CircularShift
  /// The record turned within blocks.
  public let blocks: BlockRotation
  /// The p for "more than with gaps dealt out anew"; undefined where nothing can be dealt out.
  public let gapP: Measure
  /// The mean number over the dealt-out replicates.
  public let gapMean: Measure

  /// The tests of `records`, the phases of one session.
  public init(_ records: [CycleRecord], parameters: CycleParameters = CycleParameters()) {
    let windows = records.map { PursuitWindows($0, parameters: parameters) }
    let method = ShiftMethod.fitting(
      windows.map { ($0.period, $0.breakpoints) }, replicates: parameters.replicates,
      seed: parameters.seed)
    var circles: [ShiftCircle] = []
    var blocks: [ShiftCircle] = []
    for (place, (record, windows)) in zip(records, windows).enumerated() {
      let unit = record.unit.microseconds
      circles.append(
        windows.circle(
          0..<windows.period, wraps: false,
          on: ShiftAxis(
            period: windows.period,
            admissible: CircularShift.admissible(
              period: windows.period,
              minShift: Int(clamping: parameters.shortestShift.microseconds / unit)),
            step: parameters.shiftStep.map { max(1, Int($0.microseconds / unit)) } ?? 1,
            breakpoints: windows.breakpoints, method: method, stretch: place)))
      let parts = BlockRotation.blocks(
        of: 0..<windows.period, length: Int(clamping: parameters.block.microseconds / unit))
      for block in parts {
        blocks.append(
          windows.circle(
            block, wraps: true,
            on: ShiftAxis(
              period: block.count, admissible: 0..<block.count,
              breakpoints: windows.breakpoints / max(1, parts.count * parts.count))))
      }
    }
    shift = CircularShift(circles, method: method)
    self.blocks = BlockRotation(blocks)
    let dealt = GapDeal(records, parameters: parameters)
    gapP = dealt.p
    gapMean = dealt.mean
  }

  /// Observed share of pursued aversions minus the mean over shifts.
  public var excessShare: Measure {
    guard let share = shift.observed.share.value, let mean = shift.distribution.meanShare.value,
      shift.isPossible
    else { return .undefined(.tooShort) }
    return .value(share - mean)
  }
}

/// The windows in which pursuits answer, in units of the clock from the phase's begin.
struct PursuitWindows {
  let period: Int
  /// For each aversion that may count its window, and whether it counts also when not pursued.
  let windows: [(range: Range<Int>, countsAlways: Bool)]
  let pursuits: [Int]
  let unknown: UnitSet

  init(_ record: CycleRecord, parameters: CycleParameters) {
    let unit = record.unit.microseconds
    let start = record.span.onset
    let period = Int(clamping: record.span.duration.microseconds / unit)
    func place(_ time: SessionTime) -> Int { Int((time - start).microseconds / unit) }
    let tie = parameters.includesTies(on: record.unit) ? 0 : 1
    windows = Aversion.all(in: record, parameters: parameters).compactMap { aversion in
      let on = place(aversion.onset)
      let first = on + max(Int(parameters.pursuitLatencyMin.microseconds / unit), tie)
      let end = min(
        on + Int(parameters.pursuitWindow.microseconds / unit) + 1, place(aversion.offset))
      guard first < end else { return nil }
      let isWhole =
        aversion.end != .censored
        || aversion.offset - aversion.onset >= parameters.pursuitWindow
      return (first..<end, isWhole)
    }
    pursuits = record.pursuits.map { min(place($0.time), max(period - 1, 0)) }
    let grid = UnitGrid(origin: start, unit: unit, part: record.span)
    unknown = UnitSet(record.partnerUnknown.spans.map { grid.touched($0) })
    self.period = period
  }

  /// About how many breakpoints a sweep has.
  var breakpoints: Int { 2 * windows.count * max(1, pursuits.count + unknown.ranges.count) }

  /// What is counted when the pursuits of `block` turn; windows wrap inside it, or are cut at its ends.
  func circle(_ block: Range<Int>, wraps: Bool, on axis: ShiftAxis) -> ShiftCircle {
    let length = block.count
    let inside = pursuits[
      pursuits.partitioningIndex {
        $0 >= block.lowerBound
      }..<pursuits.partitioningIndex {
        $0 >= block.upperBound
      }]
    let turning = UnitSet(
      inside.map { ($0 - block.lowerBound)..<($0 - block.lowerBound + 1) }
    ).ranges
    let hidden =
      unknown.ranges.isEmpty
      ? []
      : unknown.intersection(UnitSet([block])).ranges.map {
        ($0.lowerBound - block.lowerBound)..<($0.upperBound - block.lowerBound)
      }
    var circle = ShiftCircle(axis)
    let first = windows.partitioningIndex { $0.range.lowerBound >= block.lowerBound }
    for window in windows[first...] {
      guard window.range.lowerBound < block.upperBound else { break }
      let low = window.range.lowerBound - block.lowerBound
      let high = window.range.upperBound - block.lowerBound
      let range = low..<(wraps ? min(high, low + length) : min(high, length))
      let answered = ShiftCover.shifts(bringing: turning, into: range, period: length)
      if hidden.isEmpty, window.countsAlways {
        circle.add(counted: answered)
        continue
      }
      let blocked = ShiftCover.shifts(bringing: hidden, into: range, period: length)
      // A pursued aversion counts even if the rest of its window is unknown.
      circle.add(
        counted: answered,
        eligible: window.countsAlways
          ? ShiftCover.union(ShiftCover.complement(blocked, period: length), answered) : answered)
    }
    return circle
  }
}

/// The pursuits dealt out anew between random gaps.
private struct GapDeal {
  let p: Measure
  let mean: Measure

  init(_ records: [CycleRecord], parameters: CycleParameters) {
    let parts = records.map { Part($0, parameters: parameters) }
    guard parts.contains(where: { !$0.pursuits.isEmpty && !$0.windows.windows.isEmpty }) else {
      p = .undefined(.noOccurrence)
      mean = .undefined(.noOccurrence)
      return
    }
    let observed = parts.reduce(0) { $0 + $1.count($1.pursuits) }
    var values: [Double] = []
    for replicate in 0..<max(parameters.replicates, 1) {
      var source = RandomSource(seed: parameters.seed, stream: UInt64(replicate))
      values.append(Double(parts.reduce(0) { $0 + $1.count($1.dealt(&source)) }))
    }
    let null = NullSample(values, how: .sampled)
    p = null.pGreater(Double(observed)).measure
    mean = null.mean
  }

  /// One phase; pursuits lie on the known time of the partner, whose holes are closed up.
  private struct Part {
    let windows: PursuitWindows
    let pursuits: [Int]
    private let known: [Range<Int>]
    private let gaps: [Int]
    private let length: Int

    init(_ record: CycleRecord, parameters: CycleParameters) {
      windows = PursuitWindows(record, parameters: parameters)
      known = UnitSet([0..<windows.period]).subtracting(windows.unknown).ranges
      length = known.reduce(0) { $0 + $1.count }
      pursuits = windows.pursuits
      var gaps: [Int] = []
      var reached = 0
      for pursuit in windows.pursuits {
        let place = Self.closed(pursuit, known)
        gaps.append(place - reached)
        reached = place
      }
      gaps.append(length - reached)
      self.gaps = gaps
    }

    func dealt(_ source: inout RandomSource) -> [Int] {
      var gaps = gaps
      source.shuffle(&gaps)
      var place = 0
      var part = 0
      var before = 0
      return gaps.dropLast().map { gap in
        place += gap
        // Back to times with holes; both run forward.
        while part + 1 < known.count, place - before >= known[part].count {
          before += known[part].count
          part += 1
        }
        return part < known.count ? known[part].lowerBound + place - before : place
      }
    }

    /// How many windows hold at least one of `times`, which rise.
    func count(_ times: [Int]) -> Int {
      var first = 0
      return windows.windows.count { window in
        while first < times.count, times[first] < window.range.lowerBound { first += 1 }
        return first < times.count && times[first] < window.range.upperBound
      }
    }

    private static func closed(_ time: Int, _ known: [Range<Int>]) -> Int {
      known.reduce(0) { $0 + max(0, min(time, $1.upperBound) - $1.lowerBound) }
    }
  }
}

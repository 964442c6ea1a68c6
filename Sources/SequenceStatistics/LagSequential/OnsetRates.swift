public import CodedSessions

/// How often does the target begin so long before or after the given, for every second in which that could be seen?
///
/// Around each onset of the given, bins of `width` reach either way: half-open, `[k w, (k + 1) w)`, positive when the
/// target comes later. A bin holds its pairs of onsets and its exposure, which is the codable time of the target's
/// record that lies in it, summed over givens; what reaches past the end of a phase or into uncodable time is no
/// exposure. Pairs over exposure are the target's rate at that lag; over targets and codable time, its mean rate, they
/// say how many times as often it begins there as at any time of the record:
///
/// rate ratio of bin k = (pairs / exposure) / (targets / codable time).
///
/// Counts and times add up over the sessions of a dyad. Nothing is tested: a session's bins beside shifts of its record
/// are ``TimeLagProfile``. A rate ratio above 1 on both sides of 0 may be a drift that both share. Onsets at which a
/// record begins are left out, as nobody saw them begin. O(g (h + b log u)) for g givens, h targets within reach, b
/// bins, and u uncodable stretches.
public struct OnsetRates: Sendable, Hashable {
  /// One bin.
  public struct Bin: Sendable, Hashable {
    /// Where it begins, after the given's onset.
    public let from: SessionTime
    /// Where it ends.
    public let to: SessionTime
    /// The pairs in it.
    public var pairs: Int
    /// How long targets could have been seen in it, all givens together.
    public var exposure: SessionTime
  }

  /// The bins by rising time.
  public private(set) var bins: [Bin]
  /// How many onsets of the given there are.
  public private(set) var givens = 0
  /// How many onsets of the target there are.
  public private(set) var targets = 0
  /// How long the target could be coded.
  public private(set) var codableTime = SessionTime.zero

  /// The rates of `session` in bins of `width` up to `reach` either way, phase by phase.
  ///
  /// - Parameters:
  ///   - width: How wide a bin is; as many units of the session's clock as come nearest.
  ///   - part: Only what lies in it.
  public init(
    given: [Code], target: [Code], reach: SessionTime, width: SessionTime,
    of session: CodedSession, part: TimeSpan? = nil
  ) {
    let width = max(width, SessionTime(microseconds: 1))
    let side = Int(
      min(max((reach.microseconds + width.microseconds - 1) / width.microseconds, 1), 10_000))
    bins = (-side..<side).map { place in
      let from = SessionTime(microseconds: Int64(place) * width.microseconds)
      return Bin(from: from, to: from + width, pairs: 0, exposure: .zero)
    }
    let step = session.timeUnit.step.microseconds
    let unit = max(1, Int(clamping: (width.microseconds + step / 2) / step))
    var exposure = [Int](repeating: 0, count: 2 * side)
    var codable = 0
    for stretch in ShiftedOnsets.stretches(
      of: session, given: given, target: target,
      window: TimeWindow(from: .zero - reach, to: reach), part: part)
    {
      let known = KnownUnits(stretch.targetUnknown, period: stretch.period)
      codable += known.count
      givens += stretch.given.count
      targets += stretch.targets.count
      var first = 0
      for onset in stretch.given {
        let begin = onset - side * unit
        for bin in exposure.indices {
          exposure[bin] += known.count(
            from: begin + bin * unit, to: begin + (bin + 1) * unit)
        }
        while first < stretch.targets.count, stretch.targets[first] < begin { first += 1 }
        for time in stretch.targets[first...] {
          guard time < onset + side * unit else { break }
          bins[(time - begin) / unit].pairs += 1
        }
      }
    }
    for bin in bins.indices { bins[bin].exposure = Self.time(exposure[bin], step) }
    codableTime = Self.time(codable, step)
  }

  private static func time(_ units: Int, _ step: Int64) -> SessionTime {
    let (time, overflow) = Int64(units).multipliedReportingOverflow(by: step)
    return SessionTime(microseconds: overflow ? .max : time)
  }
}

/// How many units of a stretch are known between any two of its places.
private struct KnownUnits {
  private let period: Int
  private let unknown: [Range<Int>]
  /// How many unknown units lie before each range.
  private let before: [Int]

  init(_ unknown: UnitSet, period: Int) {
    self.period = period
    self.unknown = unknown.ranges
    var sum = 0
    before = unknown.ranges.map { range in
      defer { sum += range.count }
      return sum
    }
  }

  var count: Int { count(from: 0, to: period) }

  func count(from: Int, to: Int) -> Int {
    let (low, high) = (min(max(from, 0), period), min(max(to, 0), period))
    return low < high ? known(before: high) - known(before: low) : 0
  }

  private func known(before place: Int) -> Int {
    let next = unknown.partitioningIndex { $0.lowerBound >= place }
    guard next > 0 else { return place }
    let last = unknown[next - 1]
    return place - before[next - 1] - (min(place, last.upperBound) - last.lowerBound)
  }
}

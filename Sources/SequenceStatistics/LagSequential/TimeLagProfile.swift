public import CodedSessions

/// How soon after (or before) the given does the target begin, beyond chance?
///
/// Every pair of a given's and a target's onset is put into a bin by the time between them, positive when
/// the target comes later; a bin's rate is its pairs for each given and second. Chance is the circular
/// shift of the target's record against the given's, phase by phase (``CircularShift``): all admissible
/// shifts of the clock grid where a single phase has at most 20 000, else `replicates` of them drawn with
/// the seed. Bands:
/// - *pointwise*: the middle 95 % of each bin;
/// - *simultaneous*: what the largest standardized deviation of any bin stays within at 95 % of shifts.
///
/// Bins are half-open, `[k w, (k + 1) w)`: a simultaneous onset lies in the first bin after 0. Pairs at
/// unlike times of a session share what drifts slowly; see the limits of the circular shift. O(r (n + h))
/// for h pairs within reach.
public struct TimeLagProfile: Sendable, Hashable {
  /// One bin.
  public struct Point: Sendable, Hashable {
    /// Where the bin begins, after the given's onset.
    public let from: SessionTime
    /// Where it ends.
    public let to: SessionTime
    /// The pairs in it.
    public let observed: Int
    /// Targets for each given and second.
    public let rate: Measure
    /// The mean number of pairs over shifts.
    public let expected: Measure
    /// Observed minus mean in standard deviations.
    public let z: Measure
    /// The middle 95 % of pairs over shifts.
    public let pointwiseBand: Interval?
    /// The band that no bin leaves at 95 % of shifts.
    public let simultaneousBand: Interval?
    /// The two-sided p of this bin alone.
    public let p: Measure
    /// The p that takes all bins into account.
    public let familyP: Measure
  }

  /// The bins by rising time.
  public let points: [Point]
  /// How many onsets of the given there are.
  public let givens: Int
  /// How many shifts were looked at; 0 where the record is too short.
  public let shiftCount: Int
  /// Whether they were all there are.
  public let isExact: Bool
  /// The shortest admissible shift.
  public let minShift: SessionTime

  /// The most shifts that are all gone through.
  public static let enumerationLimit = 20_000

  /// The profile of `session` in bins of `width` up to `reach` either way.
  ///
  /// - Parameters:
  ///   - minShift: The shortest shift; the larger of ten seconds and twice the reach unless given.
  ///   - part: The part of the session that is looked at.
  public init(
    given: [Code], target: [Code], reach: SessionTime, width: SessionTime,
    of session: CodedSession, minShift: SessionTime? = nil, part: TimeSpan? = nil,
    replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let step = session.timeUnit.step.microseconds
    let width = max(1, Int(clamping: width.microseconds / step))
    let side = max(1, (Int(clamping: reach.microseconds / step) + width - 1) / width)
    let window = TimeWindow(
      from: SessionTime(microseconds: -reach.microseconds), to: reach)
    let minShift = minShift ?? TimeWindowShift.usualMinShift(window)
    let shortest = max(1, Int(clamping: minShift.microseconds / step))
    let bins = PairBins(width: width, side: side)
    let stretches = ShiftedOnsets.stretches(
      of: session, given: given, target: target, window: window, part: part)
    let long = stretches.filter { $0.period >= 4 * shortest }
    let ways = long.map { $0.period - 2 * shortest + 1 }
    let isExact = ways.count == 1 && (ways.first ?? 0) <= Self.enumerationLimit
    let count = long.isEmpty ? 0 : isExact ? ways[0] : max(replicates, 1)
    var observed = [Int](repeating: 0, count: 2 * side)
    for onsets in long { bins.add(onsets, shift: 0, to: &observed) }
    var drawn = [[Double]](repeating: [], count: 2 * side)
    for replicate in 0..<count {
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      var counts = [Int](repeating: 0, count: 2 * side)
      for (onsets, ways) in zip(long, ways) {
        bins.add(
          onsets, shift: shortest + (isExact ? replicate : source.below(ways)), to: &counts)
      }
      for bin in counts.indices { drawn[bin].append(Double(counts[bin])) }
    }
    let kind: ChanceP.Kind = isExact ? .enumeratedWithoutObserved : .sampled
    let samples = drawn.map { NullSample($0, how: kind) }
    func standardized(_ value: Double, _ bin: Int) -> Double {
      guard let mean = samples[bin].mean.value,
        let deviation = samples[bin].standardDeviation.value, deviation > 0
      else { return 0 }
      return (value - mean) / deviation
    }
    let largest = NullSample(
      (0..<count).map { replicate in
        drawn.indices.map { standardized(drawn[$0][replicate], $0).magnitude }.max() ?? 0
      }, how: kind)
    let limit = largest.quantile(0.95).value
    let givens = long.reduce(0) { $0 + $1.given.count }
    let exposure = Double(givens) * Double(width) * Double(step) / 1_000_000
    points = observed.indices.map { bin in
      let from = SessionTime(microseconds: Int64((bin - side) * width) * step)
      let z = samples[bin].z(Double(observed[bin]))
      let own = NullSample(drawn[bin].map { standardized($0, bin).magnitude }, how: kind)
      let missing: Measure = count == 0 ? .undefined(.tooShort) : .undefined(.cannotVary)
      return Point(
        from: from, to: from + SessionTime(microseconds: Int64(width) * step),
        observed: observed[bin],
        rate: .ratio(Double(observed[bin]), exposure, ifZero: .noOccurrence),
        expected: count == 0 ? .undefined(.tooShort) : samples[bin].mean, z: z,
        pointwiseBand: samples[bin].band(),
        simultaneousBand: limit.flatMap { limit in
          samples[bin].mean.value.flatMap { mean in
            samples[bin].standardDeviation.value.map {
              Interval(lower: max(0, mean - limit * $0), upper: mean + limit * $0)
            }
          }
        },
        p: z.value.map { own.pGreater($0.magnitude).measure } ?? missing,
        familyP: z.value.map { largest.pGreater($0.magnitude).measure } ?? missing)
    }
    self.givens = givens
    shiftCount = count
    self.isExact = isExact
    self.minShift = minShift
  }
}

/// Counts pairs of onsets by the time between them.
private struct PairBins {
  let width: Int
  let side: Int

  /// Adds the pairs of `onsets` when the targets are later by `shift` on their circle.
  func add(_ onsets: ShiftedOnsets, shift: Int, to counts: inout [Int]) {
    let targets = turned(onsets.targets, by: shift, period: onsets.period)
    let reach = width * side
    var first = 0
    for given in onsets.given {
      while first < targets.count, targets[first] < given - reach { first += 1 }
      var place = first
      while place < targets.count, targets[place] < given + reach {
        counts[(targets[place] - given + reach) / width] += 1
        place += 1
      }
    }
  }

  /// Times in rising order, later by `shift` on a circle; still in rising order.
  private func turned(_ times: [Int], by shift: Int, period: Int) -> [Int] {
    let wrapped = times.partitioningIndex { $0 + shift >= period }
    return times[wrapped...].map { $0 + shift - period } + times[..<wrapped].map { $0 + shift }
  }
}

extension [Int] {
  /// The first place from which on `belongs` holds.
  fileprivate func partitioningIndex(_ belongs: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

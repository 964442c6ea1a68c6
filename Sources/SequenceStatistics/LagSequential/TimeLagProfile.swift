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

  /// The profile of one session in bins of `width` up to `reach` either way.
  public init(
    given: [Code], target: [Code], reach: SessionTime, width: SessionTime,
    of session: CodedSession, minShift: SessionTime? = nil, part: TimeSpan? = nil,
    replicates: Int = 1999, seed: UInt64 = 1
  ) {
    self.init(
      [TimeWindowShift.Record(session, given: given, target: target, part: part)], reach: reach,
      width: width, minShift: minShift, replicates: replicates, seed: seed)
  }

  /// The profile of all `records` together; every session, and every phase, turns on its own.
  ///
  /// - Parameters:
  ///   - width: How wide a bin is; as many units of each session's clock as come nearest.
  ///   - minShift: The shortest shift; the larger of ten seconds and twice the reach unless given.
  public init(
    _ records: [TimeWindowShift.Record], reach: SessionTime, width: SessionTime,
    minShift: SessionTime? = nil, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let width = max(width, SessionTime(microseconds: 1))
    let ratio = (reach.microseconds + width.microseconds - 1) / width.microseconds
    let side = Int(min(max(ratio, 1), 10_000))
    let window = TimeWindow(from: .zero - reach, to: reach)
    let minShift = minShift ?? TimeWindowShift.usualMinShift(window)
    var long: [(onsets: ShiftedOnsets, bins: PairBins, shortest: Int)] = []
    for record in records {
      let step = record.session.timeUnit.step.microseconds
      let shortest = max(1, Int(clamping: minShift.microseconds / step))
      let bins = PairBins(
        width: max(1, Int(clamping: (width.microseconds + step / 2) / step)), side: side)
      for onsets in ShiftedOnsets.stretches(
        of: record.session, given: record.given, target: record.target, window: window,
        part: record.part) where onsets.period >= 4 * shortest
      {
        long.append((onsets, bins, shortest))
      }
    }
    let ways = long.map { $0.onsets.period - 2 * $0.shortest + 1 }
    let isExact = ways.count == 1 && (ways.first ?? 0) <= Self.enumerationLimit
    let count = long.isEmpty ? 0 : isExact ? ways[0] : max(replicates, 1)
    var observed = [Int](repeating: 0, count: 2 * side)
    for stretch in long { stretch.bins.add(stretch.onsets, shift: 0, to: &observed) }
    var drawn = [[Double]](repeating: [], count: 2 * side)
    for replicate in 0..<count {
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      var counts = [Int](repeating: 0, count: 2 * side)
      for (stretch, ways) in zip(long, ways) {
        stretch.bins.add(
          stretch.onsets,
          shift: stretch.shortest + (isExact ? replicate : source.below(ways)), to: &counts)
      }
      for bin in counts.indices { drawn[bin].append(Double(counts[bin])) }
    }
    let kind: ChanceP.Kind = isExact ? .enumeratedWithoutObserved : .sampled
    let samples = drawn.map { NullSample($0, how: kind) }
    // Once a bin, not once a replicate: both go through all replicates.
    let means = samples.map(\.mean.value)
    let deviations = samples.map(\.standardDeviation.value)
    func standardized(_ value: Double, _ bin: Int) -> Double {
      guard let mean = means[bin], let deviation = deviations[bin], deviation > 0 else { return 0 }
      return (value - mean) / deviation
    }
    let largest = NullSample(
      (0..<count).map { replicate in
        drawn.indices.map { standardized(drawn[$0][replicate], $0).magnitude }.max() ?? 0
      }, how: kind)
    let limit = largest.quantile(0.95).value
    let givens = long.reduce(0) { $0 + $1.onsets.given.count }
    let exposure = Double(givens) * width.seconds
    points = observed.indices.map { bin in
      let from = SessionTime(microseconds: Int64(bin - side) * width.microseconds)
      let z = samples[bin].z(Double(observed[bin]))
      let own = NullSample(drawn[bin].map { standardized($0, bin).magnitude }, how: kind)
      let missing: Measure = count == 0 ? .undefined(.tooShort) : .undefined(.cannotVary)
      return Point(
        from: from, to: from + width,
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

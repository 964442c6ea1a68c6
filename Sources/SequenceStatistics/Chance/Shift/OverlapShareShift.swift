/// Would two records coincide for as large a share of their time if one were shifted?
///
/// The statistic is the share of the time codable in both records in which they coincide. Uncodable time turns
/// with its owner, so that both the coinciding and the codable time change with the shift. Phases turn
/// independently.
/// - One phase: all admissible grid shifts are swept. With M of C units coinciding as it happened, a shift
///   reaches the observed share where m(s) C - c(s) M ≥ 0; both m and c are sums of trapezoids, and so is
///   this (``OverlapShift``). Exact, without a seed.
/// - Several phases: one admissible shift of each, drawn with the stream of (seed, i) for replicate i.
///
/// Phases shorter than four times the shortest shift are left out, of the observed share as well. O(k log k)
/// for k pairs of bouts, with several phases O(log k) a replicate.
public struct OverlapShareShift: Sendable, Hashable {
  /// How the null was gone through.
  public enum Way: Sendable, Hashable {
    /// All shifts of one phase.
    case swept(shifts: Int)
    /// Shifts of several phases, drawn.
    case sampled(replicates: Int, seed: UInt64)
  }

  /// One phase of both records, in units of the clock.
  struct Part {
    /// What coincides: for each code its times in both records.
    let pairs: [(fixed: UnitSet, turning: UnitSet)]
    /// When the record that stays could be coded.
    let fixedCodable: UnitSet
    /// When the record that turns could be coded.
    let turningCodable: UnitSet
    /// How long the phase is.
    let period: Int
  }

  /// The share as it happened, over the phases that are long enough.
  public let observed: Measure
  /// How the null was gone through; `nil` where no phase is long enough.
  public let way: Way?
  /// The p for "more than by chance".
  public let pGreater: Measure
  /// The p for "less than by chance".
  public let pLess: Measure
  /// The mean share over shifts: mean coinciding over mean codable time where both change.
  public let mean: Measure
  /// The range that holds the middle 95 % of the shares.
  public let band: Interval?
  /// How many phases were too short.
  public let phasesLeftOut: Int

  /// The shifts of `parts` by at least `minShift` units either way.
  init(_ parts: [Part], minShift: Int, replicates: Int = 1999, seed: UInt64 = 1) {
    let shortest = max(minShift, 1)
    let long = parts.filter { $0.period >= 4 * shortest }
    phasesLeftOut = parts.count - long.count
    let sweeps = long.map { part in
      (
        matched: OverlapShift(
          part.pairs.map { .init(fixed: $0.fixed, turning: $0.turning) }, period: part.period,
          minShift: shortest),
        codable: OverlapShift(
          [.init(fixed: part.fixedCodable, turning: part.turningCodable)], period: part.period,
          minShift: shortest)
      )
    }
    let matched = sweeps.reduce(0) { $0 + $1.matched.observed }
    let codable = sweeps.reduce(0) { $0 + $1.codable.observed }
    observed = .ratio(Double(matched), Double(codable), ifZero: .noCodableTime)
    guard !sweeps.isEmpty, codable > 0 else {
      let none = Measure.undefined(sweeps.isEmpty ? .tooShort : .noCodableTime)
      (way, pGreater, pLess, mean, band) = (nil, none, none, none, nil)
      return
    }
    // Coinciding in more than this many units, the products below could overflow.
    let largest = Int(Double(Int.max / 8).squareRoot())
    if long.count == 1, let sweep = sweeps.first, long[0].period < largest {
      let common = Self.greatestCommonDivisor(matched, codable)
      let excess = OverlapShift(
        long[0].pairs.map {
          .init(fixed: $0.fixed, turning: $0.turning, weight: codable / common)
        } + [
          .init(
            fixed: long[0].fixedCodable, turning: long[0].turningCodable,
            weight: -(matched / common))
        ], period: long[0].period, minShift: shortest)
      way = .swept(shifts: excess.count)
      pGreater = excess.pGreater
      pLess = excess.pLess
      mean = .ratio(
        sweep.matched.mean.value ?? 0, sweep.codable.mean.value ?? 0, ifZero: .noCodableTime)
      band = Self.band(sweep.matched, sweep.codable, seed: seed, replicates: replicates)
      return
    }
    var shares: [Double] = []
    var (sumMatched, sumCodable) = (0, 0)
    for replicate in 0..<max(replicates, 1) {
      var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
      var (m, c) = (0, 0)
      for sweep in sweeps {
        let shift = shortest + source.below(sweep.matched.period - 2 * shortest + 1)
        m += sweep.matched.value(at: shift) ?? 0
        c += sweep.codable.value(at: shift) ?? 0
      }
      sumMatched += m
      sumCodable += c
      if c > 0 { shares.append(Double(m) / Double(c)) }
    }
    let null = NullSample(shares, how: .sampled)
    let share = Double(matched) / Double(codable)
    way = .sampled(replicates: max(replicates, 1), seed: seed)
    pGreater = null.pGreater(share).measure
    pLess = null.pLess(share).measure
    mean = .ratio(Double(sumMatched), Double(sumCodable), ifZero: .noCodableTime)
    band = null.band()
  }

  /// Twice the smaller of both, at most 1.
  public var pTwoSided: Measure { .twiceTheSmaller(pGreater, pLess) }

  /// The band of one phase: exact where the codable time is the same at all shifts, else from drawn ones.
  private static func band(
    _ matched: OverlapShift, _ codable: OverlapShift, seed: UInt64, replicates: Int
  ) -> Interval? {
    if let range = codable.extremes, range.lowerBound == range.upperBound, range.lowerBound > 0,
      let low = matched.quantile(0.025).value, let high = matched.quantile(0.975).value
    {
      let all = Double(range.lowerBound)
      return Interval(lower: low / all, upper: high / all)
    }
    guard let first = matched.stretches.first?.shifts.lowerBound else { return nil }
    let shares = (0..<max(replicates, 1)).compactMap { replicate -> Double? in
      var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
      let shift = first + source.below(matched.count)
      guard let m = matched.value(at: shift), let c = codable.value(at: shift), c > 0 else {
        return nil
      }
      return Double(m) / Double(c)
    }
    return NullSample(shares, how: .sampled).band()
  }

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (a, b) = (one, other)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

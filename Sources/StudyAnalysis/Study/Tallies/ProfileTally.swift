import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// When the target begins around the given, in the bins of ``OnsetProfile``; `nil` in a record without a clock
  /// and where a stream was not coded.
  func profile(of session: CodedSession, phase: String?) -> Tally? {
    guard session.timeUnit.origin.isClock, let cues = given.codes(in: session),
      let targets = target.codes(in: session)
    else { return nil }
    let rates = OnsetRates(
      given: cues, target: targets, reach: OnsetProfile.reach, width: OnsetProfile.bin,
      of: session, part: phase.flatMap(session.span(ofPhase:)))
    return Tally(
      counts: [
        rates.givens, rates.targets, Int(clamping: rates.codableTime.microseconds),
      ] + rates.bins.map(\.pairs) + rates.bins.map { Int(clamping: $0.exposure.microseconds) })
  }
}

/// What a tally of onsets around onsets holds.
struct ProfileTally {
  /// How many givens there are.
  let givens: Int
  /// How many targets there are.
  let targets: Int
  /// How long the target could be coded, in microseconds.
  let codableTime: Int
  /// The pairs of each bin.
  let pairs: ArraySlice<Int>
  /// The exposure of each bin in microseconds.
  let exposure: ArraySlice<Int>

  /// What `tally` holds; `nil` where it is no such tally.
  init?(_ tally: Tally) {
    let bins = (tally.counts.count - 3) / 2
    guard bins > 0, tally.counts.count == 3 + 2 * bins else { return nil }
    givens = min(max(tally.counts[0], 0), 1 << 40)
    targets = min(max(tally.counts[1], 0), 1 << 40)
    codableTime = tally.counts[2]
    // What no record can hold is cut to what can be added up.
    pairs = tally.counts[3..<(3 + bins)].map { min(max($0, 0), 1 << 40) }[...]
    exposure = tally.counts[(3 + bins)...]
  }

  /// How many times as often the target begins in bin `place` as at any time of the record.
  func rateRatio(_ place: Int) -> Measure {
    let own = Double(pairs[pairs.startIndex + place]) * Double(codableTime)
    let usual = Double(exposure[exposure.startIndex + place]) * Double(targets)
    return .ratio(own, usual, ifZero: targets == 0 ? .noOccurrence : .noCodableTime)
  }
}

import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The lag profile of a question in seconds, as JSON.
enum ProfileResults {
  static func json(_ profile: OnsetProfile, in session: CodedSession) -> JSONValue {
    let names = CodeNames(session.codebook)
    func words(_ codes: [Code]) -> JSONValue {
      .array(codes.map { .text(names.shortName(of: $0)) })
    }
    let bins = profile.profile
    return .object([
      "given": words(profile.given), "target": words(profile.target),
      "givens": .count(bins.givens), "shifts": .count(bins.shiftCount),
      "exact": .flag(bins.isExact), "min_shift_seconds": .text(bins.minShift.text),
      "bins": .array(bins.points.map(bin)),
    ])
  }

  private static func bin(_ point: TimeLagProfile.Point) -> JSONValue {
    .object([
      "from_seconds": .number(point.from.seconds), "to_seconds": .number(point.to.seconds),
      "pairs": .count(point.observed), "rate": .stated(point.rate),
      "mean": .stated(point.expected), "band": JSONValue(point.pointwiseBand),
      "band_all_bins": JSONValue(point.simultaneousBand), "p": .stated(point.p),
      "family_p": .stated(point.familyP),
    ])
  }
}

import CodedSessions
import SequenceStatistics

/// How soon before and after the given the target begins: pairs of onsets by the time between them, the mean over
/// shifts, and the band of 95 % of the shifts in each bin.
struct OnsetProfileFigure {
  /// The picture.
  let drawing: Drawing
  /// Its numbers.
  let table: ReportTable

  /// - Parameters:
  ///   - given: The given in words.
  ///   - target: The target in words.
  init(_ profile: TimeLagProfile, given: String, target: String, id: String) {
    let points = profile.points
    let finds = Self.finds(profile)
    drawing = BinProfile(
      bins: points.map { point in
        BinProfile.Bin(
          from: point.from.seconds, to: point.to.seconds, value: Double(point.observed),
          reference: point.expected.value,
          band: point.pointwiseBand.map { $0.lower...$0.upper }, isFind: finds.contains(point))
      }, measure: "Pairs", axis: "Seconds from the given to the target",
      shown: points.compactMap(\.simultaneousBand?.upper)
    ).drawing(
      id: id, title: "Lag profile",
      description:
        "How often “\(target)” began so many seconds after “\(given)”; \(finds.count) of \(points.count) bins lie outside what holds for 95 % of the shifts in all bins at once.",
      sides: ("target first", "given first"))
    table = Self.table(points, id: id)
  }

  /// What the marks mean.
  static func legend(id: String) -> [LegendEntry] {
    ProfileFrame.legend(
      curve: "observed", band: "95 % of shifts in each bin",
      find: "outside what holds in all bins", id: id)
  }

  /// The bins that the band over all bins does not hold.
  static func finds(_ profile: TimeLagProfile) -> [TimeLagProfile.Point] {
    profile.points.filter { point in
      point.simultaneousBand.map {
        Double(point.observed) > $0.upper || Double(point.observed) < $0.lower
      } ?? false
    }
  }

  private static func table(_ points: [TimeLagProfile.Point], id: String) -> ReportTable {
    func cell(_ value: Double?) -> TableCell {
      value.map { .number($0, places: 1) } ?? .undefined("The record is too short for shifts.")
    }
    return ReportTable(
      name: id + "-bins", title: "Pairs of onsets by the time between them",
      columns: [
        .init("From (s)", key: "from_s"), .init("To (s)", key: "to_s"),
        .init("Pairs", key: "pairs"), .init("Mean of shifts", key: "mean"),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
        .init("All bins: low", key: "low_all"), .init("All bins: high", key: "high_all"),
      ],
      groups: [
        .init(
          rows: points.map { point in
            [
              .seconds(point.from, places: 1), .seconds(point.to, places: 1),
              .count(point.observed), .number(of: point.expected, places: 1),
              cell(point.pointwiseBand?.lower), cell(point.pointwiseBand?.upper),
              cell(point.simultaneousBand?.lower), cell(point.simultaneousBand?.upper),
            ]
          })
      ])
  }
}

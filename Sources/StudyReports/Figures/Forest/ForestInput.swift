import SequenceStatistics

/// What a forest shows: dyads with their intervals, and means under them.
struct ForestInput: Hashable, Sendable {
  /// One dyad.
  struct Row: Hashable, Sendable {
    /// Its name.
    let label: String
    /// Its number, on the scale on which dyads are averaged, or why there is none.
    let estimate: Measure
    /// Its interval; `nil` where there is none.
    let interval: Interval?
    /// Its share in the weighted mean; `nil` where it has none.
    let weight: Double?
    /// Whether it is the dyad of the report.
    let isMarked: Bool

    /// A dyad.
    init(
      _ label: String, estimate: Measure, interval: Interval? = nil, weight: Double? = nil,
      isMarked: Bool = false
    ) {
      self.label = label
      self.estimate = estimate
      self.interval = interval
      self.weight = weight
      self.isMarked = isMarked
    }
  }

  /// A mean.
  struct Summary: Hashable, Sendable {
    /// What it is: *Mean of 12 dyads*.
    let label: String
    /// The mean.
    let mean: MeanInterval
    /// Where another dyad would lie; `nil` where that is not said.
    let prediction: Interval?

    /// A mean.
    init(_ label: String, _ mean: MeanInterval, prediction: Interval? = nil) {
      self.label = label
      self.mean = mean
      self.prediction = prediction
    }
  }

  /// The dyads of one group.
  struct Group: Hashable, Sendable {
    /// The group's name; `nil` where there are no groups.
    let title: String?
    /// Its dyads, in the order in which they are listed.
    let rows: [Row]
    /// Its means.
    let summaries: [Summary]

    /// A group.
    init(_ title: String? = nil, rows: [Row], summaries: [Summary] = []) {
      self.title = title
      self.rows = rows
      self.summaries = summaries
    }
  }

  /// How numbers are read.
  enum Scale: Hashable, Sendable {
    /// As they are, with so many decimals.
    case plain(places: Int)
    /// As natural logarithms of ratios, which are printed.
    case ratio
  }

  /// What the number is: *Odds ratio*.
  let measure: String
  /// Its name in tables: `odds_ratio`.
  let key: String
  /// How numbers are read.
  let scale: Scale
  /// Where the line of chance or of no difference stands, before ratios are taken.
  let reference: Double
  /// What lies left of the line: *less likely*.
  let lower: String
  /// What lies right of it: *more likely*.
  let upper: String
  /// The groups.
  let groups: [Group]
  /// The means of all dyads.
  let summaries: [Summary]

  /// A forest.
  init(
    measure: String, key: String, scale: Scale, reference: Double = 0, lower: String = "lower",
    upper: String = "higher", groups: [Group], summaries: [Summary]
  ) {
    self.measure = measure
    self.key = key
    self.scale = scale
    self.reference = reference
    self.lower = lower
    self.upper = upper
    self.groups = groups
    self.summaries = summaries
  }

  /// How many dyads there are.
  var count: Int { groups.reduce(0) { $0 + $1.rows.count } }
  /// How many have no number.
  var undefinedCount: Int {
    groups.reduce(0) { $0 + $1.rows.count { $0.estimate.value == nil } }
  }

  /// `value` as it is printed.
  func shown(_ value: Double) -> String {
    switch scale {
    case .plain(let places): return Decimals.fixed(value, places: places)
    case .ratio:
      let ratio = printed(value)
      if ratio >= 9_999.5 { return ">" + Decimals.noBreakSpace + "9,999" }
      if ratio < 0.005 { return "<" + Decimals.noBreakSpace + "0.01" }
      return Decimals.fixed(ratio, places: ratio < 0.995 ? 2 : ratio < 99.95 ? 1 : 0)
    }
  }

  /// `value` as it stands in a table.
  func cell(_ value: Double) -> TableCell {
    switch scale {
    case .plain(let places): .number(value, places: places)
    case .ratio: .number(printed(value), places: 2)
    }
  }
}

import SequenceStatistics

/// What a figure of measures over phases shows: for each measure a panel, in it a line for each dyad.
struct PairedDotsInput: Hashable, Sendable {
  /// How a measure is read.
  enum Unit: Hashable, Sendable {
    /// A share of 0 to 1, shown as a percentage.
    case share
    /// A number with so many decimals, and what it counts: `per minute`.
    case number(String, places: Int)
  }

  /// One measure.
  struct Panel: Hashable, Sendable {
    /// What is measured: *looks at mother*.
    let title: String
    /// Its name in tables: `looks`.
    let key: String
    /// How it is read.
    let unit: Unit
    /// For each dyad the value in each phase.
    let values: [[Measure]]
    /// The mean in each phase.
    let means: [MeanInterval]
    /// What stands under the title: *of codable time*; the unit where nothing is said.
    let detail: String
    /// Where chance lies; `nil` where that is not said.
    let reference: Double?

    /// A measure; a value or mean that is not given is missing.
    init(
      _ title: String, key: String, unit: Unit, values: [[Measure]], means: [MeanInterval],
      detail: String? = nil, reference: Double? = nil
    ) {
      self.title = title
      self.key = key
      self.unit = unit
      self.values = values
      self.means = means
      self.detail = detail ?? unit.words
      self.reference = reference
    }

    /// The value of a dyad in a phase.
    func value(_ dyad: Int, _ phase: Int) -> Measure {
      guard values.indices.contains(dyad), values[dyad].indices.contains(phase) else {
        return .undefined(.missingValue)
      }
      return values[dyad][phase]
    }

    /// The mean of a phase.
    func mean(_ phase: Int) -> MeanInterval {
      means.indices.contains(phase)
        ? means[phase]
        : MeanInterval(mean: .undefined(.missingValue), interval: nil, count: 0)
    }
  }

  /// The phases, in time order.
  let phases: [String]
  /// The dyads' names.
  let dyads: [String]
  /// The measures.
  let panels: [Panel]
}

extension PairedDotsInput.Unit {
  /// `value` as it is printed.
  func shown(_ value: Double) -> String {
    switch self {
    case .share: Decimals.percent(value)
    case .number(_, let places): Decimals.fixed(value, places: places)
    }
  }

  /// `value` as it stands in a table.
  func cell(_ value: Double) -> TableCell {
    switch self {
    case .share: .share(value)
    case .number(_, let places): .number(value, places: places)
    }
  }

  /// What is counted.
  var words: String {
    switch self {
    case .share: "%"
    case .number(let words, _): words
    }
  }

  /// A round number of an axis.
  func tick(_ value: Double, places: Int) -> String {
    switch self {
    case .share: Decimals.percent(value, places: max(0, places - 2))
    case .number: Decimals.fixed(value, places: places)
    }
  }

  /// The values that the measure can have.
  var limits: ClosedRange<Double>? { self == .share ? 0...1 : nil }
}

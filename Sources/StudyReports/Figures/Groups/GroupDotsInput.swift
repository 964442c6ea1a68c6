import SequenceStatistics

/// What a figure of dyads by group shows: a column for each group, or for each group in each phase.
struct GroupDotsInput: Hashable, Sendable {
  /// One dyad's number.
  struct Value: Hashable, Sendable {
    /// The dyad's name.
    let dyad: String
    /// Its number, or why there is none.
    let number: Measure

    /// A number.
    init(_ dyad: String, _ number: Measure) {
      self.dyad = dyad
      self.number = number
    }
  }

  /// The dyads of one group, in one phase if there are phases.
  struct Column: Hashable, Sendable {
    /// The phase; `nil` where there are none.
    let phase: String?
    /// The group.
    let group: String
    /// Its dyads.
    let values: [Value]
    /// Their mean.
    let mean: MeanInterval

    /// A column.
    init(_ group: String, phase: String? = nil, values: [Value], mean: MeanInterval) {
      self.phase = phase
      self.group = group
      self.values = values
      self.mean = mean
    }
  }

  /// What is measured.
  let title: String
  /// Its name in tables.
  let key: String
  /// How it is read.
  let unit: PairedDotsInput.Unit
  /// The columns; those of one phase side by side.
  let columns: [Column]
  /// Where chance lies; `nil` where that is not said.
  let reference: Double?

  /// A measure by group.
  init(
    _ title: String, key: String, unit: PairedDotsInput.Unit, columns: [Column],
    reference: Double? = nil
  ) {
    self.title = title
    self.key = key
    self.unit = unit
    self.columns = columns
    self.reference = reference
  }

  /// The groups in the order in which they come.
  var groups: [String] {
    columns.reduce(into: []) { groups, column in
      if !groups.contains(column.group) { groups.append(column.group) }
    }
  }
}

public import SequenceStatistics

/// Two records side by side: measure by measure, with what may not be said of it.
public struct Comparison: Sendable, Hashable {
  /// Measures under one heading.
  public struct Topic: Sendable, Hashable {
    /// What it is about.
    public let heading: String
    /// The measures.
    public let measures: [ComparedMeasure]
    /// The verdicts against chance, each record by itself, where there are any.
    public var verdicts: Verdicts?
    /// Tests of the two records against each other.
    public var tests: [Test]

    /// What text and pages show: what is meant for them and one of the records has.
    var shown: [ComparedMeasure] {
      measures.filter {
        $0.isShown && ($0.first.value.value != nil || $0.second.value.value != nil)
      }
    }

    init(_ heading: String, _ measures: [ComparedMeasure]) {
      self.heading = heading
      self.measures = measures
      tests = []
    }
  }

  /// What may be said of each record by itself.
  public struct Verdicts: Sendable, Hashable {
    /// Of the first.
    public let first: String
    /// Of the second.
    public let second: String
  }

  /// A test of these two records against each other; it says nothing about other records.
  public struct Test: Sendable, Hashable {
    /// What it is called in files.
    public let name: String
    /// What it is called in words.
    public let words: String
    /// The statistic's sign, such as `χ²`.
    public let sign: String
    /// The statistic.
    public let statistic: Measure
    /// Its degrees of freedom.
    public let degreesOfFreedom: Int
    /// Its p.
    public let p: Measure
    /// The size that goes with it, such as a ratio of rates, in words; its interval if there is one.
    public let effect: Effect?

    /// How large the difference is.
    public struct Effect: Sendable, Hashable {
      /// What it is called in files.
      public let name: String
      /// What it is called in words.
      public let words: String
      /// The number.
      public let value: Measure
      /// Its interval.
      public let interval: Interval?
    }
  }

  /// The two records.
  public let sides: ComparisonSides
  /// What was compared.
  public let topics: [Topic]

  /// What has to be known, and what may not be said, a sentence each.
  public var limits: [String] {
    var limits: [String] = []
    switch (sides.first.isSimulated, sides.second.isSimulated) {
    case (true, true): limits.append("Simulated data.")
    case (true, false): limits.append("\(sides.first.label) is simulated.")
    case (false, true): limits.append("\(sides.second.label) is simulated.")
    case (false, false): break
    }
    if !sides.matching.isEmpty { limits.append(sides.matching) }
    limits.append(
      "Two records differ by chance too, as two halves of one would; among many measures some always do. Intervals and tests take the events of a record as independent of one another, which they are not: intervals are too narrow and p too small, and both concern these two records alone. That one record can be told from chance and the other cannot is no difference between them."
    )
    limits.append(
      sides.arePhases
        ? "One pair of phases cannot tell why they differ: phases differ in time of day, mood and all else that changes in a session. What phases do is asked of many dyads (n = 1 here)."
        : "One pair of records cannot tell why they differ, nor what other dyads would show: n = 2, and the dyad is the unit of a study."
    )
    return limits
  }
}

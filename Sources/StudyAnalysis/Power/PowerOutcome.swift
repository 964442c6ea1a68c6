public import SequenceStatistics

/// What many simulated studies of one size found, in one world.
public struct PowerOutcome: Sendable, Hashable {
  /// How many studies there were.
  public private(set) var studies = 0
  /// In how many of them p was at most the level, in either direction.
  public private(set) var found = 0
  /// In how many of them the test could not be made; they found nothing.
  public private(set) var untested = 0
  /// How many dyads they had together.
  public private(set) var dyads = 0
  /// How many of these had too little to tell: the verdict on the session is *insufficient data*, or its number does not
  /// exist. Those with a number enter the test as they would in a study.
  public private(set) var insufficient = 0
  private var means = Sum()
  private var sizes = Sum()

  /// No study yet.
  init() {}

  /// The outcome of `studies`.
  init(_ studies: [PowerStudy], level: Double) {
    for study in studies { add(study, level: level) }
  }

  /// Adds a study.
  mutating func add(_ study: PowerStudy, level: Double) {
    studies += 1
    dyads += study.dyads
    insufficient += study.insufficient
    if let p = study.p {
      if p <= level { found += 1 }
    } else {
      untested += 1
    }
    means.add(study.mean)
    sizes.add(study.size)
  }

  /// The share of studies that found something: the power, or where nothing is there the rate of false positives.
  public var share: Measure { .ratio(Double(found), Double(studies), ifZero: .noOccurrence) }

  /// Wilson's interval of ``share``: how far it would vary with other simulated studies. `nil` without a study.
  public var interval: Interval? { WilsonInterval.of(count: found, among: studies) }

  /// The effect of a study, on average over those that have one.
  public var meanEffect: Measure { means.mean }

  /// The same in standard deviations of dyads (*d*).
  public var meanSize: Measure { sizes.mean }

  /// The share of dyads that have too little to tell.
  public var insufficientShare: Measure {
    .ratio(Double(insufficient), Double(dyads), ifZero: .noOccurrence)
  }

  private struct Sum: Sendable, Hashable {
    var total = 0.0
    var count = 0

    mutating func add(_ number: Double?) {
      guard let number else { return }
      total += number
      count += 1
    }

    var mean: Measure { .ratio(total, Double(count), ifZero: .tooFewDyads) }
  }
}

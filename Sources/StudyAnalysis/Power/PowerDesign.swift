public import CodedSessions

/// What a power analysis takes for true, and which studies it tries out: how many dyads, how long, asked what.
///
/// One group is compared with nothing: its dyads' numbers against 0 by sign flips. Two groups are compared with each
/// other, the second less the first, by dealing their labels out anew.
public struct PowerDesign: Sendable, Hashable {
  /// Dyads that are drawn around the same probabilities.
  public struct Group: Sendable, Hashable {
    /// What the group is called.
    public let name: String
    /// The probability that an aversion is pursued.
    public let pursuit: Double
    /// The probability that a sound of the infant is answered.
    public let answers: Double

    /// A group.
    public init(name: String, pursuit: Double, answers: Double) {
      self.name = name
      self.pursuit = pursuit
      self.answers = answers
    }
  }

  /// Which number decides, by which test.
  public struct Decision: Sendable, Hashable {
    /// What every session is asked.
    public var question: DyadQuestion
    /// The number of each dyad.
    public var effect: EffectKind
    /// Whether block rotation stands for chance where a number is relative to it.
    public var prefersBlocks: Bool
    /// A study finds something when p is at most this.
    public var level: Double
    /// How many sign patterns or labellings are drawn where there are too many to count out.
    public var draws: Int

    /// A decision by `question`; its usual number unless given.
    public init(
      _ question: DyadQuestion, effect: EffectKind? = nil, prefersBlocks: Bool = false,
      level: Double = 0.05, draws: Int = 1999
    ) {
      self.question = question
      self.effect = effect ?? question.mainEffect ?? .beyondChance
      self.prefersBlocks = prefersBlocks
      self.level = level
      self.draws = draws
    }
  }

  /// One group, or two of which the first is the one that the second is compared with.
  public let groups: [Group]
  /// By how much dyads of a group differ, on the logit scale.
  public let spread: Double
  /// Numbers of dyads in each group, in rising order.
  public let dyads: [Int]
  /// Lengths of sessions, in rising order.
  public let lengths: [SessionTime]
  /// Which number decides, by which test.
  public let decision: Decision
  /// How many studies of each size are simulated.
  public let studies: Int
  /// The seed of everything.
  public let seed: UInt64

  /// So many dyads in all groups together are the most: each has a seed of its own.
  public static let mostDyads = 1_000
  /// So many studies of each size are the most.
  public static let mostStudies = 100_000

  /// A design.
  ///
  /// - Throws: ``PowerDesignError`` when it cannot be tried out.
  public init(
    groups: [Group], spread: Double, dyads: [Int], lengths: [SessionTime], decision: Decision,
    studies: Int = 200, seed: UInt64 = 1
  ) throws(PowerDesignError) {
    guard (1...2).contains(groups.count) else { throw .groups(groups.count) }
    for group in groups {
      for value in [group.pursuit, group.answers] where !(0...1).contains(value) {
        throw .probability(value)
      }
    }
    guard (0...5).contains(spread) else { throw .spread(spread) }
    let most = Self.mostDyads / groups.count
    guard let fewest = dyads.min(), let largest = dyads.max(), fewest >= 2, largest <= most else {
      throw .dyads(most: most)
    }
    guard let shortest = lengths.min(), shortest > .zero else { throw .length }
    guard decision.level > 0, decision.level < 1 else { throw .level(decision.level) }
    guard (1...Self.mostStudies).contains(studies) else { throw .studies(most: Self.mostStudies) }
    guard EffectKind.all(of: decision.question.kind).contains(decision.effect) else {
      throw .effect(decision.effect)
    }
    guard groups.count == 2 || decision.effect.hasNull else {
      throw .withoutHypothesis(decision.effect)
    }
    self.groups = groups
    self.spread = spread
    self.dyads = Set(dyads).sorted()
    self.lengths = Set(lengths).sorted()
    self.decision = decision
    self.studies = studies
    self.seed = seed
  }

  /// Whether two groups are compared.
  public var isContrast: Bool { groups.count == 2 }

  /// The smallest two-sided p that the test can give with `dyads` dyads in each group: two of all 2^n sign patterns,
  /// or two of all labellings. Where it is above the level, no study of this size can find anything.
  public func smallestP(dyads: Int) -> Double {
    var patterns = 1.0
    for number in 1...max(dyads, 1) {
      patterns *= isContrast ? Double(dyads + number) / Double(number) : 2
    }
    return min(1, 2 / patterns)
  }
}

/// Why a design cannot be tried out.
public enum PowerDesignError: Error, Sendable, Hashable {
  /// There are so many groups; one or two can be.
  case groups(Int)
  /// A probability is outside 0 to 1.
  case probability(Double)
  /// A spread is outside 0 to 5.
  case spread(Double)
  /// There is no number of dyads, or one below 2 or above the most.
  case dyads(most: Int)
  /// There is no length, or one of nothing.
  case length
  /// The level is not between 0 and 1.
  case level(Double)
  /// There is no study, or there are more than the most.
  case studies(most: Int)
  /// The question does not give this number.
  case effect(EffectKind)
  /// One group is compared with nothing, and this number has no value that means nothing.
  case withoutHypothesis(EffectKind)
}

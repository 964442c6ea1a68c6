public import CodedSessions

/// Which events of two coders belong together, when onsets were noted, and how far do the coders agree on them?
///
/// In each double-coded block the marks of both coders are paired in time order, without crossing. A pair needs
/// onsets at most `tolerance` apart and, if asked for, an overlap of at least a share of the longer bout. Among all
/// such pairings the one of least cost is taken: 0 for a pair of the same code, `substitution` for two codes, `gap`
/// for each single event; of equally cheap ones the one with the smallest sum of |onset differences|, in
/// whole microseconds; of those one by the traceback of a fixed rule, and ``optima()`` tells whether it matters.
/// Tables of blocks are added.
///
/// Bakeman, Quera & Gnisci (2009) describe an event alignment by dynamic programming with a time tolerance, as in
/// GSEQ 5.1; its costs and tie rules are not published in full. Costs of 1 and 1 and the decision by onset
/// differences are the choice made here. Codings with several codes at once may have pairs that cross:
/// ``CodewiseAlignment`` aligns each code alone.
///
/// O((n + m) log(n + m)) for the order and O(pairs within the tolerance) for the rest, in one byte each.
public struct TimedAlignment: Sendable, Hashable {
  /// When two events may be a pair, and what it costs.
  public typealias Rule = AlignmentRule

  /// The rule by which events were paired.
  public let rule: Rule
  /// How many codes there are.
  public let categories: Int
  /// What became of each event, in time order.
  public let events: [EventMatch]
  /// The cost.
  public let cost: Int
  /// The sum of |onset differences| over all pairs.
  public let totalDifference: SessionTime
  /// Which code met which, with nil; pairs counted once.
  public let table: EventAgreementTable
  /// Marks of the first coder whose onset lies in time that cannot be compared.
  public let firstLeftOut: Int
  /// Marks of the second coder whose onset lies in time that cannot be compared.
  public let secondLeftOut: Int
  /// The double-coded stretches.
  public let blocks: [TimeSpan]
  private let problems: [TimedPairs]

  /// Aligns all codes together; right for codings with at most one code at a time.
  public init(_ coding: DoubleCoding, rule: Rule) {
    self.init(
      ComparableMarks(coding), categories: coding.categories, blocks: coding.blocks, rule: rule)
  }

  init(_ marks: ComparableMarks, categories: Int, blocks: [TimeSpan], rule: Rule) {
    self.rule = rule
    self.categories = categories
    self.blocks = blocks
    firstLeftOut = marks.firstLeftOut
    secondLeftOut = marks.secondLeftOut
    problems = zip(marks.first, marks.second).map { TimedPairs(first: $0, second: $1, rule: rule) }
    var events: [EventMatch] = []
    var cost = 0
    var difference = 0
    for problem in problems {
      let pairing = OrderedPairing(problem.band, problem, keepsSteps: true)
      let pairs = pairing.pairs(in: problem.band)
      cost +=
        problem.rule.gap * (problem.first.count + problem.second.count) - pairing.worth.saving
      difference += pairing.worth.distance
      events += problem.events(pairs)
    }
    self.events = events
    self.cost = cost
    totalDifference = SessionTime(microseconds: Int64(difference))
    table = EventAgreementTable(
      categories: categories, columns: events.map { ($0.first?.category, $0.second?.category) })
  }

  /// κ with each pair counted once.
  public var kappa: EventKappa { EventKappa(table) }

  /// κ with each pair counted as two events, as GSEQ 5.1 does.
  public var kappaCountedTwice: EventKappa { EventKappa(table.countedTwice) }

  /// Of each code, matches and what one coder alone gave to it; a confusion counts in both its codes.
  public var perCode: [CodeAgreement] { (0..<categories).map(table.agreement(on:)) }

  /// How the onsets of matches differ.
  public var onsetDifference: OnsetDifference {
    OnsetDifference(onsetsOf: events, blocks: blocks)
  }

  /// How the ends of matched bouts differ.
  public var offsetDifference: OnsetDifference {
    OnsetDifference(offsetsOf: events, blocks: blocks)
  }

  /// How many alignments have the same cost and the same sum of differences, and what κ they give.
  public func optima() -> OptimalAlignments {
    OptimalAlignments(
      problems.map { problem in
        OptimalAlignments.Problem(
          band: problem.band, worths: problem, first: problem.first.map(\.category),
          second: problem.second.map(\.category))
      }, categories: categories)
  }
}

import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The pairs of behaviours of a session that survive correction, and what can be said of the test.
struct PartnerPairs {
  /// A pair by its positions in the table.
  struct Pair {
    let given: Int
    let target: Int
    let cell: PartnerTransitions.Cell
    let residual: Double
    /// Holm-adjusted.
    let p: Double
  }

  /// The level that an adjusted p must stay under.
  static let level = 0.05

  /// Pairs whose adjusted p is under the level, the one furthest above chance first.
  let surviving: [Pair]

  /// The pair furthest above chance, or else furthest below it, of those that survive correction.
  var clearest: Pair? { surviving.first { $0.residual > 0 } ?? surviving.last }

  /// The clearest pair, and the next one above chance after another behaviour.
  var leading: [Pair] {
    guard let first = clearest else { return [] }
    let second = surviving.first { $0.residual > 0 && $0.given != first.given }
    return [first] + [second].compactMap(\.self)
  }

  init(_ sequence: SequenceAnalysis?) {
    var pairs: [Pair] = []
    if let partners = sequence?.partners {
      for given in partners.table.codes.indices {
        for target in partners.table.codes.indices {
          let cell = partners[given: given, target: target]
          guard let p = cell.holmP.value, p < Self.level, let z = cell.adjustedResidual.value
          else { continue }
          pairs.append(Pair(given: given, target: target, cell: cell, residual: z, p: p))
        }
      }
    }
    surviving = pairs.enumerated().sorted {
      ($1.element.residual, $0.offset) < ($0.element.residual, $1.offset)
    }.map(\.element)
  }

  /// What chance means for a pair, in words.
  static func model(_ pair: Pair, _ sequence: SequenceAnalysis, _ names: BehaviourNames) -> String {
    let codes = sequence.partners.table.codes
    guard pair.cell.isBetweenPartners, sequence.partners.actorCount > 1 else {
      return sequence.unrepeatable.isEmpty ? "independence" : "quasi-independence"
    }
    return "independence among transitions from \(names.person(codes[pair.given])) to "
      + names.person(codes[pair.target])
  }

  /// Why no pair was tested, as a sentence; `nil` when some were.
  static func reasonForNoTest(_ sequence: SequenceAnalysis) -> String? {
    let partners = sequence.partners
    guard partners.testCount == 0 else { return nil }
    if sequence.poolsPhases {
      return "What follows what was not tested: the counts are summed over phases, and behaviours "
        + "that merely occur in the same phase would seem to follow one another."
    }
    let cells = partners.table.codes.indices.flatMap { given in
      partners.table.codes.indices.map { partners[given: given, target: $0] }
    }
    let isDefined = cells.contains {
      $0.adjustedResidual.value != nil && ($0.isBetweenPartners || partners.actorCount == 1)
    }
    return isDefined
      ? "No pair of behaviours was frequent enough for a test of what follows what."
      : "What follows what cannot be tested here: the totals alone fix how often each pair occurred."
  }
}

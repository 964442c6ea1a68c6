import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// What is said of an agreement analysis in the same words everywhere.
public enum AgreementWords {
  /// Something that could not be compared.
  public static func words(_ leftOut: CodingComparison.LeftOut) -> String {
    switch leftOut {
    case .session(let session, let coder): "session \(session): only \(coder) has it"
    case .stream(let stream, let session, let coder):
      "\(stream) in session \(session): only \(coder) has it"
    case .noBlocks(let session): "session \(session): no double-coded time"
    }
  }

  /// How the double-coded time is known.
  static func words(_ origin: BlockChoice.Origin) -> String {
    switch origin {
    case .stream(let name): "the blocks of \(name)"
    case .phase(let name): "the phase \(name)"
    case .given: "the times given"
    case .bothRecords: "what both records span"
    }
  }

  /// How the blocks of all sessions of a pair are known.
  static func origins(_ pair: PairAgreement) -> String {
    var found: [String] = []
    for session in pair.pairs {
      let own = words(session.origin)
      if !found.contains(own) { found.append(own) }
    }
    return Phrases.list(found)
  }

  /// What a kappa says of two observers.
  static func accuracy(_ accuracy: Measure, codes: Int) -> String? {
    accuracy.value.map {
      "two observers who are each right \(Decimals.percent($0)) of the time would reach this with \(codes) such codes"
    }
  }
}

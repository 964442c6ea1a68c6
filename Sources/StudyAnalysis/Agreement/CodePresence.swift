import CodedSessions
public import SequenceStatistics

/// By how much two coders agree on when one code holds, over all sessions that both coded.
public struct CodePresence: Sendable, Hashable {
  /// The code.
  public let code: String
  /// Presence and absence: microseconds, or units where the code has moments.
  public let kappa: CohensKappa
  /// Kappa with tolerance.
  public let tolerant: TimeAgreement.Tolerant
  /// Positive and negative agreement.
  public let shares: PositiveNegativeAgreement
  /// How uneven the code's presence is, and how differently often the two saw it.
  public let prevalence: PrevalenceAndBias
  /// The accuracy of two observers, equal in skill, whose kappa this would be.
  public let accuracy: Measure
  /// Whether cells count units rather than microseconds.
  public let countsUnits: Bool

  /// The codes of `stream` in order.
  static func all(
    _ pairs: [CodingPair], of stream: ComparedStream, step: SessionTime,
    _ parameters: AgreementParameters
  ) -> [CodePresence] {
    let hasMoments = pairs.contains { pair in
      (pair.coding.first + pair.coding.second).contains { $0.span == nil }
    }
    let unit = parameters.unit(step: step)
    let found = pairs.compactMap { pair in
      hasMoments
        ? try? PresenceAgreement(
          pair.coding, unit: unit, tolerance: parameters.tolerance(in: unit))
        : try? PresenceAgreement(continuous: pair.coding, tolerance: parameters.tolerance)
    }
    return stream.categories.enumerated().map { place, code in
      CodePresence(
        code, found.compactMap { $0.codes.indices.contains(place) ? $0.codes[place] : nil },
        countsUnits: hasMoments)
    }
  }

  private init(_ code: String, _ parts: [PresenceAgreement.Presence], countsUnits: Bool) {
    let table = parts.map(\.exact.table).sum(size: 2)
    self.code = code
    kappa = CohensKappa(table)
    tolerant = TimeAgreement.Tolerant(parts.map(\.tolerant), size: 2)
    shares = PositiveNegativeAgreement(table)
    prevalence = PrevalenceAndBias(table)
    accuracy =
      kappa.kappa.value.map(ObserverAccuracy(table, codes: 2).accuracy) ?? kappa.kappa
    self.countsUnits = countsUnits
  }
}

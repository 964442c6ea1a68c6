import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The numbers of a session report as one JSON value, in full precision.
///
/// An undefined number is `null` beside the reason why: `{"value": null, "reason": "empty-margin"}`.
/// Times are seconds as decimal strings, so that no digit is lost.
struct SessionResults: Encodable, Sendable {
  /// A number or the reason why there is none.
  struct Number: Encodable {
    let measure: Measure

    private enum Key: String, CodingKey {
      case value
      case reason
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      switch measure {
      case .value(let value):
        try container.encode(value, forKey: .value)
      case .undefined(let reason):
        try container.encodeNil(forKey: .value)
        try container.encode(reason.id, forKey: .reason)
      }
    }
  }

  /// A value that is written as `null` when it is missing, not left out.
  struct Nullable<Value: Encodable & Sendable>: Encodable, Sendable {
    let value: Value?

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      if let value { try container.encode(value) } else { try container.encodeNil() }
    }
  }

  struct Session: Encodable {
    let id: String
    let dyad: String?
    let isSimulated: Bool
    let beginSeconds: String
    let endSeconds: String
    let boundsFrom: String
    let timeUnitSeconds: String
    let persons: [String]
    let pair: [String]
    let sources: [String]
    let phases: [Phase]
    let factors: [CodedSession.Factor]
  }

  struct Phase: Encodable {
    let name: String
    let beginSeconds: String
    let endSeconds: String
  }

  struct Budget: Encodable {
    let stream: String
    let kind: String
    let codableSeconds: String
    let codablePercent: Number
    let codes: [Row]
  }

  struct Row: Encodable {
    let code: String
    let label: String
    let count: Int
    let ratePerMinute: Number
    let totalSeconds: Number
    let percentOfCodableTime: Number
    let meanSeconds: Number
    let medianSeconds: Number
    let longestSeconds: Number
    let latencyToFirstSeconds: Number
    let boutsCut: Int
  }

  struct Sequence: Encodable {
    let streams: [String]
    let leftOut: [String]
    let tieRule: String
    let excludesTies: Bool
    let poolsPhases: Bool
    let onsets: Int
    let tiedOnsets: Int
    let tiedPairsLeftOut: Int
    let runs: Int
    let pairsLost: Int
    let lag: Int
    let codes: [String]
    let structuralZeros: [[Bool]]
    let observed: [[Int]]
    let rowTotals: [Int]
    let columnTotals: [Int]
    let total: Int
    let probabilityTargetAfterGiven: [[Number]]
    let probabilityGivenBeforeTarget: [[Number]]
    let betweenPartners: Partners
    let wholeTable: WholeTable
    let caveats: [String]
  }

  /// The model that the report shows and tests: each pair of actors by itself.
  struct Partners: Encodable {
    let model =
      "independence between partners given who acts next; quasi-independence within one person"
    let actors: [Int]
    let minimumExpected: Double
    let expected: [[Number]]
    let adjustedResidual: [[Number]]
    let pTwoSided: [[Number]]
    let pHolm: [[Number]]
    let holmTests: Int
    let candidates: Int
    let nextActs: [[Int]]
    let probabilityAmongNextActs: [[Number]]
    let chanceAmongNextActs: [[Number]]
    let yulesQ: [[Number]]
  }

  /// The same counts as one table with structural zeros, as other programs have it; not tested.
  struct WholeTable: Encodable {
    let model = "quasi-independence, structural zeros where a code cannot follow itself"
    let expected: [[Number]]
    let adjustedResidual: [[Number]]
    let pTwoSided: [[Number]]
    let yulesQ: [[Number]]
    let likelihoodRatio: Number
    let likelihoodRatioP: Number
    let pearson: Number
    let pearsonP: Number
    let degreesOfFreedom: Int
  }

  let schema = "attune-session/1"
  let version: String
  let session: Session
  let reading: ReadingRecord
  let parameters: SessionParameters
  let timeBudget: [Budget]
  let sequence: Nullable<Sequence>
  /// Why there is no sequence.
  let sequenceMissing: String?
  /// The same as the verbs write.
  let cycles: JSONValue
  let responses: JSONValue
  let profiles: JSONValue
  let matching: JSONValue
  let synchrony: JSONValue
  let turns: JSONValue
  let phases: JSONValue
  /// What could not be asked.
  let notAsked: [String]
  /// The session's dyad among those of its study; left out where no study was named.
  let amongDyads: JSONValue?

  /// The numbers of `analysis`.
  init(_ analysis: SessionAnalysis, among: DyadAmongDyads? = nil, version: String) {
    let source = analysis.session
    self.version = version
    session = Session(
      id: source.id, dyad: source.dyad, isSimulated: source.isSimulated,
      beginSeconds: source.span.onset.text, endSeconds: source.span.offset.text,
      boundsFrom: source.spanOrigin.rawValue, timeUnitSeconds: source.timeUnit.step.text,
      persons: source.persons.map(\.id), pair: analysis.pair.map(\.id), sources: source.sources,
      phases: source.phases.map {
        Phase(
          name: $0.name, beginSeconds: $0.span.onset.text, endSeconds: $0.span.offset.text)
      }, factors: source.factors)
    reading = analysis.record
    parameters = analysis.parameters
    timeBudget = analysis.budgets.map { Self.budget($0, source.codebook) }
    sequence = Nullable(value: analysis.sequence.map { Self.sequence($0, source.codebook) })
    sequenceMissing =
      analysis.sequence == nil
      ? (analysis.hasTooManyCodes ? "too-many-codes" : "too-few-events") : nil
    let interaction = analysis.interaction
    cycles = CycleResults.json(interaction.cycles)
    responses = ResponseResults.json(interaction.responses)
    profiles = .array(interaction.profiles.map { ProfileResults.json($0, in: analysis.session) })
    matching = MatchResults.json(interaction.matching.map { [$0] } ?? [])
    synchrony = SyncResults.json(interaction.synchrony.map { [$0] } ?? [])
    turns = TurnResults.json(interaction.turns.map { [$0] } ?? [])
    phases = PhaseResults.json(interaction.phases.map { [$0] } ?? [])
    notAsked = interaction.missing.map(\.rawValue)
    amongDyads = among.map(AmongDyadsSection.json)
  }

  private static func budget(_ budget: TimeBudget, _ codebook: Codebook) -> Budget {
    Budget(
      stream: budget.person.id + "." + budget.stream, kind: budget.kind.rawValue,
      codableSeconds: budget.codableTime.text,
      codablePercent: Number(measure: budget.codablePercent),
      codes: budget.rows.map { row in
        Row(
          code: codebook[row.code].fullName, label: codebook[row.code].label,
          count: row.frequency.count, ratePerMinute: Number(measure: row.frequency.ratePerMinute),
          totalSeconds: Number(measure: row.duration.total),
          percentOfCodableTime: Number(measure: row.duration.percentOfCodableTime),
          meanSeconds: Number(measure: row.duration.mean),
          medianSeconds: Number(measure: row.duration.median),
          longestSeconds: Number(measure: row.duration.longest),
          latencyToFirstSeconds: Number(measure: row.latency.seconds), boutsCut: row.duration.cut)
      })
  }

  private static func sequence(_ sequence: SequenceAnalysis, _ codebook: Codebook) -> Sequence {
    let whole = sequence.wholeTable
    let table = whole.table
    let caveats = whole.caveats + sequence.sequence.caveats(lag: table.lag)
    return Sequence(
      streams: sequence.streams, leftOut: sequence.leftOut, tieRule: EventSequence.tieRule,
      excludesTies: sequence.excludesTies, poolsPhases: sequence.poolsPhases,
      onsets: sequence.sequence.count, tiedOnsets: sequence.sequence.tieCount,
      tiedPairsLeftOut: sequence.sequence.tiedPairsLeftOut, runs: sequence.sequence.runs.count,
      pairsLost: sequence.sequence.pairsLost(lag: table.lag), lag: table.lag,
      codes: table.codes.map { codebook[$0].fullName },
      structuralZeros: rows(table.isImpossible) { $0 }, observed: rows(table.counts) { $0 },
      rowTotals: table.rowTotals, columnTotals: table.columnTotals, total: table.total,
      probabilityTargetAfterGiven: numbers(whole.transitionalProbability.targetAfterGiven),
      probabilityGivenBeforeTarget: numbers(whole.transitionalProbability.givenBeforeTarget),
      betweenPartners: partners(sequence.partners, minimumExpected: whole.minimumExpected),
      wholeTable: wholeTable(whole),
      caveats: caveats.map { $0.sentence { codebook[$0].fullName } })
  }

  private static func partners(
    _ partners: PartnerTransitions, minimumExpected: Double
  ) -> Partners {
    let cells = CellTable(size: partners.table.codes.count) { given, target in
      partners[given: given, target: target]
    }
    func numbers(_ measure: (PartnerTransitions.Cell) -> Measure) -> [[Number]] {
      rows(cells) { Number(measure: measure($0)) }
    }
    return Partners(
      actors: partners.actors, minimumExpected: minimumExpected, expected: numbers(\.expected),
      adjustedResidual: numbers(\.adjustedResidual), pTwoSided: numbers(\.pTwoSided),
      pHolm: numbers(\.holmP), holmTests: partners.testCount, candidates: partners.candidateCount,
      nextActs: rows(cells, \.nextActs), probabilityAmongNextActs: numbers(\.targetAmongNextActs),
      chanceAmongNextActs: numbers(\.chanceAmongNextActs), yulesQ: numbers(\.yulesQ))
  }

  private static func wholeTable(_ whole: LagSequentialAnalysis) -> WholeTable {
    let test = whole.tablewiseTest
    return WholeTable(
      expected: numbers(whole.expected.cells),
      adjustedResidual: numbers(whole.adjustedResidual.cells),
      pTwoSided: numbers(whole.pTwoSided), yulesQ: numbers(whole.yulesQ.cells),
      likelihoodRatio: Number(measure: test.likelihoodRatio.statistic),
      likelihoodRatioP: Number(measure: test.likelihoodRatio.p),
      pearson: Number(measure: test.pearson.statistic), pearsonP: Number(measure: test.pearson.p),
      degreesOfFreedom: test.degreesOfFreedom)
  }

  private static func rows<Element, Other>(
    _ cells: CellTable<Element>, _ transform: (Element) -> Other
  ) -> [[Other]] {
    (0..<cells.size).map { given in cells.row(given).map(transform) }
  }

  private static func numbers(_ cells: CellTable<Measure>) -> [[Number]] {
    rows(cells) { Number(measure: $0) }
  }
}

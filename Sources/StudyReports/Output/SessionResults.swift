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
    let onsets: Int
    let tiedOnsets: Int
    let runs: Int
    let pairsLost: Int
    let lag: Int
    let codes: [String]
    let structuralZeros: [[Bool]]
    let observed: [[Int]]
    let rowTotals: [Int]
    let columnTotals: [Int]
    let total: Int
    let expected: [[Number]]
    let adjustedResidual: [[Number]]
    let pTwoSided: [[Number]]
    let pHolm: [[Number]]
    let holmTests: Int
    let minimumExpected: Double
    let probabilityTargetAfterGiven: [[Number]]
    let probabilityGivenBeforeTarget: [[Number]]
    let yulesQ: [[Number]]
    let likelihoodRatio: Number
    let likelihoodRatioP: Number
    let pearson: Number
    let pearsonP: Number
    let degreesOfFreedom: Int
    let caveats: [String]
  }

  let schema = "attune-session/1"
  let version: String
  let session: Session
  let reading: ReadingRecord
  let parameters: SessionParameters
  let timeBudget: [Budget]
  let sequence: Sequence?

  /// The numbers of `analysis`.
  init(_ analysis: SessionAnalysis, version: String) {
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
    sequence = analysis.sequence.map { Self.sequence($0, source.codebook) }
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
    let analysis = sequence.table
    let table = analysis.table
    func rows<Element, Other>(
      _ cells: CellTable<Element>, _ transform: (Element) -> Other
    ) -> [[Other]] {
      (0..<cells.size).map { given in cells.row(given).map(transform) }
    }
    func numbers(_ cells: CellTable<Measure>) -> [[Number]] { rows(cells) { Number(measure: $0) } }
    let whole = analysis.tablewiseTest
    let caveats = analysis.caveats + sequence.sequence.caveats(lag: table.lag)
    return Sequence(
      streams: sequence.streams, leftOut: sequence.leftOut, tieRule: EventSequence.tieRule,
      onsets: sequence.sequence.count, tiedOnsets: sequence.sequence.tieCount,
      runs: sequence.sequence.runs.count, pairsLost: sequence.sequence.pairsLost(lag: table.lag),
      lag: table.lag, codes: table.codes.map { codebook[$0].fullName },
      structuralZeros: rows(table.isImpossible) { $0 }, observed: rows(table.counts) { $0 },
      rowTotals: table.rowTotals, columnTotals: table.columnTotals, total: table.total,
      expected: numbers(analysis.expected.cells),
      adjustedResidual: numbers(analysis.adjustedResidual.cells),
      pTwoSided: numbers(analysis.pTwoSided), pHolm: numbers(analysis.holmP),
      holmTests: analysis.testCount, minimumExpected: analysis.minimumExpected,
      probabilityTargetAfterGiven: numbers(analysis.transitionalProbability.targetAfterGiven),
      probabilityGivenBeforeTarget: numbers(analysis.transitionalProbability.givenBeforeTarget),
      yulesQ: numbers(analysis.yulesQ.cells),
      likelihoodRatio: Number(measure: whole.likelihoodRatio.statistic),
      likelihoodRatioP: Number(measure: whole.likelihoodRatio.p),
      pearson: Number(measure: whole.pearson.statistic),
      pearsonP: Number(measure: whole.pearson.p), degreesOfFreedom: whole.degreesOfFreedom,
      caveats: caveats.map { $0.sentence { codebook[$0].fullName } })
  }
}

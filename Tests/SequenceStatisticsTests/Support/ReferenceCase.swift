import CodedSessions
import Foundation
import SequenceStatistics

/// The reference cases: in the folder that the environment names, else those among the fixtures. The
/// fixtures hold the generated cases with their source; published series are not copied, and their tests
/// run only where the environment names the folder.
enum Material {
  static let folder =
    ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/material").path

  /// Whether the case of lag-sequential analysis called `name` is there.
  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/reference/lagseq/" + name + ".json")
  }

  static func referenceCase(_ name: String) throws -> ReferenceCase { try decoded(name) }

  static func groupCase(_ name: String) throws -> GroupCase { try decoded(name) }

  static func lagProfileCase(_ name: String) throws -> LagProfileCase { try decoded(name) }

  private static func decoded<Case: Decodable>(_ name: String) throws -> Case {
    let path = folder + "/reference/lagseq/" + name + ".json"
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Case.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

/// A matrix in which `nil` means undefined.
typealias Matrix = [[Double?]]

/// One case of `reference/lagseq` with a single table.
struct ReferenceCase: Decodable {
  let codes: [String]
  let sequence: LabelSequences?
  let table: [[Int]]?
  let lag: Int
  let options: Options
  let expected: Expected

  struct Options: Decodable {
    /// 1 where a pair can occur.
    let structuralZeros: [[Int]]?
    let selfTransitions: String?
  }

  struct TableTest: Decodable {
    let statistic: Double
    let df: Int
    let p: Double
    let dfSupported: Int
    let pDfSupported: Double
  }

  struct Expected: Decodable {
    let observed: [[Double]]?
    let expected: Matrix?
    let adjustedResidual: Matrix?
    let pTwoSided: Matrix?
    let pGreater: Matrix?
    let pLess: Matrix?
    let transitionProb: Matrix?
    let columnProb: Matrix?
    let yulesQ: Matrix?
    let phi: Matrix?
    let oddsRatioHaldane: Matrix?
    let logOddsRatioHaldane: Matrix?
    let logOddsRatioSe: Matrix?
    let logOddsRatioZ: Matrix?
    let likelihoodRatio: TableTest?
    let pearson: TableTest?
    let observedGapBroken: [[Double]]?
    let adjustedResidualGapBroken: Matrix?
    let pearsonResidual: Matrix?
    let zSackettBinomial: Matrix?
    let zAllisonLikerEventBase: Matrix?
    let eventCounts: [Double]?
    let kappa: Matrix?
    let kappaZ: Matrix?
    let permutationMean: Matrix?
    let permutationVariance: Matrix?
    let permutationZ: Matrix?

    enum CodingKeys: String, CodingKey {
      case observed
      case expected
      case adjustedResidual
      case pTwoSided
      case pGreater
      case pLess
      case transitionProb
      case columnProb
      case yulesQ
      case phi
      case oddsRatioHaldane
      case logOddsRatioHaldane
      case logOddsRatioSe
      case logOddsRatioZ
      case likelihoodRatio = "G2"
      case pearson = "X2"
      case observedGapBroken
      case adjustedResidualGapBroken
      case pearsonResidual
      case zSackettBinomial
      case zAllisonLikerEventBase
      case eventCounts
      case kappa
      case kappaZ
      case permutationMean
      case permutationVariance
      case permutationZ
    }
  }

  /// Where pairs cannot occur.
  var zeros: StructuralZeros {
    if let allowed = options.structuralZeros {
      return .mask(allowed.map { $0.map { $0 == 0 } })
    }
    return options.selfTransitions == "forbidden" ? .diagonal : .none
  }

  /// The events, `nil` when the case is a table.
  func eventSequence() throws -> EventSequence? {
    guard let sequence else { return nil }
    return EventSequence(try sequence.sessions.flatMap { try codedRuns($0, labels: codes) })
  }

  func lagTable() throws -> LagTable {
    if let table { return try LagTable(counts: table, lag: lag, structuralZeros: zeros) }
    let codes = codes.indices.map { Code(UInt16($0)) }
    let runs = try (sequence?.sessions ?? []).flatMap { try codedRuns($0, labels: self.codes) }
    return try LagTable(
      sequence: EventSequence(runs), codes: codes, lag: lag, structuralZeros: zeros)
  }
}

/// A case with several sessions.
struct GroupCase: Decodable {
  let codes: [String]
  let sequence: LabelSequences
  let options: ReferenceCase.Options
  let expected: Expected

  struct Expected: Decodable {
    let pooled: ReferenceCase.Expected
    let sessions: [ReferenceCase.Expected]
    let homogeneity: Homogeneity
  }

  struct Homogeneity: Decodable {
    let g2: Double
    let x2: Double
    let dfNominal: Int
    let dfSupported: Int
    let pNominal: Double
    let pSupported: Double
    let pPearson: Double

    enum CodingKeys: String, CodingKey {
      case g2 = "G2"
      case x2 = "X2"
      case dfNominal
      case dfSupported
      case pNominal = "pG2DfNominal"
      case pSupported = "pG2DfSupported"
      case pPearson = "pX2DfSupported"
    }
  }

  func eventSequences() throws -> [EventSequence] {
    try sequence.sessions.map { EventSequence(try codedRuns($0, labels: codes)) }
  }

  func lagTables() throws -> [LagTable] {
    try sequence.sessions.map { session in
      try LagTable(
        sequence: EventSequence(try codedRuns(session, labels: codes)),
        codes: codes.indices.map { Code(UInt16($0)) },
        structuralZeros: options.selfTransitions == "forbidden" ? .diagonal : .none)
    }
  }
}

/// A case with one table for each lag, under keys such as `lag3`.
struct LagProfileCase: Decodable {
  let codes: [String]
  let sequence: LabelSequences
  let expected: [String: Tables]

  struct Tables: Decodable {
    let observed: [[Double]]
    let expected: Matrix?
    let adjustedResidual: Matrix?
    let yulesQ: Matrix?
    let kappa: Matrix?
    let kappaZ: Matrix?
    let permutationMean: Matrix?
    let permutationVariance: Matrix?
  }
}

/// A list of labels, or a list of such lists; `null` is a position without a code.
struct LabelSequences: Decodable {
  let sessions: [[String?]]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let one = try? container.decode([String?].self) {
      sessions = [one]
    } else {
      sessions = try container.decode([[String?]].self)
    }
  }
}

/// The runs between missing positions.
private func codedRuns(_ session: [String?], labels: [String]) throws -> [[Code]] {
  try session.split(separator: nil).map { run in
    try run.map { label in
      guard let label, let index = labels.firstIndex(of: label) else {
        throw UnknownLabel(label: label)
      }
      return Code(UInt16(index))
    }
  }
}

struct UnknownLabel: Error {
  let label: String?
}

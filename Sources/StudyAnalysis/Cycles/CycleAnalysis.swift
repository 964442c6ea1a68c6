public import CodedSessions
public import SequenceStatistics

/// The pursuit–aversion cycles of one session: measures, chance, flag, and if wanted other definitions.
public struct CycleAnalysis: Sendable, Hashable {
  /// The session.
  public let session: CodedSession
  /// Who may avert.
  public let averting: Person
  /// Who may pursue.
  public let pursuing: Person
  /// The parameters.
  public let parameters: CycleParameters
  /// The phases' names with their records.
  public let records: [CycleRecord]
  /// What was counted.
  public let measures: CycleMeasures
  /// Against what.
  public let chance: CycleChance
  /// The flag.
  public let flag: CycleFlag
  /// Other definitions, if asked for.
  public let sensitivity: CycleSensitivity?
  /// Coding jitter, if asked for.
  public let jitter: CodingJitter?

  /// The analysis of `session`.
  ///
  /// - Parameter withSensitivity: Whether other definitions and coding jitter are gone through as well.
  /// - Throws: ``CycleAnalysisError``.
  public init(
    _ session: CodedSession, averting: Person, pursuing: Person,
    parameters: CycleParameters = CycleParameters(), phase: String? = nil,
    withSensitivity: Bool = false
  ) throws(CycleAnalysisError) {
    guard session.timeUnit.origin.isClock else { throw .noClock }
    guard
      var records = CycleRecord.records(of: session, averting: averting, pursuing: pursuing)
    else { throw .noRecord(averting: averting, pursuing: pursuing) }
    if let phase {
      guard session.phases.contains(where: { $0.name == phase }) else {
        throw .noPhase(phase, known: session.phases.map(\.name))
      }
      records = records.filter { $0.phase == phase }
    }
    self.session = session
    self.averting = averting
    self.pursuing = pursuing
    self.parameters = parameters
    self.records = records
    measures = CycleMeasures(records, parameters: parameters)
    chance = CycleChance(records, parameters: parameters)
    flag = CycleFlag(measures, chance: chance, parameters: parameters)
    sensitivity = withSensitivity ? CycleSensitivity(records, parameters: parameters) : nil
    jitter = withSensitivity ? CodingJitter(records, parameters: parameters) : nil
  }

  /// The pair of `session` in its order: the first-named may avert, the second may pursue.
  ///
  /// - Throws: ``CycleAnalysisError/pairNeeded(_:)``.
  public static func pair(
    of session: CodedSession, named pair: [String]
  ) throws(CycleAnalysisError) -> (averting: Person, pursuing: Person) {
    let persons = pair.isEmpty ? session.persons : pair.map(Person.init)
    guard persons.count == 2 else { throw .pairNeeded(session.persons) }
    return (persons[0], persons[1])
  }
}

/// Why a session's cycles cannot be looked for.
public enum CycleAnalysisError: Error, Sendable, Hashable {
  /// It tells only an order.
  case noClock
  /// One has no gaze with away and face codes, or the other no pursuits, by the codebook's classes.
  case noRecord(averting: Person, pursuing: Person)
  /// There is no phase of this name.
  case noPhase(String, known: [String])
  /// There are not two people, and nobody said which two are meant.
  case pairNeeded([Person])
}

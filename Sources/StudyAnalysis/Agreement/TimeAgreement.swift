public import CodedSessions
public import SequenceStatistics

/// By how much two coders agree on what holds at each moment, over all sessions that both coded.
///
/// Tables of sessions are added before anything is computed of them.
public struct TimeAgreement: Sendable, Hashable {
  /// Agreement with a tolerance, with either coder as the reference.
  public struct Tolerant: Sendable, Hashable {
    /// With the first coder as reference.
    public let firstAsReference: CohensKappa
    /// With the second.
    public let secondAsReference: CohensKappa
    /// The mean of both kappas.
    public let meanKappa: Measure

    init(_ parts: [ToleranceAgreement], size: Int) {
      firstAsReference = CohensKappa(parts.map(\.firstAsReference.table).sum(size: size))
      secondAsReference = CohensKappa(parts.map(\.secondAsReference.table).sum(size: size))
      switch (firstAsReference.kappa, secondAsReference.kappa) {
      case (.value(let one), .value(let other)): meanKappa = .value((one + other) / 2)
      case (.undefined, _): meanKappa = firstAsReference.kappa
      case (_, .undefined): meanKappa = secondAsReference.kappa
      }
    }
  }

  /// How long a unit is.
  public let unit: SessionTime
  /// The tolerance in units.
  public let toleranceUnits: Int
  /// Agreement of units.
  public let units: CohensKappa
  /// The same with tolerance.
  public let tolerantUnits: Tolerant
  /// Agreement in continuous time; its table holds microseconds.
  public let continuous: CohensKappa
  /// The same with tolerance.
  public let tolerantContinuous: Tolerant
  /// How many categories there are in the comparison: the codes, and *nothing* where a coder left time without a code.
  public let categoryCount: Int
  /// Scott's pi in continuous time.
  public let pi: ScottsPi
  /// Gwet's AC1.
  public let ac1: GwetAC1
  /// Bennett's S.
  public let s: BennettS
  /// The accuracy of two observers, equal in skill, whose kappa this would be.
  public let accuracy: Measure
  /// Under this number of bouts, or of events, no interval is given: too few draws are different.
  public static let fewestDrawn = 10
  /// How far kappa in continuous time varies when bouts are drawn anew within sessions.
  public let byBouts: BootstrapSummary
  /// The number of bouts of the coder who has fewer, time without a code included.
  public let boutCount: Int
  /// The interval by bouts; `nil` for fewer than ``fewestDrawn``.
  public var intervalByBouts: Interval? {
    boutCount < Self.fewestDrawn ? nil : byBouts.interval
  }
  /// How far it varies when sessions are drawn anew; `nil` for a single one.
  public let bySessions: BootstrapSummary?
  /// Each session's kappa in continuous time.
  public let sessions: [CohensKappa]

  /// `nil` for codes that can hold together and for moments, which fill no time.
  init?(_ pairs: [CodingPair], step: SessionTime, _ parameters: AgreementParameters) {
    unit = parameters.unit(step: step)
    toleranceUnits = parameters.tolerance(in: unit)
    var grids: [TimeUnitKappa] = []
    var flows: [ContinuousKappa] = []
    var bouts: [BoutContributions] = []
    for pair in pairs {
      guard
        let grid = try? TimeUnitKappa(pair.coding, unit: unit, tolerance: toleranceUnits),
        let flow = try? ContinuousKappa(pair.coding, tolerance: parameters.tolerance),
        let own = try? BoutContributions(pair.coding)
      else { return nil }
      grids.append(grid)
      flows.append(flow)
      bouts.append(own)
    }
    guard let size = flows.first?.exact.table.size else { return nil }
    units = CohensKappa(grids.map(\.exact.table).sum(size: size))
    tolerantUnits = Tolerant(grids.map(\.tolerant), size: size)
    let table = flows.map(\.exact.table).sum(size: size)
    continuous = CohensKappa(table)
    tolerantContinuous = Tolerant(flows.map(\.tolerant), size: size)
    sessions = flows.map(\.exact)
    let hasNothing = (table.rowTotals.last ?? 0) + (table.columnTotals.last ?? 0) > 0
    categoryCount = size - (hasNothing ? 0 : 1)
    pi = ScottsPi(table)
    ac1 = GwetAC1(table, codes: categoryCount)
    s = BennettS(table, codes: categoryCount)
    let observers = ObserverAccuracy(table, codes: categoryCount)
    accuracy = continuous.kappa.value.map(observers.accuracy) ?? continuous.kappa
    func kappa(_ table: AgreementTable) -> Measure { CohensKappa(table).kappa }
    byBouts = AgreementBootstrap(
      bouts: bouts, replicates: parameters.replicates, seed: parameters.seed
    ).summary(of: kappa)
    boutCount = min(
      bouts.reduce(0) { $0 + $1.firstCount }, bouts.reduce(0) { $0 + $1.secondCount })
    bySessions =
      sessions.count > 1
      ? AgreementBootstrap(
        sessions: sessions.map(\.table), replicates: parameters.replicates, seed: parameters.seed
      ).summary(of: kappa) : nil
  }
}

extension [AgreementTable] {
  /// The sum of all, of at least `size` categories.
  func sum(size: Int) -> AgreementTable {
    reduce(AgreementTable(size: size, cells: [])) { $0 + $1 }
  }
}

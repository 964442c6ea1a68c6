public import CodedSessions

/// How often one looks away, is pursued, and comes back: the counts and shares of a session.
///
/// Everything is counted, nothing judged; see ``CycleFlag`` for chance. Phases are added up.
public struct CycleMeasures: Sendable, Hashable {
  /// Every aversion with what became of it, in time order, phase by phase.
  public let aversions: [PursuedAversion]
  /// Chains of cycles.
  public let episodes: [CycleEpisode]
  /// The cycles of every chain, single ones among them.
  public let chainLengths: [Int]
  /// The time in which both could be coded.
  public let codableTime: SessionTime
  /// Withdrawals inside aversions.
  public let withdrawals: Int
  /// Those followed by a return within `returnWindow`, without a pursuit between.
  public let withdrawalsFollowed: Int
  /// How long the return took after the last withdrawal, for those followed.
  public let returnLatencies: [SessionTime]
  /// P(return within `returnWindow`) in aversions without a withdrawal, at the ages of the withdrawals.
  public let returnWithoutWithdrawal: Measure
  /// Distress during and after cycles.
  public let distress: DistressExposure

  /// The measures of `records`, the phases of one session.
  ///
  /// O(a log p + a²) in aversions and acts.
  public init(_ records: [CycleRecord], parameters: CycleParameters = CycleParameters()) {
    var aversions: [PursuedAversion] = []
    var episodes: [CycleEpisode] = []
    var chainLengths: [Int] = []
    for record in records {
      let own = PursuedAversion.all(in: record, parameters: parameters)
      aversions += own
      let chains = CycleEpisode.chains(in: own, parameters: parameters)
      chainLengths += chains.map(\.count)
      episodes += chains.filter { $0.count >= parameters.episodeMinCycles }
        .map(CycleEpisode.init)
    }
    self.aversions = aversions
    self.episodes = episodes
    self.chainLengths = chainLengths
    codableTime = records.reduce(.zero) { $0 + $1.codable.duration }
    let told = aversions.filter { $0.resolution != .censored }
    withdrawals = told.reduce(0) { $0 + $1.withdrawals.count }
    let followed = told.filter { $0.resolution == .returnedAfterWithdrawal }
    withdrawalsFollowed = followed.reduce(0) { sum, aversion in
      sum
        + aversion.withdrawals.count { act in
          aversion.aversion.offset - act.time <= parameters.returnWindow
            && !aversion.pursuits.contains { act.time < $0.time }
        }
    }
    returnLatencies = followed.compactMap { aversion in
      aversion.withdrawals.last.map { aversion.aversion.offset - $0.time }
    }
    returnWithoutWithdrawal = Self.returns(among: told, parameters)
    distress = DistressExposure(records, aversions: aversions, parameters: parameters)
  }

  /// The aversions that could be pursued.
  public var eligible: [PursuedAversion] { aversions.filter(\.isEligible) }
  /// How many of them were.
  public var pursuedCount: Int { aversions.count { $0.isPursued } }
  /// The pursuit–aversion cycles.
  public var cycles: [PursuedAversion] { aversions.filter { $0.isCycle == true } }
  /// How many of them resolved by a return after a withdrawal.
  public var sternCycleCount: Int { aversions.count { $0.isSternCycle } }
  /// How many pursuits were accepted.
  public var acceptedCount: Int { aversions.count { $0.isAcceptedBid } }

  /// The share of eligible aversions that were pursued.
  public var pursuedShare: Measure {
    .ratio(Double(pursuedCount), Double(eligible.count), ifZero: .noOccurrence)
  }
  /// Its range (Wilson).
  public var pursuedInterval: Interval? {
    WilsonInterval.of(count: pursuedCount, among: eligible.count)
  }
  /// The share of pursued aversions in which the bid was accepted.
  public var acceptedShare: Measure {
    .ratio(Double(acceptedCount), Double(pursuedCount), ifZero: .noOccurrence)
  }
  /// Aversions a codable minute.
  public var aversionsPerMinute: Measure { perMinute(aversions.count) }
  /// Cycles a codable minute.
  public var cyclesPerMinute: Measure { perMinute(cycles.count) }
  /// The median length of aversions whose end was seen, in seconds.
  public var medianAversion: Measure {
    median(aversions.filter { $0.aversion.end != .censored }.map(\.aversion.span.duration))
  }
  /// The median time from an aversion's onset to the pursuit that answers it, over pursued ones, in
  /// seconds. Those that were not pursued have none: quote the share beside it.
  public var medianLatency: Measure { median(aversions.compactMap(\.latency)) }
  /// Pursuits for each pursued aversion.
  public var attemptsPerPursued: Measure {
    let pursued = aversions.filter(\.isPursued)
    return .ratio(
      Double(pursued.reduce(0) { $0 + $1.pursuits.count }), Double(pursued.count),
      ifZero: .noOccurrence)
  }
  /// The median time from the last withdrawal to the return, in seconds.
  public var medianReturnLatency: Measure { median(returnLatencies) }
  /// How many aversions were resolved in each way.
  public var resolutions: [(PursuedAversion.Resolution, Int)] {
    PursuedAversion.Resolution.allCases.map { kind in
      (kind, aversions.count { $0.resolution == kind })
    }
  }
  /// The share of withdrawals in aversions that a return followed.
  public var withdrawalReturn: Measure {
    .ratio(Double(withdrawalsFollowed), Double(withdrawals), ifZero: .noOccurrence)
  }
  /// The share of resolved aversions without any pursuit: 1 if looking away is always let be.
  public var freeDisengagement: Measure {
    let resolved = aversions.filter { $0.resolution != .censored }
    return .ratio(
      Double(resolved.count { $0.pursuits.isEmpty }), Double(resolved.count),
      ifZero: .noOccurrence)
  }
  /// The longest chain of cycles.
  public var longestChain: Int { chainLengths.max() ?? 0 }

  private func perMinute(_ count: Int) -> Measure {
    .ratio(Double(count) * 60, codableTime.seconds, ifZero: .noCodableTime)
  }

  private func median(_ times: [SessionTime]) -> Measure {
    Quantile.type7(ofSorted: times.map(\.seconds).sorted(), 0.5).map(Measure.value)
      ?? .undefined(.noOccurrence)
  }

  /// Over all withdrawals: of the aversions without one that had lasted as long, the share that ended with
  /// a return within the window.
  private static func returns(
    among aversions: [PursuedAversion], _ parameters: CycleParameters
  ) -> Measure {
    let without = aversions.filter { $0.withdrawals.isEmpty }
    var hits = 0
    var all = 0
    for aversion in aversions {
      for act in aversion.withdrawals {
        let age = act.time - aversion.aversion.onset
        for other in without where other.aversion.span.duration > age {
          all += 1
          if other.aversion.end == .returned,
            other.aversion.span.duration - age <= parameters.returnWindow
          {
            hits += 1
          }
        }
      }
    }
    return .ratio(Double(hits), Double(all), ifZero: .noOccurrence)
  }
}

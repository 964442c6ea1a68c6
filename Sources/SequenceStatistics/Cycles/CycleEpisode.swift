import CodedSessions

/// Several pursuit–aversion cycles in a row: the next begins at most `chainGap` after the one before ended.
public struct CycleEpisode: Sendable, Hashable {
  /// The cycles, in time order.
  public let cycles: [PursuedAversion]

  /// How steeply the escalation rises from cycle to cycle: the slope (``TheilSenSlope``) of
  /// the highest level over the cycle's number; undefined for fewer than three cycles with a
  /// level.
  public var escalationSlope: Measure {
    TheilSenSlope.measure(
      of: cycles.enumerated().compactMap { place, cycle in
        cycle.highestLevel.map { (Double(place), Double($0)) }
      })
  }

  /// The exact two-sided p of the rise: the share of orders of the levels whose Kendall sum is at least as
  /// far from 0; undefined where the slope is, and for more than nine cycles.
  public var escalationP: Measure {
    let levels = cycles.compactMap(\.highestLevel)
    guard levels.count >= 3, levels.count <= 9 else { return .undefined(.tooShort) }
    func sum(_ order: [Int]) -> Int {
      var sum = 0
      for (place, left) in order.enumerated() {
        for right in order[(place + 1)...] { sum += (right - left).signum() }
      }
      return sum
    }
    let observed = abs(sum(levels))
    var reached = 0
    var all = 0
    func extend(_ order: [Int], _ rest: [Int]) {
      guard !rest.isEmpty else {
        all += 1
        if abs(sum(order)) >= observed { reached += 1 }
        return
      }
      for place in rest.indices {
        var next = rest
        extend(order + [next.remove(at: place)], next)
      }
    }
    extend([], levels)
    return ChanceP(reached: reached, among: all, how: .enumerated).measure
  }

  /// The episodes among `aversions`, which are in time order: chains of at least `episodeMinCycles`.
  public static func all(
    in aversions: [PursuedAversion], parameters: CycleParameters = CycleParameters()
  ) -> [CycleEpisode] {
    chains(in: aversions, parameters: parameters)
      .filter { $0.count >= parameters.episodeMinCycles }.map(CycleEpisode.init)
  }

  /// All chains, single cycles among them.
  static func chains(
    in aversions: [PursuedAversion], parameters: CycleParameters
  ) -> [[PursuedAversion]] {
    var chains: [[PursuedAversion]] = []
    for cycle in aversions where cycle.isCycle == true {
      if let last = chains.last?.last,
        cycle.aversion.onset - last.aversion.offset <= parameters.chainGap
      {
        chains[chains.count - 1].append(cycle)
      } else {
        chains.append([cycle])
      }
    }
    return chains
  }
}

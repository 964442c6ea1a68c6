public import CodedSessions

/// Would as many events coincide if one record lay elsewhere?
///
/// The statistic is the share of eligible events that coincide (``EventCoincidence``), of one direction. The
/// record that is searched turns against the other, phase by phase, by multiples of the clock's unit
/// (``CircularShift``), or within blocks (``BlockRotation``). Both keep each record's own bursts and pauses,
/// which the binomial formula (``CoincidenceBinomial``) does not. Uncodable time turns with its owner.
///
/// All admissible shifts are swept, without a seed, up to some 10⁹ shifts and 4 · 10⁹ breakpoints; beyond, and
/// where it is asked for, shifts are drawn, replicate i from the stream of (seed, i), and
/// ``CircularShift/method`` says so. O(n m + T) for T shifts swept, O(r (n + m)) for r drawn; breakpoints are
/// kept only where they are fewer than 4 · 10⁶, so that memory does not grow with n m.
public struct EventCoincidenceChance: Sendable, Hashable {
  /// Which events are asked about.
  public let direction: EventCoincidence.Direction
  /// The whole record shifted.
  public let shift: CircularShift
  /// The record turned within blocks; `nil` where that was not asked for.
  public let blocks: BlockRotation?

  /// What was counted as it happened, in the phases long enough to be shifted.
  public var observed: ShiftCount { shift.observed }

  /// The tests of `stretches`, the phases of one session.
  ///
  /// - Parameters:
  ///   - minShift: The shortest shift; the larger of ten seconds and twice the window's reach unless given.
  ///   - block: How long blocks are; without it only the whole record is shifted.
  ///   - isDrawn: Whether shifts are drawn even where all could be swept.
  ///   - replicates: How many are drawn.
  public init(
    _ stretches: [PairedEvents], window: CoincidenceWindow,
    direction: EventCoincidence.Direction = .precursor, minShift: SessionTime? = nil,
    block: SessionTime? = ContingencyChance.usualBlock, isDrawn: Bool = false,
    replicates: Int = 1999, seed: UInt64 = 1
  ) {
    self.direction = direction
    let minShift = max(minShift ?? ShortestShift.usual(reach: window.reach), .zero)
    let searches = stretches.map {
      CoincidenceShift($0, direction: direction, offsets: window.offsets(unit: $0.unit))
    }
    let units = stretches.map(\.unit.microseconds)
    let shifted = searches.indices.compactMap { place -> CircularShift.Search? in
      let shortest = max(1, Int(minShift.microseconds / units[place]))
      let period = searches[place].period
      let admissible = CircularShift.admissible(period: period, minShift: shortest)
      return period / 4 >= shortest && !admissible.isEmpty
        ? (search: searches[place], admissible: admissible) : nil
    }
    shift = CircularShift(
      shifted, leftOut: stretches.count - shifted.count,
      method: isDrawn || !shifted.allSatisfy { $0.search.canBeSwept }
        ? .drawn(replicates: max(replicates, 1), seed: seed) : .swept)
    blocks = block.map { block in
      BlockRotation(
        inTurn: searches.indices.flatMap { place -> [ShiftCircle] in
          let onsets = searches[place].onsets
          return BlockRotation.blocks(
            of: 0..<onsets.period,
            length: Int(clamping: max(block, .zero).microseconds / units[place])
          ).map { range in
            let part = onsets.part(range)
            var circle = ShiftCircle(
              ShiftAxis(
                period: range.count, admissible: 0..<range.count, breakpoints: part.breakpoints))
            part.addAnsweredGivens(to: &circle, wraps: true)
            return circle
          }
        })
    }
  }
}

extension BlockRotation {
  /// Turns each of a great many blocks by all its shifts: first those where as many are eligible at every shift, two
  /// and two, so that sums stay short for long; those where that changes are added in the end.
  fileprivate init(inTurn blocks: [ShiftCircle]) {
    observed = blocks.reduce(ShiftCount(counted: 0, eligible: 0)) { $0 + $1.observed }
    blockCount = blocks.count
    var fixed: [ShiftDistribution] = []
    var varying: [ShiftDistribution] = []
    for distribution in blocks.map(\.distribution) {
      let eligible = distribution.values.first?.count.eligible
      if distribution.values.allSatisfy({ $0.count.eligible == eligible }) {
        fixed.append(distribution)
      } else {
        varying.append(distribution)
      }
    }
    func sum(_ all: [ShiftDistribution]) -> ShiftDistribution {
      var all = all
      while all.count > 1 {
        all = stride(from: 0, to: all.count, by: 2).map { place in
          place + 1 < all.count ? all[place].convolved(with: all[place + 1]) : all[place]
        }
      }
      return all.first ?? .nothing
    }
    distribution =
      blocks.isEmpty ? ShiftDistribution([:]) : sum(fixed).convolved(with: sum(varying))
  }
}

extension CircularShift {
  /// A search and the shifts of its targets that count.
  fileprivate typealias Search = (search: CoincidenceShift, admissible: Range<Int>)

  /// Shifts the targets of each search by its admissible shifts.
  fileprivate init(_ searches: [Search], leftOut: Int, method: ShiftMethod) {
    let nothing = ShiftCount(counted: 0, eligible: 0)
    observed = searches.reduce(nothing) { $0 + $1.search.count(at: 0) }
    phasesLeftOut = leftOut
    self.method = method
    switch method {
    case _ where searches.isEmpty: distribution = ShiftDistribution([:])
    case .swept:
      distribution = searches.reduce(ShiftDistribution.nothing) {
        $0.convolved(with: $1.search.distribution($1.admissible))
      }
    case .drawn(let replicates, let seed):
      distribution = ShiftDistribution(
        tallying: (0..<replicates).map { replicate in
          var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
          return searches.reduce(nothing) { sum, part in
            let turn = part.admissible.lowerBound + source.below(part.admissible.count)
            return sum + part.search.count(at: turn)
          }
        })
    }
  }
}

public import CodedSessions

/// Replicates of a stream without gaps in which whole bouts change places.
///
/// Kept: every bout with its code and length, and so the time budget; broken: the order of bouts and how
/// they lie against the partner. With `forbidsRepeats` no bout is followed by one of its own code, as in a
/// stream whose adjoining bouts of one code are one bout: then arrangements come from a walk by the scheme
/// of Besag & Clifford (1989), with each code's bouts dealt out at random among its places (where the
/// record itself repeats a code, nothing is forbidden). All orders of
/// few bouts can be gone through: arrangements count with multiplicity, as each is equally likely.
///
/// Replicate i draws from the stream of (seed, i). O(n) a replicate, 2n steps under `forbidsRepeats`.
public struct BoutPermutation: Sendable, Hashable {
  private let bouts: [Bout]
  private let onset: SessionTime
  private let forbidsRepeats: Bool

  /// The replicates of `bouts`, which lie one after the other without gaps.
  public init(_ bouts: [Bout], forbidsRepeats: Bool) {
    self.bouts = bouts.sorted { $0.onset < $1.onset }
    onset = bouts.map(\.onset).min() ?? .zero
    self.forbidsRepeats = forbidsRepeats
  }

  /// The bouts of replicate `replicate`, in time order.
  public func replicate(_ replicate: Int, seed: UInt64) -> [Bout] {
    var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    var order = Array(bouts.indices)
    source.shuffle(&order)
    guard forbidsRepeats, bouts.count > 1 else { return placed(order) }
    let codes = Set(bouts.map(\.code)).sorted()
    guard codes.count <= 254 else { return bouts }
    let places = bouts.map { bout in UInt8(codes.firstIndex(of: bout.code) ?? 0) }
    guard !zip(places, places.dropFirst()).contains(where: ==) else { return placed(order) }
    let walk = ConstrainedWalk(
      runBounds: [0, places.count], size: codes.count,
      isAllowed: (0..<(codes.count * codes.count)).map { $0 / codes.count != $0 % codes.count })
    // Another seed than that of the order above: which bout stands where is drawn apart from which code.
    let arrangement = ConstrainedReplicates(
      of: places, walk: walk, steps: PermutationPlan.stepsForEach(places.count), seed: seed &+ 1
    ).order(replicate)
    // Each code's bouts, in random order, fill its places.
    var waiting = [[Int]](repeating: [], count: codes.count)
    for bout in order { waiting[Int(places[bout])].append(bout) }
    return placed(arrangement.compactMap { waiting[Int($0)].popLast() })
  }

  /// Gives `body` every arrangement, with multiplicity: n! of n bouts, or those of them without equal
  /// neighbours. Meant for at most nine bouts.
  public func visit(_ body: ([Bout]) -> Void) {
    var order: [Int] = []
    var isFree = [Bool](repeating: true, count: bouts.count)
    func extend() {
      if order.count == bouts.count {
        body(placed(order))
        return
      }
      for bout in bouts.indices where isFree[bout] {
        if forbidsRepeats, let last = order.last, bouts[last].code == bouts[bout].code { continue }
        isFree[bout] = false
        order.append(bout)
        extend()
        order.removeLast()
        isFree[bout] = true
      }
    }
    extend()
  }

  private func placed(_ order: [Int]) -> [Bout] {
    var time = onset
    return order.compactMap { bout in
      let end = time + bouts[bout].duration
      defer { time = end }
      return TimeSpan(onset: time, offset: end).map { Bout(code: bouts[bout].code, span: $0) }
    }
  }
}

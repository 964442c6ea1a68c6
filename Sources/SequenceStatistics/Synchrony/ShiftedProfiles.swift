/// The lag profile of matching at shifts of the second record: one row of shares for each shift.
///
/// Swept, in one phase: what matches at shift s and lag d is what matches on the whole circle at offset d - s, less
/// what the lag pushes over the edge. The first is known for all offsets from the trapezoids (``LagOverlap``), the
/// second grows along the offset (``PairedRings``): O(p log p + r (k + e)) for p pairs of bouts, r offsets, k lags and e bouts
/// near the edges, and no shifted record is made. Drawn, over several phases and for very many bouts: every
/// phase's shift from the stream of (seed, i), and the profile of each.
struct ShiftedProfiles: Sendable {
  /// The lags, evenly spaced around 0, in rising order.
  let lags: [Int]
  /// How many shifts there are.
  private(set) var count = 0
  /// The units between two shifts where they are swept; `nil` where they are drawn.
  private(set) var shiftStep: Int?
  /// The share matched at each lag, shift by shift; below 0 where nothing could be coded.
  private(set) var shares: [Double] = []
  /// Whether something could be coded at every lag of every shift.
  private(set) var isComplete = true

  /// With more shifts than these only every second, third … is looked at.
  static let mostShifts = 20_000
  /// With more pairs of bouts shifts are drawn.
  static let mostPairs = 1_000_000

  /// The profiles of `phases`, none of which is shorter than two shortest shifts.
  init(_ phases: [PairedTimes], lags: [Int], minShift: Int, replicates: Int, seed: UInt64) {
    self.lags = lags
    let pairs = phases.flatMap(\.shared).reduce(0.0) {
      $0 + Double($1.first.ranges.count) * Double($1.second.ranges.count)
    }
    if phases.count == 1, let times = phases.first, pairs <= Double(Self.mostPairs),
      let rings = PairedRings(times)
    {
      sweep(times, rings, minShift: max(minShift, 1))
    } else {
      draw(phases, minShift: minShift, replicates: max(replicates, 1), seed: seed)
    }
  }

  private mutating func sweep(_ times: PairedTimes, _ rings: PairedRings, minShift: Int) {
    let (period, reach, steps) = (times.period, lags.last ?? 0, lags.count / 2)
    let step = steps > 0 ? reach / steps : 1
    // Shifts are multiples of the lags' step, so that their offsets are too.
    let first = (minShift + step - 1) / step
    let last = (period - minShift) / step
    guard first <= last, reach <= period else { return }
    let thinning = (last - first) / Self.mostShifts + 1
    let width = lags.count
    count = (last - first) / thinning + 1
    shiftStep = step * thinning
    shares = [Double](repeating: -1, count: count * width)
    let offsets = (-steps - last)...(steps - first)
    let whole = Self.circular(
      times.shared.map { ($0.first, $0.second) }, at: offsets, by: step, period: period)
    let coded = Self.circular(
      [(times.firstCodable, times.secondCodable)], at: offsets, by: step, period: period)
    var before = rings.walk(from: 0, steps: steps, by: step)
    var after = rings.walk(from: period - reach, steps: steps, by: step)
    for (row, offset) in offsets.enumerated() {
      before.run(offset: offset * step)
      after.run(offset: offset * step)
      // Shifts from first to last alone: place - steps - offset.
      let low = max(0, first + steps + offset)
      let high = min(width - 1, last + steps + offset)
      guard low <= high else { continue }
      // The lag at which the first shift lies on this offset; every lag later is one shift later.
      let origin = first + steps + offset
      let edge = (matched: after.matched[steps], codable: after.codable[steps])
      for place in low...high where thinning == 1 || (place - origin) % thinning == 0 {
        let matched: Int
        let codable: Int
        if place >= steps {
          let kept = 2 * steps - place
          matched = whole[row] &- edge.matched &+ after.matched[kept]
          codable = coded[row] &- edge.codable &+ after.codable[kept]
        } else {
          matched = whole[row] &- before.matched[steps &- place]
          codable = coded[row] &- before.codable[steps &- place]
        }
        let at = (thinning == 1 ? place &- origin : (place &- origin) / thinning) &* width &+ place
        if codable > 0 {
          shares[at] = Double(matched) / Double(codable)
        } else {
          isComplete = false
        }
      }
    }
  }

  /// How much of the pairs meets on the circle when the second is read so many steps later.
  private static func circular(
    _ pairs: [(UnitSet, UnitSet)], at offsets: ClosedRange<Int>, by step: Int, period: Int
  ) -> [Int] {
    let places = offsets.map { (($0 * step) % period + period) % period }
    let order = places.indices.sorted { places[$0] < places[$1] }
    let rising = order.map { places[$0] }
    // What lies d later on the circle lies d later on the line, or a circle less d earlier.
    let overlap = LagOverlap(pairs, reach: period)
    let sums = zip(overlap.values(at: rising), overlap.values(at: rising.map { $0 - period })).map(
      +)
    var counts = [Int](repeating: 0, count: places.count)
    for (place, sum) in zip(order, sums) { counts[place] = sum }
    return counts
  }

  private mutating func draw(
    _ phases: [PairedTimes], minShift: Int, replicates: Int, seed: UInt64
  ) {
    let reach = lags.last ?? 0
    let ways = phases.map { CircularShift.admissible(period: $0.period, minShift: minShift) }
    guard !phases.isEmpty, ways.allSatisfy({ !$0.isEmpty }) else { return }
    count = replicates
    shares.reserveCapacity(count * lags.count)
    for replicate in 0..<count {
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      let shifted = zip(phases, ways).map { times, ways in
        times.turned(by: ways.lowerBound + source.below(ways.count))
      }
      let matched = LagOverlap(
        shifted.flatMap { $0.shared.map { ($0.first, $0.second) } }, reach: reach
      ).values(at: lags)
      let codable = LagOverlap(
        shifted.map { ($0.firstCodable, $0.secondCodable) }, reach: reach
      ).values(at: lags)
      shares += zip(matched, codable).map { $1 > 0 ? Double($0) / Double($1) : -1 }
      isComplete = isComplete && !codable.contains(0)
    }
  }
}

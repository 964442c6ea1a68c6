/// The lag profile of matching at shifts of the second record: for each lag the share at every shift.
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
  /// The share matched at each shift, lag by lag; below 0 where nothing could be coded.
  private(set) var shares: [Double] = []
  /// Whether something could be coded at every lag of every shift; when swept, of those left out as well.
  private(set) var isComplete = true

  /// The share at every shift of the lag with this place in ``lags``.
  func shares(ofLag place: Int) -> ArraySlice<Double> {
    shares[(place * count)..<((place + 1) * count)]
  }

  /// With more shifts than these only every second, third … is looked at.
  static let mostShifts = 20_000
  /// As many shares of all lags and shifts are held at a time.
  static let mostShares = 20_000_000
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
    let thinning = (last - first) / min(Self.mostShifts, max(Self.mostShares / lags.count, 1)) + 1
    let width = lags.count
    let span = last - first
    count = span / thinning + 1
    shiftStep = step * thinning
    shares = [Double](repeating: -1, count: count * width)
    let offsets = (-steps - last)...(steps - first)
    let whole = Self.circular(
      times.shared.map { ($0.first, $0.second) }, at: offsets, by: step, period: period)
    let coded = Self.circular(
      [(times.firstCodable, times.secondCodable)], at: offsets, by: step, period: period)
    var before = rings.walk(from: 0, steps: steps, by: step)
    var after = rings.walk(from: period - reach, steps: steps, by: step)
    // A lag's shares at some offsets in turn are neighbours: lines are written together, lag by lag.
    let together = 16
    var lines = [Double](repeating: -1, count: together * width)
    for start in stride(from: 0, to: offsets.count, by: together) {
      let rows = start..<min(start + together, offsets.count)
      for row in rows {
        let offset = (offsets.lowerBound + row) * step
        before.run(offset: offset)
        after.run(offset: offset)
        let least = Self.write(
          before, after, matched: whole[row], codable: coded[row], to: &lines,
          at: (row - start) * width)
        if least <= 0 { isComplete = false }
      }
      for place in 0..<width {
        // Shifts from first to last alone.
        let low = max(rows.lowerBound, place)
        let high = min(rows.upperBound, place + span + 1)
        guard low < high else { continue }
        let row = (low - start) * width + place
        if thinning == 1 {
          let at = place * count + place + span - low
          for next in 0..<(high - low) { shares[at &- next] = lines[row &+ next &* width] }
        } else {
          for next in 0..<(high - low) where (place + span - low - next) % thinning == 0 {
            let shift = (place + span - low - next) / thinning
            shares[place * count + shift] = lines[row + next * width]
          }
        }
      }
    }
  }

  /// The shares of one offset at every lag: what matches on the whole circle less what the lag pushes over the edge.
  /// Returns the least that could be coded.
  private static func write(
    _ before: PairedRings.Walk, _ after: PairedRings.Walk, matched: Int, codable: Int,
    to lines: inout [Double], at line: Int
  ) -> Int {
    let steps = before.matched.count - 1
    var least = Int.max
    func write(_ place: Int, _ matched: Int, _ codable: Int) {
      least = min(least, codable)
      lines[line &+ place] = codable > 0 ? Double(matched) / Double(codable) : -1
    }
    for place in 0..<steps {
      let kept = steps &- place
      write(place, matched &- before.matched[kept], codable &- before.codable[kept])
    }
    let matched = matched - after.matched[steps]
    let codable = codable - after.codable[steps]
    for place in steps..<(2 * steps + 1) {
      let kept = 2 &* steps &- place
      write(place, matched &+ after.matched[kept], codable &+ after.codable[kept])
    }
    return least
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
    shares = [Double](repeating: -1, count: count * lags.count)
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
      for place in lags.indices where codable[place] > 0 {
        shares[place * count + replicate] = Double(matched[place]) / Double(codable[place])
      }
      isComplete = isComplete && !codable.contains(0)
    }
  }
}

import CodedSessions

/// What would two coders have marked off who took no notice of what happened?
///
/// - ``Method/shifted``: each of the two takes the units of a coder drawn with replacement, moved by a random
///   time around the end of the record; the two shifts differ by at least half the mean length of a unit. Blocks
///   are laid end to end; a unit that begins before the end and reaches beyond stays whole. Keeps the order of
///   units and categories of one coder, as in section 5.2 of Mathet, Widlöcher & Métivier (2015). Shifts are
///   whole microseconds: positions are compared by distance, so ties do not matter.
/// - ``Method/resembling``: number of units, gaps, lengths and categories are drawn independently, the first
///   three from normal distributions with the mean and standard deviation (divisor n) of the record: gaps may be
///   negative, negative lengths lose their sign. The default of the Python package pygamma-agreement.
///
/// Sample i draws from the stream of (seed, i). O(m) for m units.
public struct RandomContinuum: Sendable {
  /// How random records are made.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Real records at random times.
    case shifted
    /// Invented units like the real ones.
    case resembling
  }

  private let coders: [[UnitContinuum.Unit]]
  private let method: Method
  private let seed: UInt64
  /// The length of all blocks.
  private let length: Double
  /// The least difference of two shifts.
  private let apart: Double
  private let habits: Habits

  /// Random records like those of `continuum`.
  public init(_ continuum: UnitContinuum, _ method: Method, seed: UInt64) {
    var starts: [Double] = []
    var length = 0.0
    for block in continuum.blocks {
      starts.append(length)
      length += Double(block.offset.microseconds) - Double(block.onset.microseconds)
    }
    let blocks = continuum.blocks
    coders = continuum.coders.map { units in
      units.map { unit in
        let block = max(
          blocks.partitioningIndex { Double($0.onset.microseconds) > unit.onset } - 1, 0)
        let shift = starts[block] - Double(blocks[block].onset.microseconds)
        return UnitContinuum.Unit(
          category: unit.category, onset: unit.onset + shift, offset: unit.offset + shift)
      }
    }
    self.method = method
    self.seed = seed
    self.length = length
    apart = continuum.meanLength / 2
    habits = Habits(coders)
  }

  /// The units of two coders in sample `number`.
  public func sample(_ number: Int) -> (first: [UnitContinuum.Unit], second: [UnitContinuum.Unit]) {
    var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: number))
    guard !coders.isEmpty else { return ([], []) }
    if method == .resembling { return (habits.record(&source), habits.record(&source)) }
    let first = coders[source.below(coders.count)]
    let second = coders[source.below(coders.count)]
    let shift = whole(below: length, &source)
    let room = length - 2 * apart
    let between = room > 0 ? apart + whole(below: room, &source) : whole(below: length, &source)
    return (moved(first, by: shift), moved(second, by: shift + between))
  }

  private func moved(_ units: [UnitContinuum.Unit], by shift: Double) -> [UnitContinuum.Unit] {
    units.map { unit in
      let onset = (unit.onset + shift).truncatingRemainder(dividingBy: length)
      return UnitContinuum.Unit(
        category: unit.category, onset: onset, offset: onset + unit.length)
    }
  }

  /// A whole number of microseconds below `limit`.
  private func whole(below limit: Double, _ source: inout RandomSource) -> Double {
    Double(source.below(UInt64(min(max(limit, 0), 0x1p62))))
  }
}

/// What units of a record are like.
private struct Habits: Sendable {
  /// Mean and standard deviation of something.
  struct Spread: Sendable {
    let mean: Double
    let deviation: Double

    init(_ values: [Double]) {
      let n = max(Double(values.count), 1)
      let mean = values.reduce(0, +) / n
      self.mean = mean
      deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
    }

    func draw(_ source: inout RandomSource) -> Double {
      // Half a step keeps the probability off 0.
      mean + deviation * NormalQuantile.of(source.unit() + 0x1p-54)
    }
  }

  let counts: Spread
  let gaps: Spread
  let lengths: Spread
  /// The category of every unit.
  let categories: [Int]

  init(_ coders: [[UnitContinuum.Unit]]) {
    counts = Spread(coders.map { Double($0.count) })
    lengths = Spread(coders.flatMap { $0.map(\.length) })
    categories = coders.flatMap { $0.map(\.category) }
    var gaps: [Double] = []
    for units in coders {
      for (unit, next) in zip(units, units.dropFirst()) { gaps.append(next.onset - unit.offset) }
      if let first = units.first, first.onset > 0 { gaps.append(first.onset) }
    }
    self.gaps = Spread(gaps)
  }

  func record(_ source: inout RandomSource) -> [UnitContinuum.Unit] {
    guard !categories.isEmpty else { return [] }
    let count = max(1, Int(counts.draw(&source)))
    var units: [UnitContinuum.Unit] = []
    var end = 0.0
    for _ in 0..<count {
      let onset = end + gaps.draw(&source)
      // A microsecond at least: a unit has a length.
      end = onset + max(lengths.draw(&source).magnitude, 1)
      units.append(
        UnitContinuum.Unit(
          category: categories[source.below(categories.count)], onset: onset, offset: end))
    }
    return units
  }
}

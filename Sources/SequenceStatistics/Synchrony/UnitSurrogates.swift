/// What two records in units would look like if they had nothing to do with one another: the second one rearranged, with
/// its bouts kept.
///
/// - ``Design/shift(minShift:)``: the second record turns on the circle of each stretch by at least `minShift` units
///   either way. Kept: bouts (but for the one that the wrap cuts), order, rhythm. Stretches shorter than four times
///   `minShift` are left out, of ``units`` too. Where a single stretch has no more admissible shifts than replicates,
///   all are gone through and no random number is drawn.
/// - ``Design/boutPermutation``: the second record's bouts change places between uncodable units, and no bout comes to
///   stand before one of its own kind. Kept: bouts and their lengths; broken: their order too.
///
/// Uncodable units turn with the record in a shift, and stay in place in a permutation. Replicate i draws from the
/// stream of (seed, i). p by ``NullSample`` with ``kind``. O(m) a replicate for m units.
public struct UnitSurrogates: Sendable {
  /// How the second record is rearranged.
  public enum Design: Sendable, Hashable {
    /// Turned on its circle.
    case shift(minShift: Int)
    /// Its bouts in another order.
    case boutPermutation
  }

  /// The records as they are, without stretches that cannot be rearranged.
  public let units: PairedUnits
  /// Stretches that were too short.
  public let stretchesLeftOut: Int
  /// How many replicates there are.
  public let count: Int
  /// Whether they are all there are, or drawn.
  public let kind: ChanceP.Kind
  private let rearrange: @Sendable (Int) -> [[UInt16]]

  /// The replicates of `units`.
  public init(
    _ units: PairedUnits, design: Design, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let asked = max(replicates, 1)
    switch design {
    case .shift(let minShift):
      func ways(_ stretch: PairedUnits.Stretch) -> Range<Int> {
        stretch.count >= 4 * max(minShift, 1)
          ? CircularShift.admissible(period: stretch.count, minShift: minShift) : 0..<0
      }
      let kept = units.stretches.filter { !ways($0).isEmpty }
      let ranges = kept.map(ways)
      let isExact = kept.count == 1 && ranges[0].count <= asked
      self.units = PairedUnits(kept, step: units.step, categoryCount: units.categoryCount)
      stretchesLeftOut = units.stretches.count - kept.count
      count = kept.isEmpty ? 0 : isExact ? ranges[0].count : asked
      kind = isExact ? .enumeratedWithoutObserved : .sampled
      rearrange = { replicate in
        var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
        return zip(kept, ranges).map { stretch, range in
          let shift = range.lowerBound + (isExact ? replicate : source.below(range.count))
          return Self.turned(stretch.second, by: shift)
        }
      }
    case .boutPermutation:
      let rows = units.stretches.enumerated().map { place, stretch in
        ShuffledBouts(stretch.second, seed: seed &+ UInt64(place) &* 2)
      }
      self.units = units
      stretchesLeftOut = 0
      count = rows.contains { $0.canVary } ? asked : 0
      kind = .sampled
      rearrange = { replicate in rows.map { $0.row(replicate) } }
    }
  }

  /// The records of replicate `replicate`: the first as it is, the second rearranged.
  public func replicate(_ replicate: Int) -> PairedUnits {
    PairedUnits(
      zip(units.stretches, rearrange(replicate)).map { PairedUnits.Stretch($0.first, $1) },
      step: units.step, categoryCount: units.categoryCount)
  }

  /// The second record's rows of replicate `replicate`, stretch by stretch.
  func second(_ replicate: Int) -> [[UInt16]] { rearrange(replicate) }

  /// `statistic` of every replicate; those for which it is `nil` are left out.
  public func null(_ statistic: (PairedUnits) -> Double?) -> NullSample {
    NullSample((0..<count).compactMap { statistic(replicate($0)) }, how: kind)
  }

  /// What stands at t comes to stand at t + `shift` on the circle.
  static func turned(_ row: [UInt16], by shift: Int) -> [UInt16] {
    guard !row.isEmpty else { return row }
    let cut = row.count - ((shift % row.count) + row.count) % row.count
    return Array(row[cut...]) + Array(row[..<cut])
  }
}

/// A row whose runs change places between its unknown units.
private struct ShuffledBouts: Sendable {
  private struct Part: Sendable {
    let start: Int
    let codes: [UInt16]
    /// The lengths of each code's runs.
    let lengths: [[Int]]
    let replicates: ConstrainedReplicates
  }

  private let row: [UInt16]
  private let parts: [Part]
  private let seed: UInt64

  init(_ row: [UInt16], seed: UInt64) {
    self.row = row
    self.seed = seed
    var parts: [Part] = []
    var place = 0
    while place < row.count {
      guard row[place] != PairedUnits.unknown else {
        place += 1
        continue
      }
      let start = place
      var runs: [(code: UInt16, length: Int)] = []
      while place < row.count, row[place] != PairedUnits.unknown {
        if let last = runs.last, last.code == row[place] {
          runs[runs.count - 1].length += 1
        } else {
          runs.append((row[place], 1))
        }
        place += 1
      }
      let codes = Set(runs.map(\.code)).sorted()
      // More kinds than a walk can hold stay as they are.
      guard runs.count > 1, codes.count <= 254 else { continue }
      let order = runs.map { run in UInt8(clamping: codes.partitioningIndex { $0 >= run.code }) }
      var lengths = [[Int]](repeating: [], count: codes.count)
      for (run, code) in zip(runs, order) { lengths[Int(code)].append(run.length) }
      let size = codes.count
      parts.append(
        Part(
          start: start, codes: codes, lengths: lengths,
          replicates: ConstrainedReplicates(
            of: order,
            walk: ConstrainedWalk(
              runBounds: [0, order.count], size: size,
              isAllowed: (0..<(size * size)).map { $0 / size != $0 % size }),
            steps: PermutationPlan.stepsForEach(order.count),
            seed: seed &+ UInt64(parts.count) &* 0x9E37_79B9)))
    }
    self.parts = parts
  }

  var canVary: Bool { !parts.isEmpty }

  func row(_ replicate: Int) -> [UInt16] {
    var row = self.row
    // Another seed than the walk's: which run stands where is drawn apart from which code.
    var source = RandomSource(seed: seed &+ 1, stream: UInt64(truncatingIfNeeded: replicate))
    for part in parts {
      var waiting = part.lengths
      for code in waiting.indices { source.shuffle(&waiting[code]) }
      var place = part.start
      for code in part.replicates.order(replicate) {
        guard let length = waiting[Int(code)].popLast() else { continue }
        for unit in place..<(place + length) { row[unit] = part.codes[Int(code)] }
        place += length
      }
    }
    return row
  }
}

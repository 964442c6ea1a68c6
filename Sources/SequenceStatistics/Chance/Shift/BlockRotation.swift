/// Would as much happen if one partner's record were turned within each minute?
///
/// The record is cut into blocks, and in each one partner's part turns on the circle of the block, by all
/// shifts of its clock grid; windows wrap inside the block, for the observed value too. Kept: what happens
/// in each block, so that slow drifts which both partners share (tiring, warming up, a phase) do not look
/// like coupling; broken: how the two lie against one another within a block. Drifts faster than about
/// four blocks cannot be told from coupling by any shift.
///
/// The counts of blocks are independent and convolve: exact, p = b / n with the observed alignment among
/// the n. O(k log k) for the k pairs within blocks, and the product of the numbers of values a block.
public struct BlockRotation: Sendable, Hashable {
  /// What was counted, with windows wrapped inside blocks.
  public let observed: ShiftCount
  /// What is counted over all shifts of all blocks.
  public let distribution: ShiftDistribution
  /// How many blocks there are.
  public let blockCount: Int

  /// Turns each of `blocks` by all its shifts.
  init(_ blocks: [ShiftCircle]) {
    observed = blocks.map(\.observed).reduce(ShiftCount(counted: 0, eligible: 0), +)
    distribution =
      blocks.isEmpty
      ? ShiftDistribution([:])
      : blocks.reduce(ShiftDistribution.nothing) { $0.convolved(with: $1.distribution) }
    blockCount = blocks.count
  }

  /// Where blocks of `length` lie in `stretch`: a rest shorter than half a block belongs to the block
  /// before.
  static func blocks(of stretch: Range<Int>, length: Int) -> [Range<Int>] {
    let length = max(length, 1)
    let whole = stretch.count / length
    let rest = stretch.count % length
    guard whole > 0 else { return stretch.isEmpty ? [] : [stretch] }
    let count = whole + (2 * rest >= length ? 1 : 0)
    return (0..<count).map { block in
      let start = stretch.lowerBound + block * length
      return start..<(block == count - 1 ? stretch.upperBound : start + length)
    }
  }

  /// The p for "more than by chance".
  public var pGreater: Measure { distribution.pGreater(observed, includesObserved: true) }

  /// The p for "less than by chance".
  public var pLess: Measure { distribution.pLess(observed, includesObserved: true) }

  /// Twice the smaller of both, at most 1.
  public var pTwoSided: Measure { .twiceTheSmaller(pGreater, pLess) }
}

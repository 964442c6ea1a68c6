/// Bounded draws in great number: four from each random word where the bounds fit into 16 bits.
///
/// A shuffle of a thousand events asks for a thousand small numbers; a whole 64-bit word for each
/// would be three quarters wasted. Each draw is Lemire's multiplication with rejection, on 16 bits
/// for bounds to 65 536 and on 32 bits above, so that all results are equally likely. The numbers
/// depend on the source's state alone.
struct SmallDraws {
  private var source: RandomSource

  /// Draws from replicate `stream` of the work seeded with `seed`.
  init(seed: UInt64, stream: UInt64) { source = RandomSource(seed: seed, stream: stream) }

  /// Four indices below `count`, `count - 1`, `count - 2` and `count - 3`; `count` is 4 to 65 536.
  @inline(__always)
  mutating func four(below count: Int) -> (Int, Int, Int, Int) {
    let word = source.next()
    let bound = UInt32(truncatingIfNeeded: count)
    let a = UInt32(truncatingIfNeeded: word & 0xFFFF) &* bound
    let b = UInt32(truncatingIfNeeded: (word &>> 16) & 0xFFFF) &* (bound &- 1)
    let c = UInt32(truncatingIfNeeded: (word &>> 32) & 0xFFFF) &* (bound &- 2)
    let d = UInt32(truncatingIfNeeded: word &>> 48) &* (bound &- 3)
    // No draw whose low half reaches its bound is ever rejected; the largest bound serves all.
    if min(min(a & 0xFFFF, b & 0xFFFF), min(c & 0xFFFF, d & 0xFFFF)) >= bound {
      return (Int(a &>> 16), Int(b &>> 16), Int(c &>> 16), Int(d &>> 16))
    }
    return (
      settled(a, bound), settled(b, bound &- 1), settled(c, bound &- 2), settled(d, bound &- 3)
    )
  }

  /// Four indices below `count`, which is 1 to 65 535, from one random word.
  @inline(__always)
  mutating func fourTimes(below count: Int) -> (Int, Int, Int, Int) {
    let word = source.next()
    let bound = UInt32(truncatingIfNeeded: count)
    let a = UInt32(truncatingIfNeeded: word & 0xFFFF) &* bound
    let b = UInt32(truncatingIfNeeded: (word &>> 16) & 0xFFFF) &* bound
    let c = UInt32(truncatingIfNeeded: (word &>> 32) & 0xFFFF) &* bound
    let d = UInt32(truncatingIfNeeded: word &>> 48) &* bound
    if min(min(a & 0xFFFF, b & 0xFFFF), min(c & 0xFFFF, d & 0xFFFF)) >= bound {
      return (Int(a &>> 16), Int(b &>> 16), Int(c &>> 16), Int(d &>> 16))
    }
    return (settled(a, bound), settled(b, bound), settled(c, bound), settled(d, bound))
  }

  /// Two indices below `count`, which is at least 1.
  @inline(__always)
  mutating func two(below count: Int) -> (Int, Int) {
    guard count <= 0x1_0000 else { return (index(below: count), index(below: count)) }
    let word = source.next()
    let bound = UInt32(truncatingIfNeeded: count)
    let a = UInt32(truncatingIfNeeded: (word &>> 32) & 0xFFFF) &* bound
    let b = UInt32(truncatingIfNeeded: word &>> 48) &* bound
    if min(a & 0xFFFF, b & 0xFFFF) >= bound { return (Int(a &>> 16), Int(b &>> 16)) }
    return (settled(a, bound), settled(b, bound))
  }

  /// An index below `count`, which is at least 1.
  @inline(__always)
  mutating func index(below count: Int) -> Int {
    guard count > 0x1_0000 else {
      let bound = UInt32(truncatingIfNeeded: count)
      return settled(piece() &* bound, bound)
    }
    let bound = UInt64(count)
    var product = (source.next() &>> 32) &* bound
    if product & 0xFFFF_FFFF < bound {
      let rejected = (0x1_0000_0000 &- bound) % bound
      while product & 0xFFFF_FFFF < rejected { product = (source.next() &>> 32) &* bound }
    }
    return Int(product &>> 32)
  }

  /// The high half of a product, drawn anew while its low half would make some results likelier.
  private mutating func settled(_ product: UInt32, _ bound: UInt32) -> Int {
    var product = product
    if product & 0xFFFF < bound {
      let rejected = (0x1_0000 &- bound) % bound
      while product & 0xFFFF < rejected { product = piece() &* bound }
    }
    return Int(product &>> 16)
  }

  @inline(__always)
  private mutating func piece() -> UInt32 { UInt32(truncatingIfNeeded: source.next() &>> 48) }
}

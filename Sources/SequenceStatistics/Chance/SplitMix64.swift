/// SplitMix64: turns any 64-bit number into a sequence of well-mixed ones.
///
/// Used only to fill the state of ``RandomSource``, as the authors of xoshiro256** advise, so that
/// seeds as alike as 1 and 2 give sources that have nothing in common.
/// After Steele, Lea & Flood (2014); the constants are those of Vigna's public-domain `splitmix64.c`.
struct SplitMix64: Hashable, Sendable {
  /// What the state grows by at each step: 2⁶⁴ divided by the golden ratio, made odd.
  static let goldenGamma: UInt64 = 0x9e37_79b9_7f4a_7c15

  private var state: UInt64

  /// The sequence that starts from `seed`.
  init(seed: UInt64) { state = seed }

  /// The next number of the sequence.
  mutating func next() -> UInt64 {
    state &+= SplitMix64.goldenGamma
    return SplitMix64.mix(state)
  }

  /// A one-to-one scrambling of 64 bits in which every bit of `value` changes half of the result.
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

/// Where every random number of the project comes from: a seed gives the same numbers on every
/// machine, in every version and for any number of threads.
///
/// The generator is xoshiro256** (Blackman & Vigna 2021), its state filled by SplitMix64. Replicate
/// *i* of a test draws from its own stream, derived from the seed and *i* alone, so that it does not
/// matter in which order or on how many threads the replicates are made:
///
/// ```swift
/// var source = RandomSource(seed: 1, stream: 17)
/// source.shuffle(&codes)  // the arrangement of replicate 17, always
/// ```
///
/// It deliberately does not conform to `RandomNumberGenerator`: the standard library's `shuffle` and
/// `random(in:)` promise no particular numbers and may draw differently in the next release. The
/// bounded draw and the shuffle are therefore written out here.
///
/// Not for secrets: the numbers can be predicted from the seed.
public struct RandomSource: Hashable, Sendable {
  private var s0: UInt64
  private var s1: UInt64
  private var s2: UInt64
  private var s3: UInt64

  /// A source of its own for replicate `stream` of the work seeded with `seed`.
  ///
  /// Two different streams of one seed never start alike.
  public init(seed: UInt64, stream: UInt64 = 0) {
    // The seed is scrambled before the stream number is added, and the sum scrambled again:
    // otherwise stream 1 of seed 1 would be stream 0 of seed 2.
    let root = SplitMix64.mix(seed &+ SplitMix64.goldenGamma)
    var words = SplitMix64(seed: SplitMix64.mix(root &+ stream))
    self.init(state: (words.next(), words.next(), words.next(), words.next()))
  }

  /// A source in a given state, for comparison with published outputs.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (s0, s1, s2, s3) = state
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    let scrambled = rotateLeft(s1 &* 5, by: 7) &* 9
    let shifted = s1 << 17
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotateLeft(s3, by: 45)
    return scrambled
  }

  /// A whole number from 0 up to but not including `bound`, each equally likely; 0 when `bound` is
  /// 0 or 1.
  ///
  /// Lemire's (2019) method: the high half of a 128-bit product, with the few draws rejected that
  /// would make some results likelier than others. No remainder is taken in the usual case.
  public mutating func below(_ bound: UInt64) -> UInt64 {
    guard bound > 1 else { return 0 }
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let rejected = (0 &- bound) % bound
      while product.low < rejected { product = next().multipliedFullWidth(by: bound) }
    }
    return product.high
  }

  /// A whole number from 0 up to but not including `bound`, such as an index into an array; 0 when
  /// `bound` is below 2.
  public mutating func below(_ bound: Int) -> Int {
    Int(below(UInt64(max(bound, 0))))
  }

  /// A number of [0, 1), one of 2⁵³ equally spaced ones.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// True with the given probability: never at 0 or less, always at 1 or more.
  public mutating func isTrue(withProbability probability: Double) -> Bool {
    unit() < probability
  }

  /// Puts `elements` into a random order, every order equally likely (Fisher & Yates, from the end
  /// towards the front).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, below(last + 1))
      last -= 1
    }
  }
}

private func rotateLeft(_ value: UInt64, by count: UInt64) -> UInt64 {
  (value << count) | (value >> (64 - count))
}

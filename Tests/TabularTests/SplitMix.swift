/// A small generator whose seed a failing test prints.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound` − 1.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}

/// Bytes that look like a table and are full of everything that is hard about tables.
func randomTable(length: Int, delimiter: Character, _ random: inout SplitMix) -> [UInt8] {
  let delimiter = String(delimiter)
  let tame = [
    "a", "bc", "\u{E9}", "1.5", "\n", "\r\n", "\r", " ", "  ", "\t", delimiter, delimiter,
    delimiter, "\(delimiter)\"x\"\(delimiter)", "\n\"y \"\"z\"\n", "\"", "word",
  ]
  // Large tables are mostly well-formed, or nothing would be left of them.
  let isLarge = length > 1_000
  var bytes: [UInt8] = []
  while bytes.count < length {
    switch random.below(isLarge ? 2_000 : 60) {
    case 0: bytes.append(0)
    case 1: bytes.append(0xFE)
    case 2: bytes.append(0xFF)
    case 3: bytes += Array(repeating: 0x20, count: random.below(isLarge ? 40_000 : 20))
    case 4: bytes += Array("\(delimiter)\"".utf8) + Array(repeating: 0x22, count: random.below(6))
    case 5:
      bytes += Array("\(delimiter)\"".utf8)
      bytes += Array(repeating: 0x41, count: random.below(isLarge ? 40_000 : 20))
    default: bytes += Array(tame[random.below(tame.count - (isLarge ? 2 : 0))].utf8)
    }
  }
  return bytes
}

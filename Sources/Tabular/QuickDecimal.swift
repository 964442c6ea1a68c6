/// Reads decimals of at most eight digits before and six after the mark, without a loop.
///
/// Both halves are loaded as words of eight digits and converted with three multiplications each;
/// everything else, malformed fields too, is left to ``DecimalReading``.
enum QuickDecimal {
  /// What ``millionths(_:length:mark:)`` gives when it does not know.
  static let unknown = Int64.min

  private static let zeros: UInt64 = 0x3030_3030_3030_3030
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The number of millionths, or ``unknown``. There must be eight readable bytes before the field
  /// and sixteen after its first; what they hold does not matter.
  @inline(__always)
  static func millionths(_ start: UnsafePointer<UInt8>, length: Int, mark: UInt8) -> Int64 {
    let isNegative = unsafe start.pointee == UInt8(ascii: "-")
    let skipped = isNegative ? 1 : 0
    let raw = unsafe UnsafeRawPointer(start) + skipped
    let length = length &- skipped

    let pattern = ones &* UInt64(mark)
    let first = unsafe word(raw, 0) ^ pattern
    var marks = (first &- ones) & ~first & highBits
    var place = marks.trailingZeroBitCount &>> 3
    if marks == 0 {
      let second = unsafe word(raw, 8) ^ pattern
      marks = (second &- ones) & ~second & highBits
      place = 8 &+ marks.trailingZeroBitCount &>> 3
    }
    // Without a separator between fields, a mark found beyond the end belongs to the next one.
    let whole = min(place, length)
    let decimals = max(length &- whole &- 1, 0)
    guard whole &- 1 < 8, whole > 0, decimals <= 6 else { return unknown }

    let wholeBits = UInt64(truncatingIfNeeded: 64 &- 8 &* whole)
    let wholeDigits = unsafe (word(raw, whole &- 8) ^ zeros) & (UInt64.max &<< wholeBits)
    let decimalBits = UInt64(truncatingIfNeeded: 8 &* decimals)
    let decimalDigits = unsafe (word(raw, whole &+ 1) ^ zeros) & ((1 &<< decimalBits) &- 1)
    guard areDigits(wholeDigits), areDigits(decimalDigits) else { return unknown }

    // Two zeros before six decimals make eight digits.
    let magnitude =
      Int64(number(wholeDigits)) &* 1_000_000 &+ Int64(number(decimalDigits &<< 16))
    return isNegative ? 0 &- magnitude : magnitude
  }

  @inline(__always)
  private static func word(_ start: UnsafeRawPointer, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Whether every byte is at most 9.
  @inline(__always)
  private static func areDigits(_ bytes: UInt64) -> Bool {
    ((bytes &+ 0x7676_7676_7676_7676) | bytes) & highBits == 0
  }

  /// The number that eight digits make, the first in the lowest byte: pairs, then fours, then all.
  @inline(__always)
  private static func number(_ digits: UInt64) -> UInt32 {
    let pairs = digits &* 10 &+ (digits &>> 8)
    let mask: UInt64 = 0x0000_00FF_0000_00FF
    let high = (pairs & mask) &* 0x000F_4240_0000_0064
    let low = ((pairs &>> 16) & mask) &* 0x0000_2710_0000_0001
    return UInt32(truncatingIfNeeded: (high &+ low) &>> 32)
  }
}

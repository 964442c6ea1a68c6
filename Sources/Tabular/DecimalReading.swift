/// What a field says when it is read as a plain decimal number, in millionths of its unit, so that
/// a time in seconds becomes a whole number of microseconds.
///
/// Plain decimals are digits with an optional sign before them and an optional decimal mark with
/// digits before it, after it or both: `12.345`, `-0.5`, `+3`, `.5`, `5.`. Blanks around them are
/// ignored. Exponents, digit groups, clock times and words are not plain.
public enum DecimalReading: Hashable, Sendable {
  /// Exactly this many millionths.
  case exact(Int64)
  /// The field has more than six decimals that are not zero; this is the nearest number of
  /// millionths, the even one of two that are equally near.
  case rounded(Int64)
  /// A plain decimal beyond ±9 223 372 036 854.775807.
  case overflow
  /// Nothing, or nothing but blanks.
  case empty
  /// Anything else.
  case notPlain

  /// Reads a field whose decimal mark is `mark`. Linear in the length; a ``DecimalColumn`` has a
  /// quicker way for times as they are usually written and comes here for the rest.
  public init(_ field: Span<UInt8>, mark: UInt8 = UInt8(ascii: ".")) {
    var first = 0
    var end = field.count
    while first < end, Self.isBlank(field[first]) { first += 1 }
    while end > first, Self.isBlank(field[end - 1]) { end -= 1 }
    guard first < end else {
      self = .empty
      return
    }
    let isNegative = field[first] == UInt8(ascii: "-")
    if isNegative || field[first] == UInt8(ascii: "+") { first += 1 }
    self.init(digits: field.extracting(first..<end), isNegative: isNegative, mark: mark)
  }

  /// Reads what is left without blanks and sign.
  private init(digits field: Span<UInt8>, isNegative: Bool, mark: UInt8) {
    var magnitude = UInt64(0)
    var overflows = false
    var digits = 0
    var decimals: Int?
    // The seventh decimal, and whether anything follows it, decide how to round.
    var seventh = UInt8(0)
    var hasMore = false
    for index in 0..<field.count {
      let byte = field[index]
      if byte == mark, decimals == nil {
        decimals = 0
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else {
        self = .notPlain
        return
      }
      digits += 1
      if let places = decimals {
        decimals = places + 1
        if places == 6 { seventh = digit }
        if places > 6 { hasMore = hasMore || digit != 0 }
        if places >= 6 { continue }
      }
      overflows = Self.append(digit, to: &magnitude) || overflows
    }
    guard digits > 0 else {
      self = .notPlain
      return
    }
    for _ in min(decimals ?? 0, 6)..<6 {
      overflows = Self.append(0, to: &magnitude) || overflows
    }
    let isExact = seventh == 0 && !hasMore
    let isAboveHalf = seventh > 5 || (seventh == 5 && hasMore)
    let isHalf = seventh == 5 && !hasMore
    if !overflows, isAboveHalf || (isHalf && magnitude % 2 == 1) { magnitude += 1 }
    guard !overflows, let value = Self.signed(magnitude, isNegative: isNegative) else {
      self = .overflow
      return
    }
    self = isExact ? .exact(value) : .rounded(value)
  }

  /// Appends a decimal digit; true if the number no longer fits.
  private static func append(_ digit: UInt8, to magnitude: inout UInt64) -> Bool {
    let limit = UInt64(1) << 63
    let (product, tooLarge) = magnitude.multipliedReportingOverflow(by: 10)
    guard !tooLarge, product <= limit else { return true }
    magnitude = product + UInt64(digit)
    return magnitude > limit
  }

  /// `Int64.min` is left out: a ``DecimalColumn`` marks cells without a number with it.
  private static func signed(_ magnitude: UInt64, isNegative: Bool) -> Int64? {
    guard let value = Int64(exactly: magnitude) else { return nil }
    return isNegative ? -value : value
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

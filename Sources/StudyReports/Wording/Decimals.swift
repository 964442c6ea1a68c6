public import CodedSessions

/// The number formats of every report: one place, no locale, half rounded away from zero.
public enum Decimals {
  /// What stands for a number that is not defined.
  public static let absent = "–"
  /// The minus sign proper, as wide as a plus.
  public static let minus = "\u{2212}"
  /// The space that keeps a number and its unit on one line.
  public static let noBreakSpace = "\u{A0}"

  /// `value` with exactly `places` decimals: `−1.9`, `0.0` (never `−0.0`).
  public static func fixed(_ value: Double, places: Int) -> String {
    DecimalExpansion(value).map { signed($0, places: places) } ?? absent
  }

  /// A number between −1 and 1 without its leading zero: `.82`, `−.31`, `1.00`.
  public static func proportion(_ value: Double, places: Int = 2) -> String {
    let text = fixed(value, places: places)
    if text.hasPrefix("0.") { return String(text.dropFirst()) }
    if text.hasPrefix(minus + "0.") { return minus + text.dropFirst(2) }
    return text
  }

  /// A share as a percentage with its sign: `0.4666` is `47 %`.
  public static func percent(_ share: Double, places: Int = 0) -> String {
    let number = percentNumber(share, places: places)
    return number == absent ? absent : number + noBreakSpace + "%"
  }

  /// A share as a percentage without the sign, for columns whose head says "%".
  public static func percentNumber(_ share: Double, places: Int = 1) -> String {
    DecimalExpansion(share).map { signed($0.shifted(by: 2), places: places) } ?? absent
  }

  /// `count` out of `total` as a percentage, from the whole numbers: exact for any size.
  public static func percent(_ count: Int, of total: Int) -> String {
    guard total > 0, count >= 0 else { return absent }
    // Half a percent is added in units of 1 / (2 · total), so that 0.5 rounds up.
    let (doubled, overflow) = count.multipliedReportingOverflow(by: 200)
    guard !overflow else { return percent(Double(count) / Double(total)) }
    return String((doubled + total) / (2 * total)) + noBreakSpace + "%"
  }

  /// A length of time in seconds with its unit: `7.4 s`.
  public static func seconds(_ time: SessionTime, places: Int = 1) -> String {
    secondsNumber(time, places: places) + noBreakSpace + "s"
  }

  /// A length of time in seconds without the unit, from whole microseconds.
  public static func secondsNumber(_ time: SessionTime, places: Int = 1) -> String {
    signed(DecimalExpansion(scaled: time.microseconds, places: 6), places: places)
  }

  /// A *p* value: three decimals under .1, else two, `< .001` at the floor, no leading zero.
  public static func probability(_ value: Double) -> String {
    guard value.isFinite else { return absent }
    if value < 0.001 { return "<" + noBreakSpace + ".001" }
    return proportion(value, places: value < 0.1 ? 3 : 2)
  }

  /// A *p* value with its sign of relation, to follow the letter: `= .005`, `< .001`.
  public static func equalsProbability(_ value: Double) -> String {
    let text = probability(value)
    return text.hasPrefix("<") ? text : "=" + noBreakSpace + text
  }

  /// A whole number with a comma between thousands: `1,999`.
  public static func count(_ value: Int) -> String {
    var digits = Array(String(value.magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return (value < 0 ? minus : "") + String(digits)
  }

  private static func signed(_ expansion: DecimalExpansion, places: Int) -> String {
    let rounded = expansion.rounded(to: max(0, places))
    return (expansion.isNegative && !rounded.isZero ? minus : "") + rounded.text
  }
}

import CodedSessions

/// Reads one cell of a time column.
///
/// Decimals with point or comma, clock times (`h:mm:ss.mmm`, `mm:ss.s`), and numbers that carry their
/// unit (`26775 ms`, `1.5 s`). All exactly; a bare number is counted in the column's ``TimeScale``.
enum TimeText {
  /// What a cell says.
  struct Reading: Hashable {
    let time: SessionTime
    /// Whether digits finer than a microsecond were rounded.
    let isExact: Bool
    /// Whether it was written as a clock time with at most one digit after the seconds.
    let isCoarseClock: Bool
  }

  /// The time that `text` writes, `nil` when it writes none.
  static func read(_ text: String, scale: TimeScale) -> Reading? {
    let trimmed = text.trimmingBlanks
    if trimmed.contains(":") { return clock(trimmed) }
    if let number = number(trimmed, scale: scale) { return number }
    // A number with its unit: "26775 ms".
    let digits = trimmed.prefix { !$0.isLetter && !$0.isWhitespace }
    let unit = trimmed.dropFirst(digits.count).drop { $0.isWhitespace }
    guard !unit.isEmpty, let written = TimeScale(named: String(unit), frameRate: nil) else {
      return nil
    }
    return number(digits, scale: written)
  }

  private static func number(_ text: Substring, scale: TimeScale) -> Reading? {
    switch scale {
    case .seconds: scaled(text, places: 6)
    case .milliseconds: scaled(text, places: 3)
    case .microseconds: scaled(text, places: 0)
    case .minutes:
      if let minutes = DecimalText.scaled(text, places: 6) {
        times60(minutes)
      } else {
        nil
      }
    case .frames(let rate):
      if let frame = DecimalText.scaled(text, places: 0), frame.isExact,
        let time = rate.time(ofFrame: frame.value)
      {
        Reading(time: time, isExact: true, isCoarseClock: false)
      } else {
        nil
      }
    }
  }

  private static func times60(_ minutes: DecimalText.Scaled) -> Reading? {
    let (value, overflowed) = minutes.value.multipliedReportingOverflow(by: 60)
    guard !overflowed else { return nil }
    return Reading(
      time: SessionTime(microseconds: value), isExact: minutes.isExact, isCoarseClock: false)
  }

  private static func scaled(_ text: Substring, places: Int) -> Reading? {
    DecimalText.scaled(text, places: places).map {
      Reading(
        time: SessionTime(microseconds: $0.value), isExact: $0.isExact, isCoarseClock: false)
    }
  }

  private static func clock(_ text: Substring) -> Reading? {
    var rest = text
    let isNegative = rest.first == "-"
    if isNegative { rest = rest.dropFirst() }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    var whole: [Int64] = []
    for part in parts.dropLast() {
      guard !part.isEmpty, part.allSatisfy({ $0.isASCII && $0.isNumber }),
        let number = Int64(part), number < 1_000_000
      else { return nil }
      whole.append(number)
    }
    // After the leading part, minutes stay under sixty.
    if whole.count == 2, whole[1] >= 60 { return nil }
    guard let last = parts.last, last.first != "-", last.first != "+",
      let seconds = DecimalText.scaled(last, places: 6),
      Int64(last.prefix { $0.isNumber }) ?? 0 < 60
    else { return nil }
    let minutes = whole.count == 2 ? whole[0] * 60 + whole[1] : whole[0]
    let total = minutes * 60_000_000 + seconds.value
    return Reading(
      time: SessionTime(microseconds: isNegative ? -total : total), isExact: seconds.isExact,
      isCoarseClock: seconds.places <= 1)
  }
}

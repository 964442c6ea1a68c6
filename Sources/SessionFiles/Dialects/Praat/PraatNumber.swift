import CodedSessions

/// Reads the numbers of Praat's text files: seconds with up to 17 digits, with an exponent when they
/// are small (`5.68e-14`), and `-0`.
enum PraatNumber {
  /// The time that `text` writes, to the nearest microsecond; `nil` when it is no number or longer than
  /// a thousand years.
  ///
  /// Praat writes the shortest decimal that gives back the same floating-point number, so that nearly
  /// every time has digits beyond the microsecond; equal times stay equal when they are rounded.
  static func time(_ text: Substring) -> SessionTime? {
    guard let plain = withoutExponent(text),
      let scaled = DecimalText.scaled(plain, places: 6), scaled.value.magnitude < RowTimes.longest
    else { return nil }
    return SessionTime(microseconds: scaled.value)
  }

  /// `1.5e-2` as `0.015`.
  private static func withoutExponent(_ text: Substring) -> Substring? {
    guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }) else { return text }
    // Numbers beyond this are no times; more zeros would only cost memory.
    guard let exponent = Int(text[text.index(after: mark)...]), exponent.magnitude < 400 else {
      return nil
    }
    var mantissa = text[..<mark]
    let sign = mantissa.first == "-" ? "-" : ""
    if let first = mantissa.first, first == "-" || first == "+" { mantissa = mantissa.dropFirst() }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let fraction = parts.count == 2 ? parts[1] : ""
    let digits = whole + fraction
    guard !digits.isEmpty else { return nil }
    let point = whole.count + exponent
    if point <= 0 {
      return Substring(sign + "0." + String(repeating: "0", count: -point) + digits)
    }
    if point >= digits.count {
      // A mantissa of zeros is zero whatever the exponent.
      let padded = digits + String(repeating: "0", count: point - digits.count)
      return Substring(sign + padded.drop { $0 == "0" } + ".0")
    }
    return Substring(sign + digits.prefix(point) + "." + digits.dropFirst(point))
  }
}

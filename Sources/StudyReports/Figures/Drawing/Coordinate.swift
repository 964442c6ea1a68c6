/// Numbers of a figure's own grid: one decimal, a point in every country, no zero to spare.
enum Coordinate {
  /// `12`, `12.5`, `-3`; 0 for what is no number.
  static func text(_ value: Double) -> String {
    guard value.isFinite, value.magnitude < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let magnitude = tenths.magnitude
    let sign = tenths < 0 ? "-" : ""
    let whole = sign + String(magnitude / 10)
    return magnitude.isMultiple(of: 10) ? whole : whole + "." + String(magnitude % 10)
  }

  /// ` name="value"` for each pair.
  static func attributes(_ pairs: [(name: String, value: Double)]) -> String {
    pairs.map { " " + $0.name + "=\"" + text($0.value) + "\"" }.joined()
  }
}

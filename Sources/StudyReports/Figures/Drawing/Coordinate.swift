/// Numbers of a figure's own grid: one decimal, a point in every country, no zero to spare.
enum Coordinate {
  /// `12`, `12.5`, `-3`; 0 for what is no number.
  static func text(_ value: Double) -> String { text(tenths: tenths(value)) }

  /// The nearest whole number of tenths; 0 for what is no number.
  static func tenths(_ value: Double) -> Int {
    value.isFinite && value.magnitude < 1e9 ? Int((value * 10).rounded()) : 0
  }

  /// A number of tenths as text.
  static func text(tenths: Int) -> String {
    let magnitude = tenths.magnitude
    let whole = (tenths < 0 ? "-" : "") + String(magnitude / 10)
    return magnitude.isMultiple(of: 10) ? whole : whole + "." + String(magnitude % 10)
  }

  /// ` name="value"` for each pair.
  static func attributes(_ pairs: [(name: String, value: Double)]) -> String {
    pairs.map { " " + $0.name + "=\"" + text($0.value) + "\"" }.joined()
  }
}

/// What all profiles over time have in common: their frame, their axis of time, and the samples of their legends.
enum ProfileFrame {
  static let width = 620.0
  static let left = 58.0
  static let right = 20.0
  static let top = 40.0
  static let base = 236.0
  static let height = 296.0

  /// The line of what was seen.
  static let curve = MarkStyle("curve", stroke: .token(.partner), strokeWidth: 2.4)
  /// The band behind it.
  static let band = MarkStyle("band", fill: .token(.band))
  /// The points that stand out.
  static let find = MarkStyle("find", fill: .token(.pursuit))
  /// How large they are.
  static let findRadius = 3.5

  /// What stands below the two halves: who or what comes first.
  static func sides(left leftWords: String, right rightWords: String) -> [Mark] {
    [
      .text(leftWords, x: left, y: height - 8, .text(12.5, isBold: true)),
      .text(rightWords, x: width - right, y: height - 8, .text(12.5, isBold: true, anchor: .end)),
    ]
  }

  /// What the marks mean; `find` is `nil` where no point is marked.
  static func legend(
    curve curveWords: String, band bandWords: String, find findWords: String?, id: String
  ) -> [LegendEntry] {
    let entries = [
      LegendEntry(
        curveWords, id: id + "-observed", marks: [.line(x1: 1, y1: 9, x2: 17, y2: 9, curve)]),
      LegendEntry(
        bandWords, id: id + "-band",
        marks: [.rectangle(x: 1, y: 4, width: 16, height: 10, band)]),
    ]
    guard let findWords else { return entries }
    return entries + [
      LegendEntry(
        findWords, id: id + "-find",
        marks: [Mark(.circle(x: 9, y: 9, radius: findRadius), find)])
    ]
  }
}

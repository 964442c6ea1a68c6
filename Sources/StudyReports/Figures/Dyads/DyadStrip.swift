/// Where one dyad lies among all dyads of a study, on a line under a large number. Decoration: the number and the
/// middle of the others stand in words beside it.
enum DyadStrip {
  private static let width = 180.0
  private static let height = 24.0
  private static let margin = 8.0
  /// More dots than this would be a smear.
  private static let mostDots = 60

  /// The line for `own` among `others`, all on one scale; `nil` where there is nothing to lie among.
  static func drawing(own: Double, among others: [Double], id: String) -> Drawing? {
    let all = (others + [own]).filter(\.isFinite)
    guard !others.isEmpty, own.isFinite, let low = all.min(), let high = all.max(), low < high
    else { return nil }
    func x(_ value: Double) -> Double {
      margin + (value - low) / (high - low) * (width - 2 * margin)
    }
    // Of very many every k-th in rising order: the spread stays as it is.
    let sorted = others.filter(\.isFinite).sorted()
    let stride = (sorted.count + mostDots - 1) / mostDots
    let shown = sorted.enumerated().filter { $0.offset.isMultiple(of: max(stride, 1)) }
      .map(\.element)
    return Drawing(
      id: id, width: width, height: height, title: "", description: "",
      marks: [.line(x1: margin - 2, y1: 12, x2: width - margin + 2, y2: 12, .line(.line))]
        + Mark.group(
          MarkStyle("others", stroke: .token(.away), strokeWidth: 1.3),
          shown.map { Mark(.circle(x: x($0), y: 12, radius: 3.4)) })
        + [
          Mark(
            .circle(x: x(own), y: 12, radius: 6),
            MarkStyle("own", fill: .token(.partner), stroke: .token(.paper), strokeWidth: 1.6))
        ])
  }
}

import CodedSessions

/// Draws the bars and ticks of a score's lanes: each with its words, or all of one look in a row as one path where there
/// are too many for that.
///
/// Bars are paths, which take a third less room than rectangles: most marks of a report are bars.
struct ScoreBars {
  private let rows: ScoreRows
  private let geometry: ScoreGeometry
  /// The distance under which short bars become one, in units of the figure; `nil` where each is drawn.
  private(set) var reach: Double?

  /// The bars of a score whose lanes hold `contents`, with the `links` of mutual gaze in each row.
  init(
    rows: ScoreRows, geometry: ScoreGeometry, contents: [LaneContents], links: [[TimeSpan]]
  ) {
    self.rows = rows
    self.geometry = geometry
    var lists: [[Range<Double>]] = []
    for index in 0..<rows.count {
      lists.append(links[index].map { range($0, index) })
      for content in contents {
        lists.append(content.missing[index].map { range($0, index) })
        for (_, members) in content.byCode[index] {
          lists.append(
            members.map { member -> Range<Double> in
              switch member {
              case .bout(_, let part): range(part, index)
              case .moment(let moment): range(moment, index)
              }
            })
        }
      }
    }
    reach = ScoreDensity(lists).reach
  }

  /// Where `time` lies in row `index`.
  func place(_ time: SessionTime, _ index: Int) -> Double {
    geometry.x(time, from: rows.start(of: index), rows.length)
  }

  /// Bars over `spans` with a hair of paper at both ends, so that neighbours stay apart, and wide enough to be seen however
  /// short they are.
  ///
  /// - Parameter words: What is said of the bar with that number.
  func boxes(
    _ spans: [TimeSpan], _ index: Int, y: Double, height: Double, inset: Double = 0,
    corner: Double = 0, words: (Int) -> String
  ) -> [Mark] {
    if let reach { return together(spans.map { range($0, index) }, reach, y: y, height) }
    return spans.enumerated().map { number, span in
      let (x1, x2) = (place(span.onset, index), place(span.offset, index))
      let inset = x2 - x1 > 1.6 ? inset : 0
      let width = max(x2 - x1 - 2 * inset, 0.8)
      guard corner > 0, x2 - x1 > 4 else {
        let range = (x1 + inset)..<(x1 + inset + width)
        return Mark(
          .path(Self.outline(range, y: y, height: height)), tooltip: words(number))
      }
      return .rectangle(
        x: x1 + inset, y: y, width: width, height: height, corner: corner, tooltip: words(number))
    }
  }

  /// Ticks at `moments`.
  func ticks(
    _ moments: [Moment], _ index: Int, y: Double, height: Double, words: (Moment) -> String
  ) -> [Mark] {
    if let reach { return together(moments.map { range($0, index) }, reach, y: y, height) }
    return moments.map {
      Mark(
        .path(Self.outline(range($0, index), y: y, height: height)), tooltip: words($0))
    }
  }

  private func range(_ span: TimeSpan, _ index: Int) -> Range<Double> {
    let x = place(span.onset, index)
    return x..<max(x + 0.8, place(span.offset, index))
  }

  private func range(_ moment: Moment, _ index: Int) -> Range<Double> {
    let x = place(moment.time, index)
    return (x - 1)..<(x + 1)
  }

  private func together(
    _ bars: [Range<Double>], _ reach: Double, y: Double, _ height: Double
  ) -> [Mark] {
    let steps = ScoreDensity.joined(bars, within: reach).flatMap {
      Self.outline($0, y: y, height: height)
    }
    return steps.isEmpty ? [] : [Mark(.path(steps))]
  }

  private static func outline(_ range: Range<Double>, y: Double, height: Double) -> [Mark.Step] {
    let width = range.upperBound - range.lowerBound
    return [
      .move(x: range.lowerBound, y: y), .right(width), .down(height), .right(-width), .close,
    ]
  }
}

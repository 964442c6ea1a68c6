import CodedSessions

/// How a session is wrapped into rows of equal length, like lines of music.
struct ScoreRows {
  /// Rows on one page.
  static let rowsOnPage = 6
  /// Lengths of a row and of the step between its time labels, in milliseconds.
  private static let lengths: [(row: Int64, tick: Int64)] = [
    (1_000, 100), (2_000, 200), (5_000, 500), (10_000, 1_000), (30_000, 5_000), (60_000, 5_000),
    (120_000, 10_000), (300_000, 30_000), (600_000, 60_000), (1_200_000, 120_000),
    (1_800_000, 150_000), (3_600_000, 300_000),
  ]

  /// The session's span.
  let span: TimeSpan
  /// Where the first row begins: the session's onset, moved back to a step of the time labels.
  let origin: SessionTime
  /// How long a row is.
  let length: SessionTime
  /// The step between time labels.
  let tick: SessionTime
  /// How many rows there are.
  let count: Int

  /// The shortest rows that need at most four of them; from twenty minutes on rows of five minutes
  /// over several pages; still longer rows when that would need more than six pages.
  ///
  /// - Parameter longest: The duration that decides; the span's own unless given.
  init(_ span: TimeSpan, lengthFor longest: SessionTime? = nil) {
    self.span = span
    let duration = max(longest ?? .zero, span.duration).microseconds
    func fits(_ rows: Int64, _ length: Int64) -> Bool { duration <= rows * length * 1_000 }
    let paged = Int64(Self.rowsOnPage * Self.rowsOnPage)
    let choice =
      Self.lengths.first { $0.row < 30_000 && fits(1, $0.row) }
      ?? Self.lengths.first { (30_000...300_000).contains($0.row) && fits(4, $0.row) }
      ?? Self.lengths.first { $0.row >= 300_000 && fits(paged, $0.row) }
    if let choice {
      length = .milliseconds(choice.row)
      tick = .milliseconds(choice.tick)
    } else {
      let day: Int64 = 86_400_000_000
      let days = max(1, (duration / paged + day - 1) / day)
      length = SessionTime(microseconds: days * day)
      tick = SessionTime(microseconds: days * day / 12)
    }
    let step = tick.microseconds
    let onset = span.onset.microseconds
    let rest = ((onset % step) + step) % step
    origin = SessionTime(microseconds: onset - rest)
    let reach = span.offset.microseconds - origin.microseconds
    count = Int(max(1, (reach + length.microseconds - 1) / length.microseconds))
  }

  /// Where row `index` begins.
  func start(of index: Int) -> SessionTime {
    SessionTime(microseconds: origin.microseconds + Int64(index) * length.microseconds)
  }

  /// The row in which `time` lies; the session's very end belongs to its last row.
  func row(of time: SessionTime) -> Int {
    let index = (time.microseconds - origin.microseconds) / length.microseconds
    return min(max(Int(index), 0), count - 1)
  }

  /// `span` cut at the borders of rows.
  func parts(of span: TimeSpan) -> [(row: Int, span: TimeSpan)] {
    var parts: [(row: Int, span: TimeSpan)] = []
    var index = row(of: span.onset)
    while index < count {
      let begin = start(of: index)
      let end = index == count - 1 ? max(span.offset, begin + length) : begin + length
      if let part = TimeSpan(onset: max(begin, span.onset), offset: min(end, span.offset)) {
        parts.append((index, part))
      }
      if span.offset <= end { break }
      index += 1
    }
    return parts
  }

  /// The time labels of row `index` that lie in the session.
  func ticks(of index: Int) -> [SessionTime] {
    let steps = length.microseconds / tick.microseconds
    return (0...steps).map {
      SessionTime(microseconds: start(of: index).microseconds + $0 * tick.microseconds)
    }.filter { $0 >= span.onset && $0 <= span.offset }
  }

  /// Decimals that the time labels need.
  var tickPlaces: Int { tick.microseconds.isMultiple(of: 1_000_000) ? 0 : 1 }

  /// The length of a row in words: `two minutes` would need a dictionary, so `2 min` or `30 s`.
  var lengthText: String {
    let seconds = length.microseconds / 1_000_000
    return seconds.isMultiple(of: 60)
      ? String(seconds / 60) + Decimals.noBreakSpace + "min"
      : String(seconds) + Decimals.noBreakSpace + "s"
  }
}

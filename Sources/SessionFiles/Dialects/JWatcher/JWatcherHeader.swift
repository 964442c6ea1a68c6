/// What the lines before the data of a JWatcher file say.
struct JWatcherHeader {
  /// The first line of data, from 1.
  let firstLine: Int
  /// From StartTime to StopTime in microseconds, `nil` when they do not tell.
  let length: Int64?

  /// The line after `#BEGIN DATA`.
  private let lineAfterMark: Int?

  init(_ lines: [Document.Line]) {
    var values: [Substring: Int64] = [:]
    var mark: Int?
    for line in lines {
      if line.text.trimmingBlanks == "#BEGIN DATA" {
        mark = line.number + 1
        break
      }
      guard let equal = line.text.firstIndex(of: "=") else { continue }
      let name = line.text[..<equal].trimmingBlanks
      let value = line.text[line.text.index(after: equal)...].trimmingBlanks
      if let number = Int64(value), values[name] == nil { values[name] = number }
    }
    let told = values["FirstLineOfData"].flatMap { Int(exactly: $0) }
    firstLine = told.map { max(1, $0) } ?? mark ?? 1
    lineAfterMark = mark
    var length: Int64?
    if let start = values["StartTime"], let stop = values["StopTime"], start > 0 {
      let (milliseconds, overflowed) = stop.subtractingReportingOverflow(start)
      if !overflowed, milliseconds > 0, milliseconds < Int64(RowTimes.longest / 1_000) {
        length = milliseconds * 1_000
      }
    }
    self.length = length
  }

  /// Whether lines of data would be passed over because the two ways of saying where they begin differ.
  func fault(in lines: [Document.Line]) -> (message: String, line: Int)? {
    guard let lineAfterMark, lineAfterMark < firstLine else { return nil }
    let lost = lines.first {
      $0.number >= lineAfterMark && $0.number < firstLine && !$0.text.hasPrefix("#")
        && !$0.text.trimmingBlanks.isEmpty
    }
    return lost.map {
      ("FirstLineOfData says \(firstLine), but the data begin on line \($0.number)", $0.number)
    }
  }
}

import CodedSessions

/// Writes the events of a session as a home-made table in one of the many ways in which programs and
/// spreadsheets of different countries do.
struct DisguisedTable: CustomStringConvertible {
  enum Encoding: CaseIterable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, windows1252
  }
  enum End: CaseIterable { case offset, duration, startStop }

  var delimiter: Character = ","
  var decimalMark: Character = "."
  var encoding = Encoding.utf8
  var lineEnd = "\n"
  var quotesAll = false
  var declaresDelimiter = false
  var trailingDelimiter = false
  var blankLines = false
  var endsWithoutLineEnd = false
  var end = End.offset
  var isShuffled = false
  var milliseconds = false
  var clock = false

  init(random: inout SplitMix64) {
    delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    decimalMark = delimiter != "," && Bool.random(using: &random) ? "," : "."
    encoding = Encoding.allCases.randomElement(using: &random) ?? .utf8
    lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    quotesAll = Bool.random(using: &random)
    declaresDelimiter = Int.random(in: 0..<4, using: &random) == 0
    trailingDelimiter = Int.random(in: 0..<4, using: &random) == 0
    blankLines = Int.random(in: 0..<4, using: &random) == 0
    endsWithoutLineEnd = Bool.random(using: &random)
    end = End.allCases.randomElement(using: &random) ?? .offset
    isShuffled = Int.random(in: 0..<3, using: &random) == 0
    milliseconds = Int.random(in: 0..<4, using: &random) == 0
    clock = !milliseconds && Int.random(in: 0..<4, using: &random) == 0
  }

  var description: String {
    "delimiter \(delimiter), mark \(decimalMark), \(encoding), line end \(lineEnd.debugDescription), quotes \(quotesAll), sep= \(declaresDelimiter), trailing \(trailingDelimiter), blank \(blankLines), end \(end), shuffled \(isShuffled), ms \(milliseconds), clock \(clock)"
  }

  private struct Row {
    let cells: [String]
    let time: Int64
    let isStop: Bool
  }

  /// The bytes of a table that holds all events of `session`.
  func bytes(of session: CodedSession, random: inout SplitMix64) -> [UInt8] {
    let unit = milliseconds ? " (ms)" : ""
    let times: [String] =
      switch end {
      case .offset: ["onset" + unit, "offset" + unit]
      case .duration: ["onset" + unit, "duration" + unit]
      case .startStop: ["time" + unit, "status"]
      }
    var rows: [Row] = []
    for stream in session.streams {
      for bout in stream.bouts { rows += self.rows(stream, session.codebook[bout.code].name, bout) }
      for moment in stream.moments {
        let names = [stream.person.id, stream.name, session.codebook[moment.code].name]
        rows.append(
          Row(
            cells: names + [text(moment.time), end == .startStop ? "POINT" : ""],
            time: moment.time.microseconds, isStop: false))
      }
    }
    if isShuffled {
      rows.shuffle(using: &random)
    }
    if end == .startStop {
      // Rows of one moment keep an order that makes sense: what ends, ends first.
      rows.sort { ($0.time, $0.isStop ? 0 : 1) < ($1.time, $1.isStop ? 0 : 1) }
    }
    var lines = [line(["person", "stream", "code"] + times)] + rows.map { line($0.cells) }
    if blankLines { lines.insert("", at: 1) }
    if declaresDelimiter { lines.insert("sep=\(delimiter)", at: 0) }
    return encoded(lines.joined(separator: lineEnd) + (endsWithoutLineEnd ? "" : lineEnd))
  }

  private func rows(_ stream: CodedSessions.Stream, _ code: String, _ bout: Bout) -> [Row] {
    let names = [stream.person.id, stream.name, code]
    let onset = bout.onset.microseconds
    switch end {
    case .offset:
      return [
        Row(cells: names + [text(bout.onset), text(bout.offset)], time: onset, isStop: false)
      ]
    case .duration:
      return [
        Row(cells: names + [text(bout.onset), text(bout.duration)], time: onset, isStop: false)
      ]
    case .startStop:
      return [
        Row(cells: names + [text(bout.onset), "START"], time: onset, isStop: false),
        Row(
          cells: names + [text(bout.offset), "STOP"], time: bout.offset.microseconds, isStop: true),
      ]
    }
  }

  private func text(_ time: SessionTime) -> String {
    var text: String
    if milliseconds {
      text = SessionTime(microseconds: time.microseconds * 1_000).text
    } else if clock {
      let sign = time < .zero ? "-" : ""
      let magnitude = Int64(time.microseconds.magnitude)
      let rest = SessionTime(microseconds: magnitude % 60_000_000)
      text = sign + "\(magnitude / 3_600_000_000):\(magnitude / 60_000_000 % 60):\(rest.text)"
    } else {
      text = time.text
    }
    return String(text.map { $0 == "." ? decimalMark : $0 })
  }

  private func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: String(delimiter))
      + (trailingDelimiter ? String(delimiter) : "")
  }

  private func quoted(_ cell: String) -> String {
    let needsQuotes = cell.contains { $0 == delimiter || $0 == "\"" || $0.isNewline }
    guard quotesAll || needsQuotes else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
  }
}

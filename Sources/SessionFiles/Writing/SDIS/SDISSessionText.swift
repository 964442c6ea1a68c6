import CodedSessions

/// Writes the data of one session in SDIS.
enum SDISSessionText {
  /// The items of `session`, without the mark that ends it.
  static func write(_ session: CodedSession, names: SDISNames, form: SDISForm) -> String {
    switch form {
    case .timed: timed(session, names)
    case .event: events(session, names)
    case .interval: intervals(session, names)
    }
  }

  private static func timed(_ session: CodedSession, _ names: SDISNames) -> String {
    let shift = shift(of: session)
    func text(_ time: SessionTime) -> String { (time + shift).text }
    var streams = session.streams.map { stream -> [String] in
      let bouts = stream.bouts.map {
        names.word($0.code, of: stream, in: session) + ",\(text($0.onset))-\(text($0.offset))"
      }
      let moments = stream.moments.map {
        names.word($0.code, of: stream, in: session) + ",\(text($0.time))"
      }
      return bouts + moments
    }.filter { !$0.isEmpty }
    if streams.isEmpty { streams = [[]] }
    if session.span.onset + shift != .zero {
      streams[0].insert(",\(text(session.span.onset))", at: 0)
    }
    streams[streams.count - 1].append(",\(text(session.span.offset))")
    return streams.map(lines).joined(separator: "\n&\n")
  }

  /// How much later times are written: a hyphen stands between onset and offset, so that none may be
  /// negative.
  static func shift(of session: CodedSession) -> SessionTime {
    session.span.onset < .zero ? .zero - session.span.onset : .zero
  }

  private static func events(_ session: CodedSession, _ names: SDISNames) -> String {
    let all = session.streams.enumerated().flatMap { place, stream in
      stream.onsets.map {
        (time: $0.time, place: place, word: names.word($0.code, of: stream, in: session))
      }
    }.sorted { ($0.time, $0.place, $0.word) < ($1.time, $1.place, $1.word) }
    guard SDISForm.hasSimultaneous([session]) else { return lines(all.map(\.word)) }
    var words: [String] = []
    for (index, event) in all.enumerated() {
      let isLast = index + 1 == all.count || all[index + 1].time != event.time
      words.append(event.word + (isLast ? "." : ""))
    }
    return lines(words)
  }

  private static func intervals(_ session: CodedSession, _ names: SDISNames) -> String {
    let unit: Int64 = 1_000_000
    let count = Int(session.duration.microseconds / unit)
    var codes = [[String]](repeating: [], count: max(0, count))
    for stream in session.streams {
      for bout in stream.bouts {
        let word = names.word(bout.code, of: stream, in: session)
        let begin = Int((bout.onset - session.span.onset).microseconds / unit)
        let end = Int((bout.offset - session.span.onset).microseconds / unit)
        for index in max(0, begin)..<min(codes.count, max(begin, end)) { codes[index].append(word) }
      }
    }
    var items: [String] = []
    var index = 0
    while index < codes.count {
      var end = index + 1
      while end < codes.count, codes[end] == codes[index] { end += 1 }
      let length = end - index
      let words = codes[index].joined(separator: " ")
      items.append(words + (length > 1 || words.isEmpty ? "*\(length)" : ""))
      index = end
    }
    return lines(items.map { $0 + "," }, isSeparated: true)
  }

  /// Words in lines of some eighty characters.
  private static func lines(_ words: [String]) -> String { lines(words, isSeparated: false) }

  private static func lines(_ words: [String], isSeparated: Bool) -> String {
    var text = ""
    var width = 0
    var words = words
    // The comma that ends the last interval would begin one more.
    if isSeparated, let last = words.popLast() { words.append(String(last.dropLast())) }
    for word in words {
      if width + word.count > 78, width > 0 {
        text += "\n"
        width = 0
      } else if width > 0 {
        text += " "
      }
      text += word
      width += word.count + 1
    }
    return text
  }
}

import CodedSessions

/// Records one session of an SDIS file.
struct SDISSession {
  private let names: EventRecorder.Names
  private let declarations: SDISDeclarations
  private let file: String
  private let scale: TimeScale
  private var ownersOfCode: [String: (person: String?, stream: String?)] = [:]

  init(
    names: EventRecorder.Names, declarations: SDISDeclarations, file: String,
    options: ReadingOptions
  ) {
    self.names = names
    self.declarations = declarations
    self.file = file
    scale =
      options.timeScale ?? TimeScale(named: declarations.unit, frameRate: options.frameRate)
      ?? .seconds
    for set in declarations.sets {
      let owner = set.name.flatMap { PersonInName($0) }
      let stream: String? =
        if let owner {
          owner.rest.isEmpty ? nil : owner.rest
        } else {
          set.name ?? set.codes.joined(separator: "-")
        }
      for code in set.codes where ownersOfCode[code] == nil {
        ownersOfCode[code] = (owner?.person, stream)
      }
    }
  }

  mutating func record(
    _ session: SDISUnits.Session, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    switch declarations.type {
    case .event, .multievent: recordEvents(session, into: &recorder)
    case .interval: recordIntervals(session, into: &recorder)
    case .state, .timed: recordTimed(session, into: &recorder, log: &log)
    }
  }

  private func names(of code: String) -> EventRecorder.Names {
    var own = names
    own.person = ownersOfCode[code]?.person
    own.stream = ownersOfCode[code]?.stream
    return own
  }

  private func name(_ code: String) -> String { declarations.longNames[code] ?? code }

  private func change(
    _ recorder: inout EventRecorder, _ change: (inout SessionFacts) -> Void
  ) {
    var facts = recorder[facts: names.session, dyad: names.dyad]
    change(&facts)
    recorder[facts: names.session, dyad: names.dyad] = facts
  }

  // MARK: Order

  private func recordEvents(_ session: SDISUnits.Session, into recorder: inout EventRecorder) {
    var place: Int64 = 0
    let isMulti = declarations.type == .multievent
    for token in session.streams.joined() {
      var code = token.text
      let endsEvent = isMulti && code.hasSuffix(".")
      if endsEvent { code.removeLast() }
      // Codes of event data may carry a time; the type says that it does not count.
      code = String(code.prefix { $0 != "," })
      if !code.isEmpty {
        recorder.add(
          name(code), names(of: code), onset: .seconds(place), offset: nil, line: token.line)
      }
      if !isMulti || endsEvent { place += 1 }
    }
    change(&recorder) { $0.timeUnit = TimeUnit(step: .seconds(1), origin: .order) }
  }

  // MARK: Intervals

  /// `,` ends an interval, a blank keeps codes in one; `x*3` is three equal intervals, `*10` ten empty
  /// ones, `,,` one empty one. Runs of a code over neighbouring intervals are one bout.
  private func recordIntervals(_ session: SDISUnits.Session, into recorder: inout EventRecorder) {
    var intervals: [[(code: String, line: Int)]] = []
    var current: [(code: String, line: Int)] = []
    var repeats = 1
    var isOpen = false
    func end() {
      // A file may say *1000000000; a record has no more intervals than a day has milliseconds.
      for _ in 0..<min(repeats, 86_400_000 - min(86_400_000, intervals.count)) {
        intervals.append(current)
      }
      current = []
      repeats = 1
      isOpen = false
    }
    for token in session.streams.joined() {
      let parts = token.text.split(separator: ",", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 {
          end()
          // A comma at the very end ends one interval and leaves an empty one after it.
          isOpen = true
        }
        guard !part.isEmpty else { continue }
        isOpen = true
        let sides = part.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false)
        if sides.count == 2 { repeats = max(1, Int(sides[1]) ?? 1) }
        if let code = sides.first, !code.isEmpty { current.append((String(code), token.line)) }
      }
    }
    if isOpen { end() }
    var order: [String] = []
    var runs: [String: (begin: Int, line: Int)] = [:]
    func close(_ code: String, at end: Int) {
      guard let run = runs.removeValue(forKey: code) else { return }
      recorder.add(
        name(code), names(of: code), onset: .seconds(Int64(run.begin)),
        offset: .seconds(Int64(end)), line: run.line)
    }
    for (number, codes) in intervals.enumerated() {
      for code in order where runs[code] != nil && !codes.contains(where: { $0.code == code }) {
        close(code, at: number)
      }
      for (code, line) in codes where runs[code] == nil {
        if !order.contains(code) { order.append(code) }
        runs[code] = (number, line)
      }
    }
    for code in order { close(code, at: intervals.count) }
    recorder.allowOverlaps(inStream: nil)
    change(&recorder) {
      $0.timeUnit = TimeUnit(step: .seconds(1), origin: .interval)
      $0.statedLength = Int64(intervals.count) * 1_000_000
    }
  }

  // MARK: Times

  /// An item of timed or state data.
  private struct Item {
    let code: String
    let onset: SessionTime
    var offset: SessionTime?
    /// `code,on-`: it lasts to the next onset of its stream.
    let isOpen: Bool
    let line: Int
  }

  private func recordTimed(
    _ session: SDISUnits.Session, into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    var begin: SessionTime?
    var end: SessionTime?
    var streams: [[Item]] = []
    for tokens in session.streams {
      var items: [Item] = []
      for token in joined(tokens) {
        let sides = token.text.split(
          separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, let item = item(String(sides[0]), sides[1], line: token.line)
        else {
          recorder.refuseRow(session: names.session, dyad: names.dyad)
          log.add(
            Diagnostic(
              .notATime, "\"\(token.text)\" is no code with its times",
              at: Diagnostic.Place(file: file, line: token.line),
              expected: "code,onset-offset or code,onset- or code,onset; ,time for the end"))
          continue
        }
        if !item.code.isEmpty {
          items.append(item)
        } else if items.isEmpty {
          begin = min(begin ?? item.onset, item.onset)
        } else {
          end = max(end ?? item.onset, item.onset)
        }
      }
      streams.append(items)
    }
    // Codes that stand in no set may hold together.
    if streams.joined().contains(where: { ownersOfCode[$0.code] == nil }) {
      recorder.allowOverlaps(inStream: nil)
    }
    for items in streams { record(items, end: end, into: &recorder, log: &log) }
    if let end {
      // Without a mark of its own the session begins with the clock.
      let start = begin ?? .zero
      change(&recorder) {
        $0.timeOffset = start.microseconds
        $0.statedLength = (end - start).microseconds
      }
    }
  }

  private func record(
    _ items: [Item], end: SessionTime?, into recorder: inout EventRecorder,
    log: inout DiagnosticLog
  ) {
    for (index, item) in items.enumerated() {
      var offset = item.offset
      if item.isOpen {
        offset = index + 1 < items.count ? items[index + 1].onset : end
        guard offset != nil else {
          recorder.refuseRow(session: names.session, dyad: names.dyad)
          log.add(
            Diagnostic(
              .unclosedStart, "\"\(item.code)\" has no end, and neither has the session",
              at: Diagnostic.Place(file: file, line: item.line),
              expected: "an offset, or the end of the session: ,22:45",
              hint: "write the session's end as ,time before its ; or /"))
          continue
        }
      }
      // Points are written as intervals of no length by some programs.
      recorder.add(
        name(item.code), names(of: item.code), onset: item.onset,
        offset: offset == item.onset ? nil : offset, line: item.line)
    }
  }

  /// A blank may stand after the comma of an item.
  private func joined(_ tokens: SDISUnits.Items) -> SDISUnits.Items {
    var result: SDISUnits.Items = []
    for token in tokens {
      if let last = result.last, last.text.hasSuffix(","), token.text.first?.isNumber ?? false {
        result[result.count - 1] = SDISTokens.Token(
          text: last.text + token.text, line: last.line)
      } else {
        result.append(token)
      }
    }
    return result
  }

  private func item(_ code: String, _ times: Substring, line: Int) -> Item? {
    let parts = times.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let onset = time(first) else { return nil }
    let isState = declarations.type == .state
    guard parts.count == 2 else {
      return Item(
        code: code, onset: onset, offset: nil, isOpen: isState && !code.isEmpty, line: line)
    }
    if parts[1].isEmpty {
      return Item(code: code, onset: onset, offset: nil, isOpen: true, line: line)
    }
    guard let offset = time(parts[1]) else { return nil }
    return Item(code: code, onset: onset, offset: offset, isOpen: false, line: line)
  }

  private func time(_ text: Substring) -> SessionTime? {
    guard let reading = TimeText.read(String(text), scale: scale),
      reading.time.microseconds.magnitude < 31_557_600_000_000_000
    else { return nil }
    return reading.time
  }
}

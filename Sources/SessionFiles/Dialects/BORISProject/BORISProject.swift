import CodedSessions
import Foundation

/// A BORIS project (`.boris`): all observations of a study in one JSON file.
///
/// The file holds no START and STOP: of a state every odd occurrence of subject, code and modifiers is a
/// start and every even one a stop, in the order of time. Deleting one event by hand turns all later ones
/// around, which shows as a state that is not closed.
enum BORISProject: DocumentDialect {
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition? {
    let text = beginning.text
    guard text.hasPrefix("{"),
      ["\"observations\"", "\"behaviors_conf\"", "\"project_format_version\"", "\"time_format\""]
        .count(where: { text.contains($0) }) >= 1
    else { return nil }
    let whole = String(decoding: beginning.utf8, as: UTF8.self)
    guard whole.contains("\"observations\"") || beginning.ending == "boris" else { return nil }
    return .events(
      DocumentLayout(
        dialect: "BORIS project",
        reason: "JSON with observations and an ethogram; states begin and end in turn",
        parts: [
          .init("observation", .session), .init("subject", .person), .init("code", .code),
          .init("category", .stream), .init("modifiers", .modifier), .init("time", .time),
        ], rowForm: .startStop))
  }

  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog
  ) {
    let place = Diagnostic.Place(file: document.fileName)
    let project: BORISProjectFile
    do {
      project = try JSONDecoder().decode(BORISProjectFile.self, from: Data(document.utf8))
    } catch {
      recorder.refuseRowOfUnknownSession()
      log.add(
        Diagnostic(
          .malformedDocument, "the project cannot be read: \(words(for: error))", at: place,
          expected: "a BORIS project as the program saves it",
          hint: "open it in BORIS and save it again"))
      return
    }
    let lines = BORISEventLines(document.utf8)
    let known = lines.observations.filter { project.observations[$0] != nil }
    let rest = project.observations.keys.filter { !known.contains($0) }.sorted()
    for name in known + rest {
      guard let observation = project.observations[name] else { continue }
      let own = BORISObservation(
        name: name, observation, ethogram: project.behaviors, lines: lines,
        file: document.fileName)
      own.record(into: &recorder, log: &log)
    }
  }

  private static func words(for error: any Error) -> String {
    switch error as? DecodingError {
    case .dataCorrupted: "it is no JSON, or it is cut short"
    case .keyNotFound(let key, _): "it has no \"\(key.stringValue)\""
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: " > "))\" is not what it should be"
    default: "it is no project"
    }
  }
}

/// Records one observation of a BORIS project.
struct BORISObservation {
  private let name: String
  private let observation: BORISProjectFile.Observation
  private let behaviors: [String: BORISProjectFile.Behavior]
  private let lines: BORISEventLines
  private let file: String

  init(
    name: String, _ observation: BORISProjectFile.Observation,
    ethogram: [BORISProjectFile.Behavior], lines: BORISEventLines, file: String
  ) {
    self.name = name
    self.observation = observation
    behaviors = Dictionary(
      ethogram.compactMap { behavior in behavior.code.map { ($0, behavior) } }
    ) { first, _ in first }
    self.lines = lines
    self.file = file
  }

  private struct State: Hashable {
    let subject: String
    let code: String
    let modifiers: String
  }

  private struct Event {
    let time: SessionTime
    let state: State
    let line: Int
  }

  func record(into recorder: inout EventRecorder, log: inout DiagnosticLog) {
    guard !observation.events.isEmpty else {
      log.add(
        Diagnostic(
          .rowWithoutCode, "the observation \"\(name)\" holds no events",
          at: Diagnostic.Place(file: file), treatedAs: "no session"), cause: "empty " + name)
      return
    }
    addFacts(to: &recorder)
    var events: [Event] = []
    for (index, cells) in observation.events.enumerated() {
      let line = lines.line(ofEvent: index, in: name)
      guard cells.count >= 3, let time = cells[0].text.flatMap(Self.time),
        let subject = cells[1].text, let code = cells[2].text
      else {
        recorder.refuseRow(session: name)
        log.add(
          Diagnostic(
            .notATime, "event \(index + 1) of \"\(name)\" has no time, subject and code",
            at: Diagnostic.Place(file: file, line: line > 0 ? line : nil),
            expected: "[time, subject, code, modifiers, comment]"))
        continue
      }
      let modifiers = cells.count > 3 ? cells[3].text ?? "" : ""
      events.append(
        Event(
          time: time, state: State(subject: subject, code: code, modifiers: modifiers), line: line))
    }
    record(events, into: &recorder, log: &log)
  }

  private func record(
    _ events: [Event], into recorder: inout EventRecorder, log: inout DiagnosticLog
  ) {
    let order = events.indices.sorted { (events[$0].time, $0) < (events[$1].time, $1) }
    var open: Set<State> = []
    for index in order {
      let event = events[index]
      let behavior = behaviors[event.state.code]
      if behavior == nil {
        log.add(
          Diagnostic(
            .unknownStatus, "the code \"\(event.state.code)\" is not in the ethogram",
            at: Diagnostic.Place(file: file, line: event.line > 0 ? event.line : nil),
            expected: "a code of the project's ethogram",
            hint: "whether it has a length is not known; add it to the ethogram in BORIS"),
          cause: event.state.code)
        recorder.refuseRow(session: name)
        continue
      }
      let names = EventRecorder.Names(
        session: name, person: Self.person(event.state.subject), stream: behavior?.category,
        modifiers: event.state.modifiers.split(separator: "|").map(String.init))
      var mark = RowMark.point
      if behavior?.isState ?? false {
        mark = open.contains(event.state) ? .stop : .start
        if mark == .start { open.insert(event.state) } else { open.remove(event.state) }
      }
      recorder.add(mark, event.state.code, names, at: event.time, line: event.line)
    }
  }

  private static func person(_ subject: String) -> String? {
    subject.isEmpty || ColumnNames.normal(subject) == "no focal subject" ? nil : subject
  }

  private func addFacts(to recorder: inout EventRecorder) {
    var facts = recorder[facts: name, dyad: nil]
    facts.factors = observation.variables.sorted { $0.key < $1.key }
      .filter { !$0.value.isEmpty }.map { (name: $0.key, value: $0.value) }
    let offset = observation.timeOffset.flatMap { Self.time("\($0)") } ?? .zero
    if let interval = observation.interval, interval.count == 2, interval[1] > interval[0],
      let begin = Self.time("\(interval[0])"), let end = Self.time("\(interval[1])")
    {
      facts.timeOffset = begin.microseconds
      facts.statedLength = (end - begin).microseconds
    } else if let length = mediaLength {
      facts.timeOffset = offset.microseconds
      facts.statedLength = length.microseconds
    }
    recorder[facts: name, dyad: nil] = facts
  }

  /// Media of one player follow one another; of several players the longest counts.
  private var mediaLength: SessionTime? {
    observation.players.values.compactMap { files -> SessionTime? in
      let lengths = files.compactMap { observation.lengths[$0].flatMap { Self.time("\($0)") } }
      return lengths.isEmpty || lengths.count < files.count
        ? nil : lengths.reduce(.zero) { $0 + $1 }
    }.max()
  }

  private static func time(_ text: String) -> SessionTime? {
    guard let reading = TimeText.read(text, scale: .seconds),
      reading.time.microseconds.magnitude < 31_557_600_000_000_000
    else { return nil }
    return reading.time
  }
}

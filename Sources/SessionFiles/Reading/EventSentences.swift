public import CodedSessions

/// Says in sentences how events were read, so that a wrong guess can be heard: "at 0:36.2 the infant averts
/// for 6.8 s (line 12)".
public enum EventSentences {
  private struct Event {
    let stream: Stream
    let code: Code
    let onset: SessionTime
    let offset: SessionTime?
    let line: UInt32
  }

  /// Sentences for `count` events of a session: the first, the last and others between, from different
  /// people and codes where there are.
  public static func samples(of session: CodedSession, count: Int = 3) -> [String] {
    let events = session.streams.flatMap { stream in
      stream.bouts.map {
        Event(
          stream: stream, code: $0.code, onset: $0.onset, offset: $0.offset, line: $0.source.line)
      }
        + stream.moments.map {
          Event(stream: stream, code: $0.code, onset: $0.time, offset: nil, line: $0.source.line)
        }
    }.sorted { ($0.line, $0.onset, $0.code) < ($1.line, $1.onset, $1.code) }
    return chosen(events, count).map { sentence($0, of: session) }
  }

  /// The first event, then those that bring a person and a code not yet heard of, then any.
  private static func chosen(_ events: [Event], _ count: Int) -> [Event] {
    guard events.count > count, count > 0 else { return events }
    var picked = [0]
    func add(where isNew: (Event) -> Bool) {
      for index in events.indices where picked.count < count - 1 && !picked.contains(index) {
        if isNew(events[index]) { picked.append(index) }
      }
    }
    add { event in !picked.contains { events[$0].stream.person == event.stream.person } }
    add { event in !picked.contains { events[$0].code == event.code } }
    add { _ in true }
    if picked.count < count, !picked.contains(events.count - 1) { picked.append(events.count - 1) }
    return picked.sorted().map { events[$0] }
  }

  private static func sentence(_ event: Event, of session: CodedSession) -> String {
    let entry = session.codebook[event.code]
    let what =
      entry.label == entry.name ? "shows \"\(entry.name)\" (\(event.stream.name))" : entry.label
    let line = event.line > 0 ? " (line \(event.line))" : ""
    let who = article(event.stream.person.id) + event.stream.person.id
    let length = event.offset.map { $0 - event.onset }
    switch session.timeUnit.origin {
    case .order: return "in place \(event.onset.text) \(who) \(what)\(line)"
    case .interval:
      let count = length.map { " for \($0.text) \($0 == .seconds(1) ? "interval" : "intervals")" }
      return "in interval \(event.onset.text) \(who) \(what)\(count ?? "")\(line)"
    case .frame, .largestCommonStep:
      return
        "at \(clock(event.onset)) \(who) \(what)\(length.map { " for \($0.text) s" } ?? "")\(line)"
    }
  }

  /// "the " before a word for a partner, nothing before a name.
  private static func article(_ person: String) -> String {
    PersonInName.words.contains(person) ? "the " : ""
  }

  /// A time as minutes and seconds, with hours where there are: `1:02:03.5`.
  static func clock(_ time: SessionTime) -> String {
    let magnitude = Int64(clamping: time.microseconds.magnitude)
    let minutes = magnitude / 60_000_000
    let seconds = SessionTime(microseconds: magnitude % 60_000_000).text
    let padded = (magnitude % 60_000_000 < 10_000_000 ? "0" : "") + seconds
    let sign = time < .zero ? "-" : ""
    guard minutes >= 60 else { return "\(sign)\(minutes):\(padded)" }
    let rest = minutes % 60
    return "\(sign)\(minutes / 60):\(rest < 10 ? "0" : "")\(rest):\(padded)"
  }
}

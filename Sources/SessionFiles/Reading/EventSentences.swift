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

    static func < (left: Event, right: Event) -> Bool {
      (left.line, left.onset, left.code) < (right.line, right.onset, right.code)
    }

    static func <= (left: Event, right: Event) -> Bool { !(right < left) }

    /// Whether both are one event of a stream.
    func isSame(as other: Event) -> Bool {
      line == other.line && onset == other.onset && code == other.code && offset == other.offset
    }
  }

  /// Sentences for `count` events of a session: the first, the last and others between, from different
  /// people and codes where there are.
  public static func samples(of session: CodedSession, count: Int = 3) -> [String] {
    chosen(candidates(session, count), count).map { sentence($0, of: session) }
  }

  /// The events among which all that may be chosen are, in order: the first ones and the last of each
  /// stream, and the first of each code. The others are looked at and let go, for there may be millions.
  private static func candidates(_ session: CodedSession, _ count: Int) -> [Event] {
    var candidates: [Event] = []
    for stream in session.streams {
      var first: [Event] = []
      var firstOfCode: [Code: Event] = [:]
      var last: Event?
      func take(_ event: Event) {
        if firstOfCode[event.code].map({ event < $0 }) ?? true { firstOfCode[event.code] = event }
        if last.map({ $0 <= event }) ?? true { last = event }
        if first.count >= max(1, count), let latest = first.last, latest <= event { return }
        let place = first.firstIndex { event < $0 } ?? first.count
        first.insert(event, at: place)
        if first.count > max(1, count) { first.removeLast() }
      }
      for bout in stream.bouts {
        take(
          Event(
            stream: stream, code: bout.code, onset: bout.onset, offset: bout.offset,
            line: bout.source.line))
      }
      for moment in stream.moments {
        take(
          Event(
            stream: stream, code: moment.code, onset: moment.time, offset: nil,
            line: moment.source.line))
      }
      var own = first
      for event in firstOfCode.values.sorted(by: <) + (last.map { [$0] } ?? [])
      where !own.contains(where: { $0.isSame(as: event) }) {
        own.append(event)
      }
      candidates += own
    }
    return candidates.sorted(by: <)
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

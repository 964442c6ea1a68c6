import CodedSessions

/// One behaviour of a session after pairing, with its texts: a bout or a moment.
struct CodedItem {
  let person: String
  let stream: String
  let code: String
  let onset: SessionTime
  /// `nil` for a moment.
  let offset: SessionTime?
  let phase: String
  let line: Int

  var isMoment: Bool { offset == nil }

  var key: StreamNaming.Key {
    StreamNaming.Key(person: person, stream: stream, isMoment: isMoment)
  }
}

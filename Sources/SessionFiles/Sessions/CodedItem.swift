import CodedSessions

/// One behaviour of a session after pairing: a bout or a moment. Names are ids of the file's
/// ``TextTable``, none of them missing.
struct CodedItem {
  let person: UInt32
  let stream: UInt32
  let code: UInt32
  /// 0 when the row names no phase.
  let phase: UInt32
  let onset: SessionTime
  /// `nil` for a moment.
  let offset: SessionTime?
  let line: UInt32

  var isMoment: Bool { offset == nil }

  /// The stream it belongs to: a category that holds bouts and moments is two streams.
  var key: StreamNaming.Key {
    StreamNaming.Key(person: person, stream: stream, isMoment: isMoment)
  }

  /// The same, with an offset of "the end of the session" made exact.
  func clipped(to end: SessionTime) -> CodedItem {
    guard let offset, offset.microseconds == Int64.max else { return self }
    return CodedItem(
      person: person, stream: stream, code: code, phase: phase, onset: onset,
      offset: max(end, onset), line: line)
  }
}

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
  /// The offset in microseconds, or ``EventRow/noOffset``: an optional time would take twice the memory.
  private let end: Int64
  let line: UInt32
  /// Whether it is a point that is taken to last for a while.
  let isExtended: Bool

  /// - Parameter offset: `nil` for a moment.
  init(
    person: UInt32, stream: UInt32, code: UInt32, phase: UInt32, onset: SessionTime,
    offset: SessionTime?, line: UInt32, isExtended: Bool = false
  ) {
    self.person = person
    self.stream = stream
    self.code = code
    self.phase = phase
    self.onset = onset
    end = offset?.microseconds ?? EventRow.noOffset
    self.line = line
    self.isExtended = isExtended
  }

  /// `nil` for a moment.
  var offset: SessionTime? { isMoment ? nil : SessionTime(microseconds: end) }

  var isMoment: Bool { end == EventRow.noOffset }

  /// Whether the file gives it no length.
  var isPoint: Bool { isMoment || isExtended }

  /// The stream it belongs to: a category that holds bouts and moments is two streams.
  var key: StreamNaming.Key {
    StreamNaming.Key(person: person, stream: stream, isMoment: isMoment)
  }

  /// The end that the file gives: none for moments, for points that are taken to last, and for bouts
  /// that last to the end of the session.
  var statedOffset: SessionTime? {
    guard let offset, offset.microseconds != Int64.max, !isExtended else { return nil }
    return offset
  }

  /// Whether a session that ends at `end` cuts it.
  func isClipped(by end: SessionTime) -> Bool {
    guard let offset else { return false }
    return offset.microseconds == Int64.max || (isExtended && offset > end)
  }

  /// The same, with an offset of "the end of the session" made exact, and a point that is taken to last
  /// beyond it cut.
  func clipped(to end: SessionTime) -> CodedItem {
    guard isClipped(by: end) else { return self }
    return ending(at: max(end, onset), isExtended: isExtended)
  }

  /// A moment as a bout that lasts to `end`.
  func extended(to end: SessionTime) -> CodedItem { ending(at: end, isExtended: true) }

  private func ending(at end: SessionTime, isExtended: Bool) -> CodedItem {
    CodedItem(
      person: person, stream: stream, code: code, phase: phase, onset: onset, offset: end,
      line: line, isExtended: isExtended)
  }
}

/// One row of any event table in neutral form. Texts are ids of the file's ``TextTable``; 0 is a
/// missing text.
struct EventRow: Sendable {
  var session: UInt32 = 0
  var dyad: UInt32 = 0
  var phase: UInt32 = 0
  var person: UInt32 = 0
  var stream: UInt32 = 0
  var code: UInt32 = 0
  var modifiers: UInt32 = 0
  /// The line on which the row begins.
  var line: UInt32 = 0
  /// Onset, or the row's only time, in microseconds.
  var onset: Int64 = 0
  /// Offset in microseconds, or ``EventRow/noOffset``.
  var offset: Int64 = EventRow.noOffset
  var mark: RowMark?
  /// In a canonical table: the file and line that the event was first read from.
  var source: UInt32 = 0
  var sourceLine: UInt32 = 0

  /// The session it belongs to.
  var key: SessionKey { SessionKey(dyad: dyad, session: session) }

  /// Stands for an end that is not given: a moment.
  static let noOffset = Int64.min
  /// Stands for a beginning that is not given: in facts that hold for a whole session.
  static let noOnset = Int64.min
}

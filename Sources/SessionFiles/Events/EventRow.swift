/// One row of any event table in neutral form. Texts are ids of the file's ``TextTable``; 0 is a
/// missing text.
package struct EventRow: Sendable {
  var session: UInt32 = 0
  var dyad: UInt32 = 0
  var phase: UInt32 = 0
  /// Who coded the row; 0 unless a column says so.
  var coder: UInt32 = 0
  package var person: UInt32 = 0
  package var stream: UInt32 = 0
  package var code: UInt32 = 0
  package var modifiers: UInt32 = 0
  /// The line on which the row begins.
  package var line: UInt32 = 0
  /// Onset, or the row's only time, in microseconds.
  package var onset: Int64 = 0
  /// Offset in microseconds, or ``EventRow/noOffset``.
  package var offset: Int64 = EventRow.noOffset
  package var mark: RowMark?

  /// A row of nothing at 0.
  package init() {}
  /// In a canonical table: the file and line that the event was first read from.
  var source: UInt32 = 0
  var sourceLine: UInt32 = 0

  /// The session it belongs to.
  var key: SessionKey { SessionKey(dyad: dyad, session: session, coder: coder) }

  /// Stands for an end that is not given: a moment.
  package static let noOffset = Int64.min
  /// Stands for a beginning that is not given: in facts that hold for a whole session.
  static let noOnset = Int64.min
}

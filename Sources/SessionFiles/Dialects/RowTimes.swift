import CodedSessions

/// Reads the times of rows and lines that a dialect takes apart by itself, and says what is wrong with
/// them in the words that tables use.
struct RowTimes {
  /// The file's name without folders.
  let fileName: String
  /// What bare numbers count.
  let scale: TimeScale

  /// A thousand years in microseconds; sums of such times are far from overflow.
  static let longest: UInt64 = 31_557_600_000_000_000

  /// The time that `text` writes; `nil`, with a message, when it writes none.
  ///
  /// - Parameter field: The cell of the line, from 1, and `name` its column, when there are columns.
  func time(
    _ text: String, line: Int, field: Int? = nil, name: String? = nil, log: inout DiagnosticLog
  ) -> SessionTime? {
    let place = Diagnostic.Place(file: fileName, line: line, field: field, columnName: name)
    let expected = RowComplaint.expectedTime(scale)
    guard let reading = TimeText.read(text, scale: scale) else {
      if MissingText.matches(text) {
        log.add(Diagnostic(.missingTime, "there is no time", at: place, expected: expected))
      } else {
        log.add(
          Diagnostic(
            .notATime, "\"\(text)\" is not a time", at: place, expected: expected,
            hint: RowComplaint.timeHint(text)))
      }
      return nil
    }
    guard reading.time.microseconds.magnitude < Self.longest else {
      log.add(
        Diagnostic(
          .timeOutOfRange, "\"\(text)\" is longer than a thousand years", at: place,
          expected: expected))
      return nil
    }
    if !reading.isExact {
      log.add(
        Diagnostic(
          .finerThanMicrosecond, "a time finer than a microsecond", at: place,
          treatedAs: reading.time.text + " s"))
    }
    return reading.time
  }
}

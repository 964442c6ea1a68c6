import CodedSessions
import Tabular

/// Turns the cells of time columns into microseconds in the table's scale.
struct TimeCells {
  /// What a cell says.
  enum Reading {
    case time(Int64)
    case missing
    case unreadable(Complaint)
  }

  /// A cell that is no time.
  struct Complaint {
    let id: DiagnosticID
    let message: String
    let expected: String
    let hint: String?

    func at(_ place: Diagnostic.Place) -> Diagnostic {
      Diagnostic(id, message, at: place, expected: expected, hint: hint)
    }
  }

  /// A thousand years; sums of such times are far from overflow.
  private static let longest: UInt64 = 31_557_600_000_000_000

  private let scale: TimeScale
  private var clockTimes = 0
  private var coarseClocks = 0
  private var rounded: SessionTime?
  private var spelledMissing: String?
  private var otherMark: (text: String, time: SessionTime)?
  private let missing: MissingText
  private let marks: [ReadingOptions.DecimalMark]
  private let isMarkGiven: Bool

  /// - Parameters:
  ///   - marks: The decimal mark of each column.
  ///   - options: What the user says of marks and missing values.
  init(
    scale: TimeScale, marks: [ReadingOptions.DecimalMark], options: ReadingOptions
  ) {
    self.scale = scale
    self.marks = marks
    isMarkGiven = options.decimalMark != nil
    missing = MissingText(options.missing)
  }

  /// The time in a row's cell of the column that plays the role.
  mutating func read(_ cells: BlockCells, _ timed: RowColumns.Timed, _ row: Int) -> Reading {
    switch cells.time(timed, row) {
    case .empty:
      return .missing
    case .exact(let millionths):
      if missing.matches(millionths: millionths) {
        spelledMissing = SessionTime(microseconds: millionths).text
        return .missing
      }
      if case .seconds = scale, millionths.magnitude < Self.longest { return .time(millionths) }
      return scaled(millionths, isExact: true)
    case .rounded(let millionths):
      return scaled(millionths, isExact: false)
    case .other(let index):
      guard let other = cells.otherText(timed, index) else { return .missing }
      return read(other.text, mark: marks[timed.rawValue])
    }
  }

  /// The last time that lost digits, once.
  mutating func takeRounded() -> SessionTime? {
    defer { rounded = nil }
    return rounded
  }

  /// The words for "nothing here" of the last cell that held some, once.
  mutating func takeSpelledMissing() -> String? {
    defer { spelledMissing = nil }
    return spelledMissing
  }

  /// The last number that was written with the mark that its column does not use, once.
  mutating func takeOtherMark() -> (text: String, time: SessionTime)? {
    defer { otherMark = nil }
    return otherMark
  }

  /// A warning when all clock times look like a spreadsheet's `mm:ss.0`.
  func coarseClockNote(file: String) -> Diagnostic? {
    guard clockTimes > 3, coarseClocks == clockTimes else { return nil }
    return Diagnostic(
      .coarseClock, "clock times carry tenths of a second at most",
      at: Diagnostic.Place(file: file), treatedAs: "exact to 0.1 s",
      hint:
        "spreadsheets show mm:ss.0 and lose the rest: export from the coding program again if it timed more finely"
    )
  }

  private mutating func scaled(_ millionths: Int64, isExact: Bool) -> Reading {
    let time: Int64?
    var isExact = isExact
    switch scale {
    case .seconds:
      time = millionths
    case .milliseconds:
      time = divided(millionths, by: 1_000, &isExact)
    case .microseconds:
      time = divided(millionths, by: 1_000_000, &isExact)
    case .minutes:
      let (product, overflowed) = millionths.multipliedReportingOverflow(by: 60)
      time = overflowed ? nil : product
    case .frames(let rate):
      time =
        millionths % 1_000_000 == 0
        ? rate.time(ofFrame: millionths / 1_000_000)?.microseconds : nil
    }
    guard let time, time.magnitude < Self.longest else {
      return .unreadable(outOfRange(SessionTime(microseconds: millionths).text))
    }
    if !isExact { rounded = SessionTime(microseconds: time) }
    return .time(time)
  }

  /// The quotient, rounded half to even when it is not whole.
  private func divided(_ number: Int64, by divisor: Int64, _ isExact: inout Bool) -> Int64 {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    guard remainder != 0 else { return quotient }
    isExact = false
    let twice = remainder.magnitude * 2
    let isUp = twice > divisor.magnitude || (twice == divisor.magnitude && quotient % 2 != 0)
    return isUp ? quotient + (number < 0 ? -1 : 1) : quotient
  }

  private mutating func read(_ text: String, mark: ReadingOptions.DecimalMark) -> Reading {
    if missing.matches(text) {
      if !text.trimmingBlanks.isEmpty { spelledMissing = String(text.trimmingBlanks) }
      return .missing
    }
    let hasOtherMark = text.utf8.contains(mark.other.byte)
    if hasOtherMark, isMarkGiven { return .unreadable(wrongMark(text, mark)) }
    guard let reading = TimeText.read(text, scale: scale) else {
      return .unreadable(
        Complaint(
          id: .notATime, message: "\"\(text)\" is not a time",
          expected: RowComplaint.expectedTime(scale), hint: RowComplaint.timeHint(text)))
    }
    guard reading.time.microseconds.magnitude < Self.longest else {
      return .unreadable(outOfRange(text))
    }
    if !reading.isExact { rounded = reading.time }
    if hasOtherMark { otherMark = (text, reading.time) }
    if text.contains(":") {
      clockTimes += 1
      if reading.isCoarseClock { coarseClocks += 1 }
    }
    return .time(reading.time.microseconds)
  }

  private func wrongMark(_ text: String, _ mark: ReadingOptions.DecimalMark) -> Complaint {
    Complaint(
      id: .notATime, message: "\"\(text)\" is written with a \(mark.other.words)",
      expected: "times with a \(mark.words) (--decimal \(mark.rawValue))",
      hint:
        "a mark between thousands must go; correct the cell, or say --decimal \(mark.other.rawValue)"
    )
  }

  private func outOfRange(_ text: String) -> Complaint {
    if case .frames = scale {
      return Complaint(
        id: .notATime, message: "\"\(text)\" is no frame number",
        expected: RowComplaint.expectedTime(scale), hint: nil)
    }
    return Complaint(
      id: .timeOutOfRange, message: "\"\(text)\" is longer than a thousand years",
      expected: RowComplaint.expectedTime(scale), hint: nil)
  }
}

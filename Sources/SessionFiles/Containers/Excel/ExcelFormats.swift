import CodedSessions

/// What the number formats of a workbook make of a number: a date, a time of day or length, or a number.
struct ExcelFormats {
  /// How a number is shown.
  enum Display {
    case number
    case time
    case date
  }

  private var displays: [Display] = []
  private let startsIn1904: Bool

  init(_ styles: [UInt8]?, startsIn1904: Bool) throws(XMLReading.Fault) {
    self.startsIn1904 = startsIn1904
    guard let styles else { return }
    var codes: [Int: String] = [:]
    var ids: [Int] = []
    var isInCells = false
    try XMLReading.read(styles) { event in
      switch event {
      case .start("numFmt", let attributes, _):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          codes[id] = attributes["formatCode"]
        }
      case .start("cellXfs", _, _): isInCells = true
      case .end("cellXfs"): isInCells = false
      case .start("xf", let attributes, _):
        if isInCells { ids.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0) }
      default: break
      }
    }
    displays = ids.map { Self.display(id: $0, code: codes[$0]) }
  }

  /// How cells of style number `style` are shown.
  subscript(style: Int) -> Display { displays.indices.contains(style) ? displays[style] : .number }

  /// Formats 14 to 22 and 45 to 47 are built in (ECMA-376, part 1, 18.8.30); others are told by the
  /// letters of their code that stand outside quotes, brackets and escapes.
  static func display(id: Int, code: String?) -> Display {
    switch id {
    case 14...17, 22: return .date
    case 18...21, 45...47: return .time
    default: break
    }
    guard let code else { return .number }
    var letters = ""
    var isQuoted = false
    var isBracketed = false
    var bracket = ""
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\", "_", "*": isEscaped = true
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted:
        isBracketed = true
        bracket = ""
      case "]" where isBracketed:
        isBracketed = false
        // [h], [mm], [ss] count hours, minutes, seconds beyond a day; other brackets are colours.
        if !bracket.isEmpty, bracket.allSatisfy({ "hms".contains($0) }) { letters += bracket }
      case ";" where !isQuoted && !isBracketed: return settle(letters)
      default:
        if isBracketed {
          bracket.append(character)
        } else if !isQuoted {
          letters.append(character)
        }
      }
    }
    return settle(letters)
  }

  private static func settle(_ letters: String) -> Display {
    if letters == "general" { return .number }
    if letters.contains("y") || letters.contains("d") { return .date }
    if letters.contains("h") || letters.contains("s") { return .time }
    return letters.contains("m") ? .date : .number
  }

  /// The text of a number as the sheet shows it: a plain decimal, a clock time, or a date.
  ///
  /// Excel stores a time as a fraction of a day in 15 digits, which is exact to a microsecond within some
  /// days; it is given to the millisecond, so that noise of the division does not show.
  func text(_ written: String, style: Int) -> String {
    guard let number = Double(written), number.isFinite, number.magnitude < 1e9 else {
      return written
    }
    switch self[style] {
    case .number: return Self.decimal(number, written: written)
    case .time: return Self.clock(number)
    case .date: return date(number)
    }
  }

  /// The number in 15 significant digits, as Excel shows it: 24.550000000000001 is 24.55.
  private static func decimal(_ number: Double, written: String) -> String {
    let digits = written.filter(\.isNumber).drop { $0 == "0" }
    guard digits.count > 15 || written.contains("E") || written.contains("e") else {
      return written
    }
    let magnitude = number.magnitude
    guard magnitude < 1e9 else { return written }
    // Six decimals are microseconds; more digits than that are noise in every unit that is used here.
    let scaled = (magnitude * 1e6).rounded()
    let time = SessionTime(microseconds: Int64(number < 0 ? -scaled : scaled))
    return time.text
  }

  private static func clock(_ days: Double) -> String {
    let milliseconds = Int64((days.magnitude * 86_400_000).rounded())
    let seconds = SessionTime.milliseconds(milliseconds % 60_000).text
    let minutes = milliseconds / 60_000
    let padded = seconds.prefix { $0 != "." }.count < 2 ? "0" + seconds : seconds
    let rest = String(minutes % 60)
    return (days < 0 ? "-" : "") + "\(minutes / 60):" + (rest.count < 2 ? "0" : "") + rest + ":"
      + padded
  }

  /// A date of the proleptic Gregorian calendar; Excel counts days from 1900 with a 29 February that
  /// never was, or from 1904.
  private func date(_ number: Double) -> String {
    var days = Int(number.rounded(.down))
    var milliseconds = Int64(((number - Double(days)) * 86_400_000).rounded())
    if milliseconds == 86_400_000 {
      days += 1
      milliseconds = 0
    }
    let offset = startsIn1904 ? 24_107 : days < 60 ? 25_568 : 25_569
    let (year, month, day) = Self.civil(daysFrom1970: days - offset)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let text = "\(year)-\(two(month))-\(two(day))"
    guard milliseconds > 0 else { return text }
    return text + " " + Self.clock(Double(milliseconds) / 86_400_000)
  }

  /// Howard Hinnant's algorithm for the date of a day number.
  private static func civil(daysFrom1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let part = (5 * dayOfYear + 2) / 153
    let month = part < 10 ? part + 3 : part - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * part + 2) / 5 + 1)
  }
}

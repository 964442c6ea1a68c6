public import CodedSessions
import SequenceStatistics

/// One value of a table. Page and file are written from the same value, so that they cannot differ
/// in anything but the number of decimals.
public enum TableCell: Hashable, Sendable {
  /// Words.
  case text(String)
  /// The name of a behaviour with a sample of its look.
  case code(String, CodeLook)
  /// A whole number.
  case count(Int)
  /// A number, shown with so many decimals.
  case number(Double, places: Int)
  /// A number that reaches from -1 to 1 at most, such as κ, r or a difference of shares, shown with two decimals and
  /// without the zero before them.
  case proportion(Double)
  /// A share between 0 and 1, shown as a percentage with one decimal and a bar.
  case share(Double)
  /// A *p* value.
  case probability(Double)
  /// A length of time in seconds, shown with so many decimals.
  case seconds(SessionTime, places: Int)
  /// A moment of the session, shown as minutes and seconds with so many decimals.
  case clock(SessionTime, places: Int)
  /// Not defined, and why.
  case undefined(String)

  /// A measure as a number with so many decimals, or the reason why there is none.
  static func number(of measure: Measure, places: Int) -> TableCell {
    cell(measure) { .number($0, places: places) }
  }

  /// A measure from -1 to 1, or the reason why there is none.
  static func proportion(of measure: Measure) -> TableCell {
    cell(measure, TableCell.proportion)
  }

  /// A measure as a share, or the reason why there is none.
  static func share(of measure: Measure) -> TableCell { cell(measure, TableCell.share) }

  /// A *p* value, or the reason why there is none.
  static func probability(of measure: Measure) -> TableCell { cell(measure, TableCell.probability) }

  private static func cell(_ measure: Measure, _ shown: (Double) -> TableCell) -> TableCell {
    measure.value.map(shown) ?? .undefined(measure.reason?.sentence ?? "")
  }

  /// The value as a page shows it.
  public var shown: String {
    switch self {
    case .text(let text), .code(let text, _): text
    case .count(let count): Decimals.count(count)
    case .number(let number, let places): Decimals.fixed(number, places: places)
    case .proportion(let number): Decimals.proportion(number)
    case .share(let share): Decimals.percentNumber(share)
    case .probability(let p): Decimals.probability(p)
    case .seconds(let time, let places): Decimals.secondsNumber(time, places: places)
    case .clock(let time, let places): Clock.text(time, places: places)
    case .undefined: Decimals.absent
    }
  }
}

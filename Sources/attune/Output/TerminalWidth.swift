import Foundation

/// How much room a line has.
enum TerminalWidth {
  /// How wide the terminal says it is, 100 characters otherwise.
  static var columns: Int {
    ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 100
  }
}

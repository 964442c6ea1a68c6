import Foundation

/// One line on standard error that says how far the work is: only when a person watches, only after
/// a second, at most ten times a second, and gone at the end.
final class ProgressLine {
  private let isActive: Bool
  private let begin = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isShown = false

  init(isQuiet: Bool) { isActive = StandardError.isTerminal && !isQuiet }

  /// Shows that `done` of `total` parts of `what` are finished, if it is time to.
  func show(_ what: String, done: Int, of total: Int) {
    guard isActive else { return }
    let now = ContinuousClock.now
    guard now - begin > .seconds(1), now - last > .milliseconds(100) else { return }
    last = now
    isShown = true
    let percent = total > 0 ? 100 * done / total : 0
    StandardError.write("\r\u{1B}[K\(what)  \(percent)%")
  }

  /// Takes the line away.
  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
    isShown = false
  }
}

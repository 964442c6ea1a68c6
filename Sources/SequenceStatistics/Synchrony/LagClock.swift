import CodedSessions

/// The lags of a profile in units of a session's clock.
struct LagClock: Sendable, Hashable {
  /// The clock's unit.
  let unit: SessionTime
  /// The longest lag in units.
  let reach: Int
  /// The units between two lags: as asked, or a hundredth of the reach.
  let step: Int

  /// The most lags either way; more than these are thinned.
  static let mostLags = 50_000

  init(_ session: CodedSession, reach: SessionTime, step: SessionTime?) {
    let unit = max(session.timeUnit.step.microseconds, 1)
    let longest = min(max(reach.microseconds, 0), max(session.span.duration.microseconds, 0))
    self.unit = SessionTime(microseconds: unit)
    self.reach = Int(clamping: longest / unit)
    let asked = step.map { Int(clamping: $0.microseconds / unit) } ?? self.reach / 100
    self.step = max(1, asked, self.reach / Self.mostLags)
  }
}

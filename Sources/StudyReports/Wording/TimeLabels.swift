public import CodedSessions

/// How the times of a session are written: as a clock, or, where the record has none, as places in the
/// sequence or numbers of intervals.
public struct TimeLabels: Sendable, Hashable {
  private let origin: TimeUnit.Origin

  /// The labels of a session whose times count `unit`.
  public init(_ unit: TimeUnit) { origin = unit.origin }

  /// Whether times are seconds.
  public var isClock: Bool { origin.isClock }

  /// `time` with `places` decimals of a second, or as a whole number.
  public func text(_ time: SessionTime, places: Int = 0) -> String {
    isClock ? Clock.text(time, places: places) : number(time)
  }

  /// `time` with as many decimals as it needs.
  public func exact(_ time: SessionTime) -> String {
    isClock ? Clock.exact(time) : number(time)
  }

  /// A length of time with its unit.
  public func length(_ time: SessionTime) -> String {
    switch origin {
    case .order: Phrases.counted(whole(time), "place", "places")
    case .interval: Phrases.counted(whole(time), "interval", "intervals")
    case .frame, .largestCommonStep:
      Clock.text(time) + Decimals.noBreakSpace + (time < .seconds(3600) ? "min" : "h")
    }
  }

  /// What the record lacks, in a sentence; `nil` when it has a clock.
  public var caution: String? {
    switch origin {
    case .order:
      "The file tells only the order of events: there are no times, rates, lengths or latencies, and the score shows places in the sequence."
    case .interval:
      "The file counts intervals and does not say how long one is: there are no rates or lengths in seconds, and the score shows intervals."
    case .frame, .largestCommonStep: nil
    }
  }

  private func number(_ time: SessionTime) -> String { String(whole(time)) }

  private func whole(_ time: SessionTime) -> Int { Int(time.microseconds / 1_000_000) }
}

import CodedSessions

/// The time axis that both persons of a recurrence plot share.
struct RecurrenceAxis: Hashable {
  /// How long the axis is in the figure.
  let side: Double
  /// Where each phase lies on it; `nil` for one without units.
  let phases: [Range<Double>?]
  /// Whether the axis shows the times of the session, and not phases put end to end.
  let isSessionTime: Bool

  private let start: Double
  private let span: Double
  private let unit: Double
  private let onsets: [Double]
  private let unitCounts: [Int]
  private let labels: TimeLabels?

  /// An axis of `side` for phases of so many units, at `onsets` where these are known and in order.
  init(
    unitCounts: [Int], unit: SessionTime, onsets: [SessionTime], labels: TimeLabels?, side: Double
  ) {
    let unit = max(unit.seconds, 0.000_001)
    let counts = unitCounts.map { max(0, $0) }
    let lengths = counts.map { Double($0) * unit }
    let given = onsets.map(\.seconds)
    let isOrdered = zip(zip(given, lengths), given.dropFirst()).allSatisfy {
      // Whole microseconds that were added up as decimals.
      $0.0 + $0.1 <= $1 + 0.000_001
    }
    isSessionTime = !given.isEmpty && given.count == counts.count && isOrdered
    if isSessionTime {
      self.onsets = given
    } else {
      var sum = 0.0
      self.onsets = lengths.map { length in
        defer { sum += length }
        return sum
      }
    }
    let start = self.onsets.first ?? 0
    let end = zip(self.onsets, lengths).map(+).last ?? 0
    let span = max(end - start, unit)
    phases = zip(self.onsets, lengths).map { onset, length in
      length > 0 ? ((onset - start) / span * side)..<((onset + length - start) / span * side) : nil
    }
    (self.start, self.span, self.unit, self.unitCounts) = (start, span, unit, counts)
    self.side = side
    self.labels = labels
  }

  /// Where units of a phase lie; `nil` where the phase has no such units.
  func place(_ phase: Int, _ units: Range<Int>) -> Range<Double>? {
    guard unitCounts.indices.contains(phase) else { return nil }
    let units = units.clamped(to: 0..<unitCounts[phase])
    guard !units.isEmpty else { return nil }
    func x(_ unit: Int) -> Double {
      (onsets[phase] + Double(unit) * self.unit - start) / span * side
    }
    return x(units.lowerBound)..<max(x(units.lowerBound), x(units.upperBound))
  }

  /// How much time a length in the figure stands for.
  func time(of length: Double) -> SessionTime { Self.time(length / side * span) }

  /// The marks of the scale and where they stand.
  var ticks: [(x: Double, label: String)] {
    let steps: [Double] = [
      0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200,
      86400,
    ]
    let isClock = labels?.isClock ?? true
    let step = steps.first { span / $0 <= 7 && (isClock || $0 >= 1) } ?? (span / 5).rounded(.up)
    let first = (start / step).rounded(.up)
    let count = Int(max(0, min(8, ((start + span) / step).rounded(.down) - first)))
    return (0...count).map { place in
      let seconds = (first + Double(place)) * step
      let time = Self.time(seconds)
      let places = step < 1 ? 1 : 0
      return (
        (seconds - start) / span * side,
        labels?.text(time, places: places) ?? Clock.text(time, places: places)
      )
    }
    .filter { $0.0 <= side + 0.01 }
  }

  private static func time(_ seconds: Double) -> SessionTime {
    SessionTime(microseconds: Int64(min(max(seconds, -1e12), 1e12) * 1_000_000))
  }
}

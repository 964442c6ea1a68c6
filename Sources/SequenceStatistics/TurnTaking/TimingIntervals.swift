public import CodedSessions

/// How long are each partner's sounds and silences in the mean, interval by interval?
///
/// Each stretch is cut into intervals of `width` from its begin; what is left at its end is not used and told.
/// A state belongs to the interval in which it begins, with its full length. Vocalisations are whole, through
/// overlaps. An interval without such a state has no mean. Source: Jaffe and others (2001), who used units of
/// 5 to 30 s. O(n).
public struct TimingIntervals: Sendable, Hashable {
  /// What is averaged.
  public enum State: String, Sendable, Hashable, CaseIterable {
    /// The holder's whole vocalisations.
    case vocalization
    /// Pauses of the holder.
    case pause
    /// Switching pauses of the partner who loses the floor.
    case switchingPause = "switching-pause"
    /// Simultaneous sound within the holder's.
    case noninterruptive
    /// Simultaneous sound that takes the floor.
    case interruptive

    /// The label of the floor states.
    var label: FloorState.Label {
      switch self {
      case .vocalization: .vocalization
      case .pause: .pause
      case .switchingPause: .switchingPause
      case .noninterruptive: .noninterruptive
      case .interruptive: .interruptive
      }
    }
  }

  /// The width of an interval.
  public let width: SessionTime
  /// The intervals of each stretch.
  public let intervals: [[TimeSpan]]
  /// The time at the ends of stretches that is shorter than an interval.
  public let timeLeftOver: SessionTime
  private let floor: FloorStates

  /// The intervals of some floor states. A `width` below one second is raised to it.
  public init(_ floor: FloorStates, width: SessionTime = .seconds(15)) {
    let width = max(width, .seconds(1))
    var left = SessionTime.zero
    intervals = floor.stretches.map { states in
      guard let begin = states.first?.span.onset, let end = states.last?.span.offset else {
        return []
      }
      var spans: [TimeSpan] = []
      var reached = begin
      while end - reached >= width, let span = TimeSpan(onset: reached, offset: reached + width) {
        spans.append(span)
        reached = span.offset
      }
      left = left + (end - reached)
      return spans
    }
    timeLeftOver = left
    self.width = width
    self.floor = floor
  }

  /// The mean length of `state` of `speaker` in each interval, in seconds, stretch by stretch; `nil` where it
  /// does not begin.
  public func means(_ state: State, of speaker: Int) -> [[Double?]] {
    let spans =
      state == .vocalization
      ? floor.wholeVocalizations.filter { $0.speaker == speaker }.map(\.span)
      : floor.states.filter { $0.label == state.label && $0.credited == speaker }.map(\.span)
    var place = 0
    return intervals.map { intervals in
      intervals.map { interval in
        while place < spans.count, spans[place].onset < interval.onset { place += 1 }
        var (sum, count) = (SessionTime.zero, 0)
        while place < spans.count, spans[place].onset < interval.offset {
          sum = sum + spans[place].duration
          count += 1
          place += 1
        }
        return count > 0 ? sum.seconds / Double(count) : nil
      }
    }
  }
}

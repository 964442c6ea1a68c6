/// What a bare number in a time column counts.
public enum TimeScale: Hashable, Sendable, Codable {
  case seconds
  case milliseconds
  case microseconds
  case minutes
  case frames(FrameRate)

  /// The scale that `name` says (`s`, `ms`, `us`, `min`, `frames`); frames need a rate.
  public init?(named name: String, frameRate: FrameRate?) {
    switch name.lowercased() {
    case "s", "sec", "second", "seconds": self = .seconds
    case "ms", "msec", "millisecond", "milliseconds": self = .milliseconds
    case "us", "µs", "usec", "microsecond", "microseconds": self = .microseconds
    case "min", "minute", "minutes": self = .minutes
    case "f", "frame", "frames":
      guard let frameRate else { return nil }
      self = .frames(frameRate)
    default: return nil
    }
  }

  /// What reports and messages call it.
  public var name: String {
    switch self {
    case .seconds: "seconds"
    case .milliseconds: "milliseconds"
    case .microseconds: "microseconds"
    case .minutes: "minutes"
    case .frames: "frames"
    }
  }

  /// The scale that a column's name tells: `onset_ms`, `Start (s)`, `frame`.
  static func told(by columnName: String, frameRate: FrameRate?) -> TimeScale? {
    let words = ColumnNames.words(of: columnName)
    for word in words.reversed() {
      switch word {
      case "s", "sec", "secs", "second", "seconds", "sf", "sekunden", "secondes", "segundos":
        return .seconds
      case "ms", "msec", "millis", "millisecond", "milliseconds": return .milliseconds
      case "us", "microseconds": return .microseconds
      case "min", "minutes": return .minutes
      case "frame", "frames", "f": if let frameRate { return .frames(frameRate) }
      default: continue
      }
    }
    return nil
  }
}

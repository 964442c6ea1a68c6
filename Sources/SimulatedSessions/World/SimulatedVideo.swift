public import CodedSessions

/// The clock of the imagined video: 25 frames a second, so that all times are multiples of 40 ms.
public enum SimulatedVideo {
  /// Frames in a second.
  public static let framesPerSecond: Int64 = 25
  /// The length of one frame, 40 ms.
  public static let frame = SessionTime(microseconds: 1_000_000 / framesPerSecond)

  /// When frame number `index` begins.
  static func time(ofFrame index: Int) -> SessionTime {
    SessionTime(microseconds: Int64(index) * frame.microseconds)
  }

  /// How many whole frames there are in `time`.
  static func frames(in time: SessionTime) -> Int {
    Int(clamping: time.microseconds / frame.microseconds)
  }

  /// From the beginning of one frame to the beginning of a later one.
  static func span(fromFrame onset: Int, toFrame offset: Int) -> TimeSpan? {
    TimeSpan(onset: time(ofFrame: onset), offset: time(ofFrame: offset))
  }
}

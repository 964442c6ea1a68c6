public import CodedSessions

/// How far a record is shifted at least, so that what answers stays apart from what it answers.
///
/// Shifts below the reach of a response would keep part of the coupling that the test is about and
/// make the null too like the data; ten seconds is some two bouts of looking in face-to-face play.
public enum ShortestShift {
  /// The larger of ten seconds and twice `reach`, the farthest that one event looks for another.
  public static func usual(reach: SessionTime = .zero) -> SessionTime {
    let magnitude = Int64(clamping: reach.microseconds.magnitude)
    let (twice, isTooLong) = magnitude.multipliedReportingOverflow(by: 2)
    return max(.seconds(10), SessionTime(microseconds: isTooLong ? .max : twice))
  }
}

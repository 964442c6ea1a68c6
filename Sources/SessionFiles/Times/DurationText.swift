public import CodedSessions

/// Reads a length of time with its unit: `2s`, `500ms`, `12f`. Bare numbers are refused, because nobody
/// knows what they count.
public enum DurationText {
  /// The length that `text` writes.
  ///
  /// - Parameters:
  ///   - label: What the value is called where it was written, for messages.
  ///   - frameRate: What turns frames into time.
  ///   - signed: Whether it may be negative: a shift rather than a length.
  public static func read(
    _ text: String, label: String, frameRate: FrameRate?, signed: Bool = false
  ) throws(RuleProblem) -> SessionTime {
    let number = text.prefix { !$0.isLetter }
    let unit = String(text.dropFirst(number.count))
    guard !unit.isEmpty else {
      throw RuleProblem("\(label) needs a unit: \(text)s, \(text)ms or \(text)f")
    }
    guard let scale = TimeScale(named: unit, frameRate: frameRate) else {
      throw RuleProblem(
        unit.hasPrefix("f")
          ? "\(label): frames need a frame rate: --fps 25"
          : "\(label): unknown unit \"\(unit)\"; write s, ms, min or f")
    }
    guard let time = scale.time(of: String(number)), signed || time >= .zero,
      time.microseconds.magnitude < ReadingOptions.longestLength.microseconds.magnitude
    else {
      throw RuleProblem("\(label): \"\(text)\" is no length of time; write 2s, 500ms or 12f")
    }
    return time
  }

  /// The same, longer than nothing.
  static func positive(
    _ text: String, label: String, frameRate: FrameRate?
  ) throws(RuleProblem) -> SessionTime {
    let time = try read(text, label: label, frameRate: frameRate)
    guard time > .zero else {
      throw RuleProblem("\(label): \"\(text)\" is no length of time; write 2s, 500ms or 12f")
    }
    return time
  }
}

import ArgumentParser
import CodedSessions
import SessionFiles

/// Reads a length of time with its unit: `2s`, `500ms`, `12f`. Bare numbers are refused.
enum DurationArgument {
  /// The length that `text` writes.
  static func read(_ text: String, name: String, frameRate: FrameRate?) throws -> SessionTime {
    let number = text.prefix { !$0.isLetter }
    let unit = String(text.dropFirst(number.count))
    guard !unit.isEmpty else {
      throw ValidationError("\(name) needs a unit: \(text)s, \(text)ms or \(text)f")
    }
    guard let scale = TimeScale(named: unit, frameRate: frameRate) else {
      throw ValidationError(
        unit.hasPrefix("f")
          ? "\(name): frames need a frame rate: --fps 25"
          : "\(name): unknown unit \"\(unit)\"; write s, ms or f")
    }
    guard let time = scale.time(of: String(number)), time >= .zero,
      time.microseconds < 31_557_600_000_000_000
    else {
      throw ValidationError("\(name): \"\(text)\" is no length of time; write 2s, 500ms or 12f")
    }
    return time
  }
}

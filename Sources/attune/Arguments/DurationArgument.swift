import ArgumentParser
import CodedSessions
import SessionFiles

/// A length of time with its unit on the command line.
enum DurationArgument {
  /// The length that `text` writes.
  static func read(_ text: String, name: String, frameRate: FrameRate?) throws -> SessionTime {
    do {
      return try DurationText.read(text, label: name, frameRate: frameRate)
    } catch {
      throw ValidationError(error.sentence)
    }
  }

  /// The same, which must not be nothing.
  static func positive(_ text: String, name: String, frameRate: FrameRate?) throws -> SessionTime {
    let length = try read(text, name: name, frameRate: frameRate)
    guard length > .zero else {
      throw ValidationError("\(name) must be longer than nothing")
    }
    return length
  }
}

public import CodedSessions

extension ReadingOptions {
  /// What is done with a row that repeats another to the letter.
  public enum Duplicates: String, Sendable, Hashable, CaseIterable {
    /// They are one event.
    case merge
    /// It is an error.
    case error
    /// They are two events.
    case keep
  }

  /// Where a session begins and ends.
  public enum Bounds: Sendable, Hashable {
    /// As the file states it, if it does; else from the earliest to the latest time.
    case stated
    /// From the earliest to the latest time.
    case observed
    /// As long as the file says under this name.
    case named(StatedLength)
    /// From one time to another, given by the user.
    case given(onset: SessionTime, offset: SessionTime)
  }

  /// What the decimals of a table are written with.
  public enum DecimalMark: String, Sendable, Hashable, CaseIterable {
    case point = "."
    case comma = ","

    /// The mark as an ASCII byte.
    var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
    /// The mark in a sentence.
    var words: String { self == .point ? "decimal point" : "decimal comma" }
    /// The mark that it is not.
    var other: DecimalMark { self == .point ? .comma : .point }
  }

  /// What the offset of a bout names.
  public enum Offsets: Sendable, Hashable {
    /// The moment at which the bout is over.
    case exclusive
    /// The last frame, or the last step of the file's clock, that belongs to the bout: one is added.
    case inclusive
    /// The beginning of a last piece of this length, which is added.
    case adding(SessionTime)
  }

  /// A thousand years: longer lengths are none, and sums stay far from overflow.
  static let longestLength = SessionTime(microseconds: 31_557_600_000_000_000)

  /// How many lines of repeats a message names.
  var namedRepeats: Int { listsAllLines ? Int.max : DiagnosticLog.namedRepeats }

  /// Whether a file has to be held as a whole: the commonest spelling, and the step of all its times,
  /// are known only at its end.
  var needsWholeFile: Bool { ignoresCase || (offsets == .inclusive && frameRate == nil) }
}

extension ReadingRecord {
  /// A rule by which a file was read, whether the user chose it or not.
  public struct Policy: Sendable, Hashable, Codable {
    /// The rule's name, which is that of the command line's option without dashes.
    public let name: String
    /// What holds, in the words of that option.
    public let value: String
    /// Whether that is what holds when the user says nothing.
    public let isDefault: Bool
  }
}

extension ReadingOptions {
  /// Every rule of reading, in fixed order.
  public var policies: [ReadingRecord.Policy] {
    let standard = ReadingOptions()
    return zip(namedValues, standard.namedValues).map { own, usual in
      ReadingRecord.Policy(name: own.name, value: own.value, isDefault: own.value == usual.value)
    }
  }

  private var namedValues: [(name: String, value: String)] {
    [
      ("bridge", bridge.text), ("overlaps", overlaps.rawValue), ("unclosed", unclosed.rawValue),
      ("duplicates", duplicates.rawValue), ("point-extent", pointExtent.map(Self.text) ?? "none"),
      ("bounds", bounds.text), ("missing", missing.sorted().joined(separator: ",")),
      ("decimal", decimalMark?.rawValue ?? "auto"), ("offsets", offsets.text),
      ("bad-rows", badRows.rawValue), ("ignore-case", ignoresCase ? "yes" : "no"),
      ("modifiers", joinsModifiers ? "yes" : "no"),
      ("actor", actor.text), ("file-name", fileName?.text ?? ""),
      ("shift", shift == .zero ? "" : Self.text(shift)), ("persons", Self.text(personNames)),
      ("recode", Self.text(recodes)),
    ]
  }

  fileprivate static func text(_ length: SessionTime) -> String { length.text + "s" }

  private static func text(_ names: [String: String]) -> String {
    names.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }.joined(separator: ",")
  }
}

extension ReadingOptions.Bridge {
  /// In the words of the command line.
  fileprivate var text: String {
    switch self {
    case .automatic: "auto"
    case .upTo(let length): length > .zero ? ReadingOptions.text(length) : "none"
    }
  }
}

extension ReadingOptions.Bounds {
  /// In the words of the command line.
  fileprivate var text: String {
    switch self {
    case .stated: "stated"
    case .observed: "observed"
    case .named(let length): length.rawValue
    case .given(let onset, let offset):
      ReadingOptions.text(onset) + ".." + ReadingOptions.text(offset)
    }
  }
}

extension ReadingOptions.Offsets {
  /// In the words of the command line.
  fileprivate var text: String {
    switch self {
    case .exclusive: "exclusive"
    case .inclusive: "inclusive"
    case .adding(let length): ReadingOptions.text(length)
    }
  }
}

public import CodedSessions

/// The values of `[parameters]`: those that were said, by name. What was not said has the default of the
/// analysis that uses it.
public struct StudyParameters: Sendable, Hashable {
  /// A value and how it was written.
  private struct Value: Hashable {
    var text: String
    var length: SessionTime?
    var count: Int?
    var flag: Bool?
    var bridge: ReadingOptions.Bridge?
  }

  private var values: [StudyParameter: Value] = [:]

  /// Nothing said.
  public init() {}

  /// Those that were said, in fixed order.
  public var given: [StudyParameter] { StudyParameter.allCases.filter { values[$0] != nil } }

  /// The value of `parameter` as it was written, `nil` when nothing was said.
  public func text(_ parameter: StudyParameter) -> String? { values[parameter]?.text }

  /// A length of time.
  public func length(_ parameter: StudyParameter) -> SessionTime? { values[parameter]?.length }

  /// A whole number.
  public func count(_ parameter: StudyParameter) -> Int? { values[parameter]?.count }

  /// True or false.
  public func flag(_ parameter: StudyParameter) -> Bool? { values[parameter]?.flag }

  /// One of the words of its ``StudyParameter/form``.
  public func word(_ parameter: StudyParameter) -> String? {
    guard case .word = parameter.form else { return nil }
    return values[parameter]?.text
  }

  /// What is done about gaps between bouts.
  public var bridge: ReadingOptions.Bridge? { values[.bridge]?.bridge }

  mutating func set(_ parameter: StudyParameter, length: SessionTime, text: String) {
    values[parameter] = Value(text: text, length: length)
  }

  mutating func set(_ parameter: StudyParameter, count: Int) {
    values[parameter] = Value(text: String(count), count: count)
  }

  mutating func set(_ parameter: StudyParameter, flag: Bool) {
    values[parameter] = Value(text: flag ? "true" : "false", flag: flag)
  }

  mutating func set(_ parameter: StudyParameter, word: String) {
    values[parameter] = Value(text: word)
  }

  mutating func set(bridge: ReadingOptions.Bridge, text: String) {
    values[.bridge] = Value(text: text, bridge: bridge)
  }
}

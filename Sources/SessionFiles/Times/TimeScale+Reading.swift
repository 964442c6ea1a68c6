public import CodedSessions

extension TimeScale {
  /// The time that a bare number counts, `nil` when `text` is no plain decimal.
  public func time(of text: String) -> SessionTime? { TimeText.read(text, scale: self)?.time }

  /// Whether a column's name speaks of frames.
  static func countsFrames(_ columnName: String) -> Bool {
    !Set(ColumnNames.words(of: columnName)).isDisjoint(with: ["frame", "frames"])
  }
}

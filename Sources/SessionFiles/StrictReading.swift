extension Diagnostic {
  /// Whether the message is an error when nothing may be passed over (`--strict`).
  ///
  /// Every warning is, for each of them names rows that were dropped, repaired or merged or a reading
  /// that is in doubt; and so are two notes when they tell of a guess and not of the user's wish: times
  /// that are taken for something else than seconds, and gaps closed without `--bridge`.
  public func isError(underStrict options: ReadingOptions) -> Bool {
    switch severity {
    case .error, .warning: true
    case .note:
      (id == .timeUnitGuessed && treatedAs != TimeScale.seconds.name)
        || (id == .gapsClosed && options.bridge == .automatic)
    }
  }
}

/// A layout that some program writes, recognised by content.
protocol Dialect {
  /// What the sample is in this dialect, `nil` when it is something else.
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition?
}

/// What a dialect says about a file.
enum Recognition {
  /// An event table, read like this.
  case events(TableLayout)
  /// A known table without events, or one that cannot be read without help.
  case refused(Diagnostic)
}

import CodedSessions

/// Would another window give another answer?
///
/// One choice at a time takes its other values, fixed beforehand: the window's length, its anchor, the credit of
/// responses, the length of blocks. For reading, not for choosing: the primary window stays the primary
/// one. The cost of ``ContingencyChance`` for each row.
public struct ResponseSensitivity: Sendable, Hashable {
  /// One other definition.
  public struct Row: Sendable, Hashable {
    /// What was changed.
    public let parameter: String
    /// Its value, in seconds or words.
    public let value: String
    /// Cues whose window was seen whole.
    public let eligible: Int
    /// P(R | C).
    public let afterCue: Measure
    /// P(R | C) - P(R | not C).
    public let difference: Measure
    /// p of the circular shift.
    public let shiftP: Measure
    /// p of the rotation within blocks.
    public let blockP: Measure
  }

  /// The rows, the window as set first.
  public let rows: [Row]

  /// The table of `records` about `window`.
  public init(_ records: [ContingencyRecord], window: ResponseWindow) {
    var rows: [Row] = []
    func add(
      _ parameter: String, _ value: String, block: SessionTime = ContingencyChance.usualBlock,
      _ change: (inout ResponseWindow) -> Void
    ) {
      var changed = window
      change(&changed)
      if changed == window, parameter != "as set", parameter != "block" { return }
      let found = Contingency(records, window: changed)
      let chance = ContingencyChance(records, window: changed, block: block)
      rows.append(
        Row(
          parameter: parameter, value: value, eligible: found.eligibleCount,
          afterCue: found.afterCue, difference: found.difference, shiftP: chance.shift.pGreater,
          blockP: chance.blocks.pGreater))
    }
    add("as set", window.length.text) { _ in }
    for seconds in [1, 2, 3, 5] as [Int64] {
      add("window", SessionTime.seconds(seconds).text) { $0.length = .seconds(seconds) }
    }
    for anchor in ResponseWindow.Anchor.allCases {
      add("anchor", anchor.rawValue) { $0.anchor = anchor }
    }
    for credit in ResponseWindow.Credit.allCases {
      add("credit", credit.rawValue) { $0.credit = credit }
    }
    for seconds in [60, 120] as [Int64] {
      add("block", SessionTime.seconds(seconds).text, block: .seconds(seconds)) { _ in }
    }
    self.rows = rows
  }
}

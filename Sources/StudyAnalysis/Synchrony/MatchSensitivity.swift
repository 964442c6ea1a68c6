public import CodedSessions
public import SequenceStatistics

/// Matching and mutual looks under other rules, fixed beforehand.
public struct MatchSensitivity: Sendable, Hashable {
  /// Shifts with another shortest one.
  public let shifts: [MatchingShift]
  /// Mutual looks with other gaps and shortest lengths.
  public let mutualGaze: [MutualRow]
  /// The chain of looks at other steps.
  public let chains: [GazeChain]

  /// Mutual looks under one rule.
  public struct MutualRow: Sendable, Hashable {
    /// Shorter gaps are bridged.
    public let mergeGap: SessionTime
    /// Shorter looks are none.
    public let shortest: SessionTime
    /// What is found.
    public let mutualGaze: MutualGaze
  }

  init(
    _ sections: PairedSections, isLook: Bool, shift: (SessionTime) -> MatchingShift
  ) {
    shifts = [5, 10, 20, 30].map { shift(.seconds($0)) }
    guard isLook else {
      mutualGaze = []
      chains = []
      return
    }
    mutualGaze = [(0, 0), (300, 500), (300, 1000), (1000, 1000)].map { gap, shortest in
      MutualRow(
        mergeGap: .milliseconds(gap), shortest: .milliseconds(shortest),
        mutualGaze: MutualGaze(
          sections, mergeGap: .milliseconds(gap), shortest: .milliseconds(shortest)))
    }
    chains = [250, 600, 1000].map { GazeChain(sections, step: .milliseconds($0)) }
  }
}

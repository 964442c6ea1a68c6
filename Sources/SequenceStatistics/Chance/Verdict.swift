/// What may be said of one session against chance: these three things and nothing else.
public enum Verdict: String, Sendable, Hashable, CaseIterable {
  /// There is too little to tell.
  case insufficientData = "insufficient data"
  /// It is within what chance gives.
  case notDistinguishable = "not distinguishable from chance with this much data"
  /// It is beyond what chance gives.
  case exceedsChance = "exceeds chance alignment in this session"
}

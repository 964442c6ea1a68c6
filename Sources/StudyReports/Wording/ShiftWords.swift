import SequenceStatistics

/// How a shift test went through its shifts, in words.
enum ShiftWords {
  /// `all 13,501 shifts`, or `1,999 drawn shifts, seed 1`.
  static func method(_ shift: CircularShift) -> String {
    switch shift.method {
    case .swept:
      let count = shift.distribution.arrangements
      return count < 1e9
        ? "all \(Decimals.count(Int(count))) shifts" : "all shifts of the phases together"
    case .drawn(let replicates, let seed):
      return "\(Decimals.count(replicates)) drawn shifts, seed \(seed)"
    }
  }

  /// The same as a name for files: `swept` or `drawn`.
  static func key(_ shift: CircularShift) -> String {
    shift.method == .swept ? "swept" : "drawn"
  }
}

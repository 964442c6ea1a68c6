/// How are the p values of many cells adjusted for there being many?
///
/// The family is the cells that were to be tested: all with an expected count of at least five, or a list
/// planned before looking (``planned(_:among:)``). A planned list of three cells pays for three, not for
/// sixty-four.
public enum MultipleTesting: String, Sendable, Hashable, CaseIterable {
  /// ``HolmCorrection``.
  case holm
  /// ``BenjaminiHochberg``.
  case benjaminiHochberg = "bh"
  /// ``BonferroniCorrection``.
  case bonferroni
  /// As they are.
  case none

  /// The adjusted p values and the size of the family.
  public func adjust(
    _ pValues: [Measure], isTestable: [Bool]? = nil
  ) -> (adjusted: [Measure], testCount: Int) {
    switch self {
    case .holm:
      let correction = HolmCorrection(pValues, isTestable: isTestable)
      return (correction.adjusted, correction.testCount)
    case .benjaminiHochberg:
      let correction = BenjaminiHochberg(pValues, isTestable: isTestable)
      return (correction.adjusted, correction.testCount)
    case .bonferroni:
      let correction = BonferroniCorrection(pValues, isTestable: isTestable)
      return (correction.adjusted, correction.testCount)
    case .none:
      let family = PValueFamily(pValues, isTestable: isTestable)
      return (family.adjusted { _, p in p }, family.members.count)
    }
  }

  /// For each cell of a table of `size` codes whether it is one of the planned pairs.
  public static func planned(
    _ pairs: [(given: Int, target: Int)], among size: Int
  ) -> [Bool] {
    var isPlanned = [Bool](repeating: false, count: size * size)
    for pair in pairs where (0..<size).contains(pair.given) && (0..<size).contains(pair.target) {
      isPlanned[pair.given * size + pair.target] = true
    }
    return isPlanned
  }
}

/// One pair of behaviours: how often the second followed the first, against chance.
public struct ResidualCell: Hashable, Sendable {
  /// How often the pair was seen.
  public let observed: Int
  /// How often chance would give it.
  public let expected: Double?
  /// The adjusted residual.
  public let residual: Double?
  /// The *p* value after correction for the number of cells.
  public let adjustedP: Double?
  /// Whether the expected count is too small for the residual to be trusted.
  public let isSparse: Bool
  /// Whether the pair cannot occur at all.
  public let isStructuralZero: Bool
  /// Yule's Q of the cell against all others.
  public let yulesQ: Double?
  /// The share of the given's transitions that go to this target.
  public let targetAfterGiven: Double?
  /// Why a value is not there.
  public let undefinedBecause: String?

  /// A cell.
  public init(
    observed: Int, expected: Double? = nil, residual: Double? = nil, adjustedP: Double? = nil,
    isSparse: Bool = false, isStructuralZero: Bool = false, yulesQ: Double? = nil,
    targetAfterGiven: Double? = nil, undefinedBecause: String? = nil
  ) {
    self.observed = observed
    self.expected = expected
    self.residual = residual
    self.adjustedP = adjustedP
    self.isSparse = isSparse
    self.isStructuralZero = isStructuralZero
    self.yulesQ = yulesQ
    self.targetAfterGiven = targetAfterGiven
    self.undefinedBecause = undefinedBecause
  }

  /// One to three stars for an adjusted *p* under `level`, .01 and .001; none for sparse cells,
  /// whose *p* cannot be trusted.
  public func stars(level: Double) -> String {
    guard let adjustedP, !isSparse, !isStructuralZero, adjustedP < level else { return "" }
    return adjustedP < 0.001 ? "***" : adjustedP < 0.01 ? "**" : "*"
  }
}

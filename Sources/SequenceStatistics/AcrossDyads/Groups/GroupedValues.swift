/// Which dyads with a number belong to which of two groups, and to which family?
///
/// Left out and counted: dyads without a finite number. Dyads of other groups, or without a label, are not part of the
/// comparison. O(n log n).
public struct GroupedValues: Sendable, Hashable {
  /// The numbers of the dyads compared, in the given order.
  public let values: [Double]
  /// Whether each belongs to the first group.
  public let isFirst: [Bool]
  /// Their families.
  public let families: FamilyClusters
  /// How many dyads of the two groups have no number.
  public let excludedCount: Int

  /// The dyads of the groups `first` and `second`, of `values` labelled by `groups`.
  public init(
    _ values: [Double?], groups: [Int], first: Int = 1, second: Int = 0,
    families: FamilyClusters? = nil
  ) {
    let members = values.indices.filter {
      $0 < groups.count && (groups[$0] == first || groups[$0] == second)
    }
    let used = members.filter { values[$0]?.isFinite == true }
    self.values = used.compactMap { values[$0] }
    isFirst = used.map { groups[$0] == first }
    self.families = families?.among(used) ?? FamilyClusters(singletons: used.count)
    excludedCount = members.count - used.count
  }

  /// The numbers of the first group.
  public var first: [Double] { values.indices.filter { isFirst[$0] }.map { values[$0] } }
  /// The numbers of the second group.
  public var second: [Double] { values.indices.filter { !isFirst[$0] }.map { values[$0] } }

  /// Whether both groups have the two dyads that any comparison needs.
  var hasTwoOfEach: Bool {
    let count = isFirst.count { $0 }
    return count >= 2 && isFirst.count - count >= 2
  }
}

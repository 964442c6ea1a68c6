/// Which dyads share a family?
///
/// Twins, siblings, or one infant seen with both parents are more alike than dyads of different families. Tests over
/// dyads that take families into account flip, permute and count whole families. A dyad without a label is a family
/// of its own. Families are listed in the order in which their first dyads come. O(n log n).
///
/// ```swift
/// let families = try FamilyClusters([7, 7, nil, 9], dyads: 4)
/// families.count           // 3
/// families.singletonCount  // 2
/// ```
public struct FamilyClusters: Sendable, Hashable {
  /// Why labels cannot be used.
  public enum LabelError: Error, Sendable, Hashable {
    /// There is not exactly one label, or one gap, for each dyad.
    case countDiffers(labels: Int, dyads: Int)
  }

  /// The positions of the dyads of each family, in rising order.
  public let families: [[Int]]
  /// The place in ``families`` of each dyad's family.
  public let familyOfDyad: [Int]

  /// The families of `dyads` dyads; equal labels are one family, a missing label is a family of its own.
  ///
  /// - Throws: ``LabelError`` unless there are as many labels as dyads.
  public init(_ labels: [Int?], dyads: Int) throws(LabelError) {
    guard labels.count == dyads else {
      throw .countDiffers(labels: labels.count, dyads: dyads)
    }
    self.init(labels)
  }

  /// Every dyad in a family of its own.
  public init(singletons count: Int) {
    families = (0..<max(count, 0)).map { [$0] }
    familyOfDyad = Array(0..<max(count, 0))
  }

  init(_ labels: [Int?]) {
    var known: [Int: Int] = [:]
    var families: [[Int]] = []
    var familyOfDyad: [Int] = []
    for (dyad, label) in labels.enumerated() {
      if let label, let family = known[label] {
        families[family].append(dyad)
        familyOfDyad.append(family)
      } else {
        if let label { known[label] = families.count }
        familyOfDyad.append(families.count)
        families.append([dyad])
      }
    }
    self.families = families
    self.familyOfDyad = familyOfDyad
  }

  /// How many families there are.
  public var count: Int { families.count }
  /// How many dyads there are.
  public var dyadCount: Int { familyOfDyad.count }
  /// How many families have one dyad only.
  public var singletonCount: Int { families.count { $0.count == 1 } }
  /// How many dyads the largest family has.
  public var largestSize: Int { families.map(\.count).max() ?? 0 }

  /// The families of the dyads at `positions`, which are counted anew from 0; a position without a dyad is a family of
  /// its own.
  public func among(_ positions: [Int]) -> FamilyClusters {
    FamilyClusters(positions.map { familyOfDyad.indices.contains($0) ? familyOfDyad[$0] : nil })
  }
}

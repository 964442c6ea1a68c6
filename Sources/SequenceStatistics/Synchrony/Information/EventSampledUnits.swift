extension PairedUnits {
  /// The same records with one unit for each change of either: what happens next, whatever time it takes.
  ///
  /// A unit is kept when it begins a stretch or differs from the one before in either record. Units that could
  /// not be coded stay as one unit, so that nothing counts as following what came before the gap. The units of
  /// the result have no common length, and ``step`` is that of the units it was made from. O(n).
  ///
  /// Transfer entropy of units of equal length mostly sees that bouts go on; of changes, it sees what they lead
  /// over to.
  public var eventSampled: PairedUnits {
    PairedUnits(
      stretches.map { stretch in
        var (first, second): ([UInt16], [UInt16]) = ([], [])
        for pair in zip(stretch.first, stretch.second)
        where first.last != pair.0 || second.last != pair.1 {
          first.append(pair.0)
          second.append(pair.1)
        }
        return Stretch(first, second)
      }, step: step, categoryCount: categoryCount)
  }

  /// How many states each record can show: the categories, and none of them where that occurs.
  var declaredStates: Int {
    let showsNone = stretches.contains {
      $0.first.contains(Self.none) || $0.second.contains(Self.none)
    }
    return max(categoryCount, 0) + (showsNone ? 1 : 0)
  }
}

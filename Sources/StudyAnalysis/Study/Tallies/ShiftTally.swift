import SequenceStatistics

extension ChanceTally {
  /// The count of a circular shift beside its distribution; `nil` where no shift is possible.
  init?(_ shift: CircularShift) {
    self.init(
      shift.observed, shift.distribution, p: shift.pGreater, isPossible: shift.isPossible)
  }

  /// The count of a block rotation beside its distribution.
  init?(_ blocks: BlockRotation) {
    self.init(
      blocks.observed, blocks.distribution, p: blocks.pGreater,
      isPossible: blocks.blockCount > 0 && blocks.distribution.arrangements > 0)
  }

  private init?(
    _ observed: ShiftCount, _ chance: ShiftDistribution, p: Measure, isPossible: Bool
  ) {
    guard isPossible else { return nil }
    let mean = chance.meanCount
    self.init(
      observed: Double(observed.counted), mean: mean,
      variance: chance.values.reduce(0) { sum, value in
        let distance = Double(value.count.counted) - mean
        return sum + value.probability * distance * distance
      }, p: p.value)
  }
}

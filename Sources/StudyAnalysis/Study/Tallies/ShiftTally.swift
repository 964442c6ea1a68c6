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
    // Uncodable time turns with its owner, so that fewer occasions may be seen at a shift than were: what both
    // records miss together would look like coupling if counts were compared. Shares are, and stand for counts
    // among as many occasions as there were.
    let among = Double(observed.eligible)
    let defined = chance.values.filter { $0.count.eligible > 0 }
    let weight = defined.reduce(0) { $0 + $1.probability }
    let mean = chance.meanShare.value ?? 0
    let variance =
      weight > 0
      ? defined.reduce(0) { sum, value in
        let distance = Double(value.count.counted) / Double(value.count.eligible) - mean
        return sum + value.probability * distance * distance
      } / weight : 0
    self.init(
      observed: Double(observed.counted), mean: mean * among, variance: variance * among * among,
      among: among, p: p.value)
  }
}

public import CodedSessions

/// Would two partners match as long if one record were shifted?
///
/// The second stream turns on the circle of the record by every admissible number of clock units, and the time
/// in which both show the same is swept exactly (``OverlapShift``). For one stretch without uncodable time; with
/// several there is no single circle, and nothing is tested.
public struct MatchingShift: Sendable, Hashable {
  /// The overlap at all shifts; `nil` where there is not one stretch of at least four times `minShift`.
  public let overlap: OverlapShift?
  /// The shortest shift.
  public let minShift: SessionTime

  /// The shifts of `sections`, which are on a clock of `unit`.
  public init(
    _ sections: PairedSections, unit: SessionTime, minShift: SessionTime = ShortestShift.usual()
  ) {
    self.minShift = minShift
    let step = max(unit.microseconds, 1)
    let shortest = max(1, Int(clamping: minShift.microseconds / step))
    guard sections.stretches.count == 1, let stretch = sections.stretches.first,
      let start = stretch.first?.span.onset
    else {
      overlap = nil
      return
    }
    let period = Int(clamping: sections.duration.microseconds / step)
    guard period >= 4 * shortest else {
      overlap = nil
      return
    }
    func times(_ category: Int, _ path: KeyPath<PairedSections.Section, Int?>) -> UnitSet {
      UnitSet(
        stretch.filter { $0[keyPath: path] == category }.map {
          Int(
            ($0.span.onset - start).microseconds / step)..<Int(
              ($0.span.offset - start).microseconds / step)
        })
    }
    let categories = Set(stretch.flatMap { [$0.first, $0.second] }.compactMap(\.self)).sorted()
    overlap = OverlapShift(
      categories.map { (fixed: times($0, \.first), turning: times($0, \.second)) },
      period: period, minShift: shortest)
  }
}

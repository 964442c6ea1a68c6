public import CodedSessions

/// How are offsets distributed, in bins of equal width?
///
/// Bin k holds offsets in [k · width, (k + 1) · width): an edge lies at 0, so that no bin mixes overlaps with
/// gaps. All bins from the lowest to the highest that holds an offset are there, empty ones too. A width so
/// small that more than 10 000 bins were needed is doubled until they suffice. O(n).
public struct OffsetHistogram: Sendable, Hashable {
  /// One bin.
  public struct Bin: Sendable, Hashable {
    /// The lower edge, which belongs to the bin.
    public let lower: SessionTime
    /// How many offsets it holds.
    public let count: Int
  }

  /// The largest number of bins.
  public static let mostBins = 10_000

  /// How wide a bin is.
  public let width: SessionTime
  /// The bins in rising order.
  public let bins: [Bin]

  /// The bins of `offsets`; a width of zero or less is raised to a microsecond.
  public init(_ offsets: [SessionTime], width: SessionTime) {
    var width = max(width.microseconds, 1)
    guard let lowest = offsets.min()?.microseconds, let highest = offsets.max()?.microseconds
    else {
      self.width = SessionTime(microseconds: width)
      bins = []
      return
    }
    func bin(_ offset: Int64) -> Int64 {
      let (quotient, rest) = offset.quotientAndRemainder(dividingBy: width)
      return rest < 0 ? quotient - 1 : quotient
    }
    while bin(highest) / 2 - bin(lowest) / 2 >= Int64(Self.mostBins / 2 - 1), width < .max / 2 {
      width *= 2
    }
    let first = bin(lowest)
    var counts = [Int](repeating: 0, count: Int(bin(highest) - first) + 1)
    for offset in offsets { counts[Int(bin(offset.microseconds) - first)] += 1 }
    self.width = SessionTime(microseconds: width)
    bins = counts.enumerated().map { place, count in
      let (edge, isTooLow) = (first + Int64(place)).multipliedReportingOverflow(by: width)
      return Bin(lower: SessionTime(microseconds: isTooLow ? .min : edge), count: count)
    }
  }
}

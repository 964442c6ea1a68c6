/// How steeply does a row of values rise, whatever a few odd ones do?
///
/// The median of the slopes (y_j - y_i) / (x_j - x_i) of all pairs of points with different x. Theil (1950);
/// Sen (1968). Undefined for fewer than three points, or where all x are the same. O(n² log n).
///
/// ```swift
/// TheilSenSlope.measure(of: [(0, 1), (1, 2), (2, 9)])  // .value(4)
/// ```
public enum TheilSenSlope {
  /// The slope of `points`, in units of y for a unit of x.
  public static func measure(of points: [(x: Double, y: Double)]) -> Measure {
    guard points.count >= 3 else { return .undefined(.tooShort) }
    var slopes: [Double] = []
    for (place, left) in points.enumerated() {
      for right in points[(place + 1)...] where right.x != left.x {
        slopes.append((right.y - left.y) / (right.x - left.x))
      }
    }
    slopes.sort()
    return Quantile.type7(ofSorted: slopes, 0.5).map(Measure.value) ?? .undefined(.cannotVary)
  }
}

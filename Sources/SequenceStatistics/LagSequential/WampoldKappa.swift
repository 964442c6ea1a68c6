/// Wampold's transformed kappa: how much of the possible excess, or of the expected count, is there?
///
/// With E = f_i f_j / n, κ = (O - E) / (min(f_i, f_j) - E) when O ≥ E, else (O - E) / E; from -1
/// (never) to 1 (as often as the rarer code allows). z = (O - E) / √(f_i f_j (n - f_i)(n - f_j) /
/// (n²(n - 1))). Source: Wampold (1989).
///
/// Two variants, named wherever a number is printed:
/// - `published`: the formulas above in every cell and at every lag, as programs have them.
/// - `exact`: E and the variance are the moments over all rearrangements of the events within their
///   runs (``PermutationMoments``), and the largest possible count is that of the lag: on the
///   diagonal E is m f_i (f_i - 1) / (n (n - 1)), and at lag L there are m = n - L pairs. Off the
///   diagonal at lag 1 in one run both variants agree.
///
/// Undefined where a code does not occur, where O can be nothing but E, and on structural zeros
/// under `exact`. Cost O(n + k²).
public struct WampoldKappa: Sendable, Hashable {
  /// κ for every pair.
  public let cells: CellTable<Measure>
  /// z for every pair.
  public let z: CellTable<Measure>

  /// κ and z by the published formulas.
  public init(_ table: LagTable, frequencies: EventFrequencies) {
    let n = Double(frequencies.total)
    let f = frequencies.counts.map(Double.init)
    let size = table.codes.count
    cells = CellTable(size: size) { given, target in
      guard n > 0 else { return .undefined(.noPairs) }
      return Self.kappa(
        observed: Double(table.counts[given: given, target: target]),
        expected: f[given] * f[target] / n, largest: min(f[given], f[target]))
    }
    z = CellTable(size: size) { given, target in
      let variance =
        f[given] * f[target] * (n - f[given]) * (n - f[target]) / (n * n * (n - 1))
      let excess = Double(table.counts[given: given, target: target]) - f[given] * f[target] / n
      return variance > 0 ? .value(excess / variance.squareRoot()) : .undefined(.emptyMargin)
    }
  }

  /// κ and z by the exact moments.
  public init(exact moments: PermutationMoments, of table: LagTable) {
    let size = table.codes.count
    cells = CellTable(size: size) { given, target in
      guard !table.isImpossible[given: given, target: target] else {
        return .undefined(.structuralZero)
      }
      return Self.kappa(
        observed: Double(table.counts[given: given, target: target]),
        expected: moments.mean(given: given, target: target),
        largest: Double(moments.largest(given: given, target: target)))
    }
    z = CellTable(size: size) { given, target in
      table.isImpossible[given: given, target: target]
        ? .undefined(.structuralZero)
        : moments.z(of: table.counts[given: given, target: target], given: given, target: target)
    }
  }

  /// κ of a count, undefined when nothing else was possible.
  static func kappa(observed: Double, expected: Double, largest: Double) -> Measure {
    guard expected > 0 else { return .undefined(.emptyMargin) }
    guard observed >= expected else { return .value((observed - expected) / expected) }
    return .ratio(observed - expected, largest - expected, ifZero: .emptyMargin)
  }
}

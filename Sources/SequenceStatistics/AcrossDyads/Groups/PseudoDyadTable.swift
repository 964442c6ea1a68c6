/// What would a statistic be if partner A of each dyad had met partner B of another?
///
/// The square table of s(i, j): partner A of dyad i with partner B of dyad j, roles kept; s(i, i) is the real dyad. Cells
/// can be missing, as where two records share too little time: matching lengths and phases is up to the caller. Partners
/// are exchanged only among dyads of the same stratum, such as a group, an age or a class of session length.
///
/// Left out are dyads whose own cell is missing (``missingCount``), and those alone in their stratum (``aloneCount``).
/// Pseudo-dyads break all that partners of a session share, their influence on each other as well as the room, the toy
/// and the time of day: a difference says that partners go together, not why (Bernieri & Rosenthal 1991). O(n²).
public struct PseudoDyadTable: Sendable, Hashable {
  /// How many dyads take part.
  public let count: Int
  /// Their positions in the given order.
  public let dyads: [Int]
  /// How many dyads have no number of their own.
  public let missingCount: Int
  /// How many dyads have no other dyad in their stratum.
  public let aloneCount: Int
  /// How many pseudo-dyads within strata have no number.
  public let missingPairCount: Int

  /// The dyads of each stratum, as places in ``dyads``.
  let strata: [[Int]]
  /// Row by row; 0 where missing.
  let cells: [Double]
  let isDefined: [Bool]

  /// The table of `values`, a row for each partner A; missing or infinite cells have no number, nor have those beyond the
  /// end of a row.
  public init(_ values: [[Double?]], strata: [Int]? = nil) {
    self.init(count: values.count, strata: strata) { a, b in
      b < values[a].count ? values[a][b] : nil
    }
  }

  /// The table of a statistic, which is asked once for each dyad and once for each pseudo-dyad within a stratum; dyads
  /// beyond the end of `strata` are alone.
  public init(
    count: Int, strata labels: [Int]? = nil, _ statistic: (_ a: Int, _ b: Int) -> Double?
  ) {
    func number(_ a: Int, _ b: Int) -> Double? {
      statistic(a, b).flatMap { $0.isFinite ? $0 : nil }
    }
    let all = 0..<max(count, 0)
    let own = all.map { number($0, $0) }
    let real = all.filter { own[$0] != nil }
    let groups = FamilyClusters(
      real.map { dyad in
        labels.map { dyad < $0.count ? $0[dyad] : nil } ?? 0
      })
    let shared = groups.families.filter { $0.count > 1 }
    let dyads = shared.flatMap { $0.map { real[$0] } }.sorted()
    var places: [Int: Int] = [:]
    for (place, dyad) in dyads.enumerated() { places[dyad] = place }
    strata = shared.map { $0.compactMap { places[real[$0]] } }
    self.dyads = dyads
    self.count = dyads.count
    missingCount = all.count - real.count
    aloneCount = real.count - dyads.count
    var cells = [Double](repeating: 0, count: dyads.count * dyads.count)
    var isDefined = [Bool](repeating: false, count: cells.count)
    var missing = 0
    for stratum in strata {
      for a in stratum {
        for b in stratum {
          let value = a == b ? own[dyads[a]] : number(dyads[a], dyads[b])
          if value == nil { missing += 1 }
          cells[a * dyads.count + b] = value ?? 0
          isDefined[a * dyads.count + b] = value != nil
        }
      }
    }
    self.cells = cells
    self.isDefined = isDefined
    missingPairCount = missing
  }

  /// The mean of the real dyads.
  public var realMean: Measure {
    SampleMoments((0..<count).map { cells[$0 * count + $0] }).mean
  }

  /// The mean of all pseudo-dyads within strata.
  public var pseudoMean: Measure {
    var values: [Double] = []
    for stratum in strata {
      for a in stratum {
        for b in stratum where a != b && isDefined[a * count + b] {
          values.append(cells[a * count + b])
        }
      }
    }
    return values.isEmpty ? .undefined(.noPairs) : SampleMoments(values).mean
  }

  /// The mean over dyads of A with the B that `partners` gives each; `nil` if none of these has a number.
  func mean(_ partners: [Int]) -> Double? {
    var (sum, found) = (0.0, 0)
    for (a, b) in partners.enumerated() where isDefined[a * count + b] {
      sum += cells[a * count + b]
      found += 1
    }
    return found > 0 && sum.isFinite ? sum / Double(found) : nil
  }
}

import CodedSessions

/// What does ELAN print for the agreement of two coders on bouts?
///
/// For comparison with files made by ELAN; ``EventKappa`` and ``EasyDiag`` are sound.
///
/// - ``modifiedKappa``: bouts matched as in ``EasyDiag`` (the threshold is applied before instead of after, which
///   makes no difference; at equal shares the longer intersection comes first, then the later bouts). The expected
///   counts are fitted in 20 rounds from a table of ones whose nil corner is .001 instead of 0, and totals of 0 are
///   .001, so that κ is off by about 1e-5. A negative κ stays negative.
/// - ``overlapExtentRatio``: the mean of overlap / (from the earlier onset to the later end), 0 for each single bout.
///   Codes are ignored. The first coder's bouts choose in order the one with the most overlap among the second
///   coder's that are left, so that exchanging the coders changes the number.
/// - ``overlapExtentRatioAsPrinted``: the same with the program's search window, which slides past bouts that touch
///   the end of one before them, so that overlapping bouts can be missed.
///
/// Sources: the published source code of ELAN, and Holle & Rein (2015). O(n m) at worst, as in the program.
public struct ElanAgreement: Sendable, Hashable {
  /// κ with the corner at .001.
  public let modifiedKappa: Measure
  /// The mean overlap / extent with all candidates seen.
  public let overlapExtentRatio: Measure
  /// The mean overlap / extent with the program's search.
  public let overlapExtentRatioAsPrinted: Measure

  /// The numbers of a double coding.
  public init(_ coding: DoubleCoding, threshold: Double = 0.6) {
    let marks = ComparableMarks(coding)
    var events: [(Int?, Int?)] = []
    var (sum, printedSum, count, printedCount) = (0.0, 0.0, 0, 0)
    for (allFirst, allSecond) in zip(marks.first, marks.second) {
      let first = allFirst.filter { $0.span != nil }
      let second = allSecond.filter { $0.span != nil }
      let matching = OverlapMatching(first, second, threshold: threshold, ties: .longest)
      events += matching.events(first, second).map { ($0.first?.category, $0.second?.category) }
      let whole = Self.ratios(first, second, skips: false)
      let printed = Self.ratios(first, second, skips: true)
      sum += whole.reduce(0, +)
      printedSum += printed.reduce(0, +)
      count += first.count + second.count - whole.count
      printedCount += first.count + second.count - printed.count
    }
    modifiedKappa = Self.kappa(
      EventAgreementTable(categories: coding.categories, columns: events).countedTwice.cells)
    overlapExtentRatio = .ratio(sum, Double(count), ifZero: .noPairs)
    overlapExtentRatioAsPrinted = .ratio(printedSum, Double(printedCount), ifZero: .noPairs)
  }

  /// Overlap / extent of each pair.
  private static func ratios(
    _ first: [DoubleCoding.Mark], _ second: [DoubleCoding.Mark], skips: Bool
  ) -> [Double] {
    var ratios: [Double] = []
    var isTaken = [Bool](repeating: false, count: second.count)
    var start = 0
    for mark in first {
      var candidates = 0
      var best: (place: Int, overlap: Int64)?
      for place in start..<second.count {
        let other = second[place]
        if mark.onset < other.offset, mark.offset > other.onset {
          guard !isTaken[place] else { continue }
          candidates += 1
          let overlap = max(mark.onset, other.onset).distance(to: min(mark.offset, other.offset))
            .microseconds
          if overlap > best?.overlap ?? 0 { best = (place, overlap) }
        } else if other.onset > mark.offset {
          if skips { start = max(place - candidates, 0) }
          break
        }
      }
      while !skips, start < second.count, second[start].offset <= mark.onset { start += 1 }
      guard let best else { continue }
      isTaken[best.place] = true
      let other = second[best.place]
      let extent = min(mark.onset, other.onset).distance(to: max(mark.offset, other.offset))
      ratios.append(Double(best.overlap) / Double(extent.microseconds))
    }
    return ratios
  }

  /// κ with ELAN's fitting of expected counts.
  static func kappa(_ table: AgreementTable) -> Measure {
    let size = table.size
    let all = Double(table.total)
    guard all > 0 else { return .undefined(.noPairs) }
    let rows = table.rowTotals.map { $0 > 0 ? Double($0) : 0.001 }
    let columns = table.columnTotals.map { $0 > 0 ? Double($0) : 0.001 }
    var cells = [Double](repeating: 1, count: size * size)
    cells[size * size - 1] = 0.001
    for _ in 0..<20 {
      for row in 0..<size {
        let sum = (0..<size).reduce(0) { $0 + cells[row * size + $1] }
        for column in 0..<size { cells[row * size + column] *= rows[row] / sum }
      }
      for column in 0..<size {
        let sum = (0..<size).reduce(0) { $0 + cells[$1 * size + column] }
        for row in 0..<size { cells[row * size + column] *= columns[column] / sum }
      }
    }
    let expected = (0..<(size - 1)).reduce(0) { $0 + cells[$1 * size + $1] } / all
    guard expected.isFinite, expected != 1 else { return .undefined(.chanceComplete) }
    return .value((Double(table.agreed) / all - expected) / (1 - expected))
  }
}

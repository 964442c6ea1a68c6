public import CodedSessions

/// How far do two coders agree on bouts, when bouts are matched by their overlap (EasyDIAg)?
///
/// Bouts are paired greedily in falling order of intersection / longer bout, whatever their codes, each bout once;
/// at equal shares the second coder's earlier bout comes first, then the first coder's. A pair at or above the
/// threshold counts 2 in the cell of its codes, any other bout 1 in nil. κ, maximum and expected counts are those of
/// ``EventKappa`` for that table; per code Cohen's κ of the code against all else, nil included. Source: Holle & Rein
/// (2015), and the program, which was compared at three thresholds on four records.
///
/// What the program prints differs in two ways, kept apart as ``asPrinted``: a negative κ is shown as 0, and so is
/// every κ of a table with an empty row or column, where it divides 0 by 0 and then takes the larger of 0 and no
/// number: perfect agreement, or a code that one coder never used. Its 20 rounds of fitting agree with the
/// closed form to about 1e-10. Where both coders use a single code κ is undefined here; the program prints a
/// number near 0. Moments have no overlap: they are left out and counted.
///
/// O((n + m) log(n + m) + v log v) for v overlaps.
public struct EasyDiag: Sendable, Hashable {
  /// The least overlap of a pair, as a share of the longer bout.
  public let threshold: Double
  /// What became of each bout, by onset.
  public let events: [EventMatch]
  /// Pairs counted twice, single bouts once.
  public let table: EventAgreementTable
  /// κ and what belongs to it.
  public let kappa: EventKappa
  /// Of each code, Cohen's κ of the code against all else.
  public let perCode: [Measure]
  /// Moments, which were left out.
  public let moments: Int
  /// Marks whose onset lies in time that cannot be compared.
  public let leftOut: Int

  /// Matches the bouts of a double coding.
  public init(_ coding: DoubleCoding, threshold: Double = 0.6) {
    let marks = ComparableMarks(coding)
    self.threshold = threshold
    leftOut = marks.firstLeftOut + marks.secondLeftOut
    moments = (marks.first + marks.second).joined().count { $0.span == nil }
    events = zip(marks.first, marks.second).flatMap { first, second in
      OverlapMatching(first, second, threshold: threshold).events(first, second)
    }
    table =
      EventAgreementTable(
        categories: coding.categories,
        columns: events.map { ($0.first?.category, $0.second?.category) }
      ).countedTwice
    kappa = EventKappa(table)
    perCode = (0..<coding.categories).map { [table] in
      EventKappa.plain(table.cells.presence(of: $0))
    }
  }

  /// κ as the program shows it: 0 where it is negative, and 0 where nil or a code that occurs has an empty row or
  /// column.
  public var asPrinted: Double {
    let rows = table.cells.rowTotals
    let columns = table.cells.columnTotals
    let nilCategory = table.categories
    let dividesByZero = rows.indices.contains { code in
      let occurs = code == nilCategory || rows[code] > 0 || columns[code] > 0
      return occurs && (rows[code] == 0 || columns[code] == 0)
    }
    return dividesByZero ? 0 : max(0, kappa.kappa.value ?? 0)
  }

  /// How the onsets of matches differ.
  public func onsetDifference(blocks: [TimeSpan] = []) -> OnsetDifference {
    OnsetDifference(onsetsOf: events, blocks: blocks)
  }
}

extension OverlapMatching {
  /// Pairs and single bouts by onset.
  func events(_ first: [DoubleCoding.Mark], _ second: [DoubleCoding.Mark]) -> [EventMatch] {
    var events = pairs.map { EventMatch(first[$0.first], second[$0.second]) }
    events += firstOnly.map { EventMatch(firstOnly: first[$0]) }
    events += secondOnly.map { EventMatch(secondOnly: second[$0]) }
    // Equal onsets keep the order of the lists above.
    return events.enumerated().map { ($1.onset, $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }
}

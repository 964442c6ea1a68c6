public import CodedSessions

/// Something a reader must know before quoting a result: data with numbers in it, computed together
/// with the statistic and put into words here and nowhere else.
public enum Caveat: Sendable, Hashable {
  /// Cells whose expected count is below `limit`, so that the normal approximation of their
  /// residuals is not to be trusted.
  case sparseCells(count: Int, of: Int, smallestExpected: Double, limit: Double)
  /// One such cell.
  case sparseCell(given: Code, target: Code, expected: Double, limit: Double)
  /// Fewer than five pairs for each cell of the table.
  case fewPairs(pairs: Int, cells: Int)
  /// Yule's Q is exactly -1 or 1 in so many cells because a cell of their 2×2 tables is empty.
  case extremeByEmptyCell(count: Int)
  /// One half was added to all four cells of a 2×2 table because one was empty.
  case halfAdded(count: Int)
  /// One half was added to every count, with or without an empty cell, so that dyads stay comparable.
  case halfAddedToAll
  /// One half was added to a count of 0.
  case halfAddedToZero
  /// The smallest row or column total of a 2×2 table is below `limit`.
  case smallMargin(total: Int, limit: Int)
  /// The given, or the cue, occurred fewer than `limit` times.
  case fewCues(count: Int, limit: Int)
  /// The counts of several dyads were added up.
  case pooledTally(dyads: Int)
  /// Cells that the row and column totals force to 0.
  case forcedZeros(count: Int)
  /// The expected counts were not met within the cap on iterations.
  case notConverged(iterations: Int, relativeGap: Double)
  /// Onsets that share their time with another, so that their order is a convention.
  case tiedOnsets(count: Int, of: Int, rule: String)
  /// Pairs not counted because uncodable time or a phase border lies between their members.
  case pairsLost(count: Int, of: Int)
  /// Pairs of onsets at one time, whose order is unknown.
  case tiedPairsLeftOut(count: Int)
  /// Pairs not counted because one of their codes is not among those of the table.
  case unlistedPairs(count: Int)
  /// Bouts that began before or went on after the time that could be coded.
  case boutsCut(count: Int, of: Int)
  /// Uncodable time lies before the first onset that was seen, which need not be the first.
  case uncodableBeforeFirst(seconds: Double)

  /// The stable name of the kind of caveat, such as `sparse-cells`.
  public var id: String {
    switch self {
    case .sparseCells: "sparse-cells"
    case .sparseCell: "sparse-cell"
    case .fewPairs: "few-pairs"
    case .extremeByEmptyCell: "extreme-by-empty-cell"
    case .halfAdded: "half-added"
    case .halfAddedToAll: "half-added-to-all"
    case .halfAddedToZero: "half-added-to-zero"
    case .smallMargin: "small-margin"
    case .fewCues: "few-cues"
    case .pooledTally: "pooled-tally"
    case .forcedZeros: "forced-zeros"
    case .notConverged: "not-converged"
    case .tiedOnsets: "tied-onsets"
    case .pairsLost: "pairs-lost"
    case .tiedPairsLeftOut: "tied-pairs-left-out"
    case .unlistedPairs: "unlisted-pairs"
    case .boutsCut: "bouts-cut"
    case .uncodableBeforeFirst: "uncodable-before-first"
    }
  }

  /// The caveat as a sentence or two, with advice where there is any.
  ///
  /// - Parameter name: Gives a code its name, usually from the session's codebook.
  public func sentence(naming name: (Code) -> String) -> String {
    switch self {
    case .sparseCells(let count, let total, let smallest, let limit):
      "\(count) of \(total) cells have an expected count below \(short(limit)) "
        + "(the smallest is \(short(smallest))); prefer a permutation test for them."
    case .sparseCell(let given, let target, let expected, let limit):
      "The expected count of \(name(given)) → \(name(target)) is \(short(expected)), "
        + "below \(short(limit)); prefer a permutation test."
    case .fewPairs(let pairs, let cells):
      "\(pairs) pairs for \(cells) cells are fewer than five a cell; "
        + "merge codes or pool sessions before reading single cells."
    case .extremeByEmptyCell(let count):
      "Yule's Q is exactly -1 or 1 in \(count) cell\(plural(count)) only because a count is 0."
    case .halfAdded(let count):
      "One half was added to all four counts of \(count) 2×2 table\(plural(count)) with an empty "
        + "cell."
    case .halfAddedToAll:
      "One half was added to every count, as in all other dyads."
    case .halfAddedToZero:
      "One half was added to a count because it was 0."
    case .smallMargin(let total, let limit):
      "The smallest row or column total is \(total), below \(limit); "
        + "the index is better treated as missing."
    case .fewCues(let count, let limit):
      "The given occurred \(count) time\(plural(count)), fewer than \(limit); "
        + "the record is too short to say much."
    case .pooledTally(let dyads):
      "The counts of \(dyads) dyad\(plural(dyads)) were added up for display only; "
        + "test the mean of the dyads instead."
    case .forcedZeros(let count):
      "In \(count) possible pair\(plural(count)) the row and column totals leave no room for an "
        + "occurrence; they are left out of the fit."
    case .notConverged(let iterations, let gap):
      "The expected counts still missed the totals by a share of \(short(gap)) after "
        + "\(iterations) iterations."
    case .tiedOnsets(let count, let total, let rule):
      "\(count) of \(total) onsets share their time with another. \(rule)"
    case .tiedPairsLeftOut(let count):
      "\(count) pair\(plural(count)) of simultaneous onsets \(count == 1 ? "was" : "were") not counted: "
        + "nobody knows which came first."
    case .pairsLost(let count, let total):
      "\(count) of \(total) pairs \(count == 1 ? "was" : "were") not counted because uncodable time or a phase border lies "
        + "between."
    case .unlistedPairs(let count):
      "\(count) pair\(plural(count)) with a code outside the table were not counted."
    case .boutsCut(let count, let total):
      "\(count) of \(total) bouts \(count == 1 ? "is" : "are") cut by an edge of codable time; "
        + (count == 1 ? "its length is a lower bound." : "their lengths are lower bounds.")
    case .uncodableBeforeFirst(let seconds):
      "\(short(seconds)) s before the first onset could not be coded; an earlier one may be hidden."
    }
  }
}

private func plural(_ count: Int) -> String { count == 1 ? "" : "s" }

/// Two decimals are enough for a warning; smaller numbers keep their power of ten.
private func short(_ number: Double) -> String {
  let hundredths = (number * 100).rounded()
  guard hundredths != 0 || number == 0 else { return "\(number)" }
  guard hundredths.magnitude < 1e15 else { return "\(number)" }
  let text = "\(hundredths / 100)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// The answers to a question about sequences as plain text for a terminal.
public struct LagText: Sendable {
  private let width: Int
  private let question: LagQuestion
  private let streams: [String]

  /// The most cells that are listed one by one.
  static let mostCells = 40
  /// The most codes of a table of counts.
  static let mostCodes = 14

  /// Text for a terminal `width` characters wide.
  public init(width: Int, question: LagQuestion, streams: [String]) {
    self.width = max(width, 60)
    self.question = question
    self.streams = streams
  }

  /// One table.
  public func text(_ answer: LagAnswer) -> String {
    var text = heading(answer)
    text += counts(answer)
    text += cells(answer)
    text += pair(answer)
    text += whole(answer)
    for sentence in LagCaveats.sentences(answer, isBrief: true) {
      text += TextTable.wrapped("note: " + sentence, width: width, indent: 6)
    }
    return text + "\n"
  }

  private func heading(_ answer: LagAnswer) -> String {
    let lag = answer.table.lag
    let when =
      switch lag {
      case 0: "what coincides (lag 0)"
      case 1: "what follows what (lag 1)"
      case -1: "what comes before what (lag −1)"
      default:
        lag > 0 ? "\(lag) later (lag \(lag))" : "\(-lag) earlier (lag \(Decimals.minus)\(-lag))"
      }
    var title = streams.isEmpty ? "Table" : streams.joined(separator: ", ")
    if !answer.part.isEmpty { title = answer.part + ": " + title }
    var text = TextTable.wrapped(title + " — " + when, width: width, indent: 2)
    if let sequence = answer.sequence {
      let lost = sequence.pairsLost(lag: lag)
      let sessions = LagText.sessions(answer.sessionIDs)
      text += TextTable.wrapped(
        "\(sessions), \(Decimals.count(sequence.count)) events in "
          + "\(sequence.runs.count) unbroken run\(sequence.runs.count == 1 ? "" : "s"), "
          + "\(Decimals.count(answer.table.total)) pairs"
          + (lost > 0 ? "; \(Decimals.count(lost)) pairs lost at breaks" : "")
          + (sequence.repeatsMerged > 0
            ? "; \(Decimals.count(sequence.repeatsMerged)) repeats merged" : ""),
        width: width, indent: 2)
    }
    text += TextTable.wrapped(chance(answer), width: width, indent: 2)
    return text
  }

  /// `1 session (a)`, `3 sessions`.
  static func sessions(_ ids: [String]) -> String {
    let unique = ids.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return unique.count == 1
      ? "1 session (\(unique[0]))" : "\(Decimals.count(unique.count)) sessions"
  }

  private func chance(_ answer: LagAnswer) -> String {
    var how: String
    let froms = Set(answer.cells.cells.filter { $0.adjustedP.value != nil }.map(\.pFrom))
    if let shift = answer.shift, froms.contains(.shift) {
      how =
        "p: one record shifted against the other, "
        + (shift.isExact
          ? "all \(Decimals.count(shift.shiftCount)) shifts"
          : "\(Decimals.count(shift.shiftCount)) random shifts (seed \(question.seed))")
        + " of at least \(shift.minShift.text) s"
    } else if let permutation = answer.permutation, froms.contains(.permutation) {
      switch permutation.method {
      case .enumerated(let count):
        how = "p: all \(Decimals.count(count)) arrangements of the events"
      case .sampled(let count), .walked(let count, _):
        how =
          permutation.hasExactCells
          ? "p: all allowed arrangements of the events, counted"
          : "p: \(Decimals.count(count)) random arrangements of the events (seed \(question.seed))"
      }
    } else {
      how = "p: normal distribution of the adjusted residual"
    }
    if froms.contains(.asymptotic), froms.count > 1 {
      how = "p: normal distribution of the adjusted residual; sparse cells (†) " + how.dropFirst(3)
    }
    guard answer.testCount > 0 else { return "No cell could be tested." }
    let correction =
      switch question.correction {
      case .holm: "Holm"
      case .benjaminiHochberg: "Benjamini–Hochberg"
      case .bonferroni: "Bonferroni"
      case .none: "no correction"
      }
    return how
      + (question.correction == .none
        ? "; not corrected for \(answer.testCount) cells"
        : "; \(correction) over \(answer.testCount) cell\(answer.testCount == 1 ? "" : "s")")
  }

  /// The counts, targets numbered.
  private func counts(_ answer: LagAnswer) -> String {
    let table = answer.table
    let size = table.codes.count
    guard size > 0 else { return "\nNothing to tabulate: no code occurs.\n" }
    guard size <= Self.mostCodes else {
      return "\n\(size) codes are too many for a table here; --csv and --json write all cells.\n"
    }
    var rows = [["", "given ↓  target →"] + (1...size).map(String.init) + ["all"]]
    for given in 0..<size {
      rows.append(
        [String(given + 1), answer.names[given]]
          + (0..<size).map { target in
            table.isImpossible[given: given, target: target]
              ? "·" : String(table.counts[given: given, target: target])
          } + [String(table.rowTotals[given])])
    }
    rows.append(["", "all"] + table.columnTotals.map(String.init) + [String(table.total)])
    return "\n"
      + TextTable.text(rows, sides: [.right, .left] + Array(repeating: .right, count: size + 1))
  }

  /// The cells that were tested or asked for, one a line.
  private func cells(_ answer: LagAnswer) -> String {
    let table = answer.table
    let size = table.codes.count
    var places = (0..<(size * size)).filter { answer.cells.cells[$0].adjustedP.value != nil }
    let tested = places.count
    if tested > Self.mostCells {
      places = places.sorted {
        let left = answer.cells.cells[$0].adjustedP.value ?? 1
        let right = answer.cells.cells[$1].adjustedP.value ?? 1
        return (left, $0) < (right, $1)
      }
      places = Array(places.prefix(Self.mostCells)).sorted()
    }
    guard !places.isEmpty else { return "" }
    let adjusted = question.correction == .none ? [] : ["p adj."]
    var rows = [
      ["given", "", "target", "n", "chance", "z", "p"] + adjusted + ["P(target|given)", "95 %"]
    ]
    for place in places {
      let (given, target) = (place / size, place % size)
      let cell = answer.cells.cells[place]
      let count = table.counts.cells[place]
      let interval = WilsonInterval.of(count: count, among: table.rowTotals[given])
      let isSparse = cell.pFrom != .asymptotic && question.test == .asymptotic
      var row = [
        answer.names[given], "→", answer.names[target], String(count),
        Self.number(cell.byChance, 1), Self.number(cell.residual, 2),
        Self.p(cell.p) + (isSparse ? "†" : ""),
      ]
      if question.correction != .none { row.append(Self.p(cell.adjustedP)) }
      row += [
        Self.share(answer.analysis[given: given, target: target].targetAfterGiven),
        interval.map {
          "\(Decimals.proportion($0.lower)) to \(Decimals.proportion($0.upper))"
        } ?? Decimals.absent,
      ]
      rows.append(row)
    }
    var text =
      "\n"
      + TextTable.text(
        rows, sides: [.left, .left, .left] + Array(repeating: .right, count: rows[0].count - 3))
    if tested > places.count {
      text += "\(tested - places.count) more cells, with larger p, are in --csv and --json.\n"
    }
    return text
  }

  /// The 2×2 table and effect sizes of the only cell that was asked for.
  private func pair(_ answer: LagAnswer) -> String {
    let size = answer.table.codes.count
    let asked = (0..<(size * size)).filter { answer.cells.cells[$0].adjustedP.value != nil }
    guard question.isPlanned, asked.count == 1, let place = asked.first else { return "" }
    let (given, target) = (place / size, place % size)
    let pair = answer.analysis[given: given, target: target].association
    let numbers = Dictionary(uniqueKeysWithValues: PairNumbers.of(pair).map { ($0.name, $0.value) })
    func number(_ name: String, _ places: Int) -> String {
      Self.number(numbers[name] ?? .undefined(.noPairs), places)
    }
    let mark = pair.isCorrected(by: .whenEmpty) ? "*" : ""
    let interval = LogOddsInterval.ofOddsRatio(pair, .whenEmpty)
    var text =
      "\n"
      + TextTable.text(
        [
          ["", "target", "other target"],
          ["given", String(pair.a), String(pair.b)],
          ["other given", String(pair.c), String(pair.d)],
        ], sides: [.left, .right, .right], indent: 2)
      + "\nodds ratio \(number("odds_ratio_haldane", 2))\(mark)"
      + (interval.map {
        " [\(Decimals.fixed($0.lower, places: 2)), \(Decimals.fixed($0.upper, places: 2))]"
      } ?? "")
      + ", Yule's Q \(Self.share(numbers["yules_q"] ?? .undefined(.noPairs)))"
      + ", φ \(Self.share(numbers["phi"] ?? .undefined(.noPairs)))"
      + ", risk difference \(Self.share(numbers["risk_difference"] ?? .undefined(.noPairs)))\n"
    if !mark.isEmpty { text += "* one half added to all four counts, as one is 0\n" }
    if let needed = answer.sufficiency.pairsForEachGiven[given: given, target: target],
      needed > answer.table.rowTotals[given]
    {
      text += TextTable.wrapped(
        "For a normal approximation the given should have about \(needed) pairs (n p (1 − p) ≥ 9); "
          + "it has \(answer.table.rowTotals[given]).", width: width, indent: 2)
    }
    if let dominance = DominanceAnswer(answer, given: given, target: target) {
      text += TextTable.wrapped(
        "both ways together: z = \(Self.number(dominance.bidirectional.z, 2)), p "
          + Self.equals(dominance.bidirectional.pTwoSided)
          + "; this way against the other (Wampold): z = "
          + Self.number(dominance.parallel.result.z, 2) + ", p "
          + Self.equals(dominance.parallel.result.pTwoSided), width: width, indent: 2)
    }
    return text
  }

  private func whole(_ answer: LagAnswer) -> String {
    let test = answer.analysis.tablewiseTest
    guard answer.table.total > 0, let statistic = test.likelihoodRatio.statistic.value,
      answer.partners == nil
    else { return "\n" }
    var text =
      "\nwhole table: G²(\(test.degreesOfFreedom)) = \(Decimals.fixed(statistic, places: 2)), p "
      + Self.equals(test.likelihoodRatio.p)
    if let permutation = answer.permutation {
      text += "; by rearrangement p " + Self.equals(permutation.wholeP.measure)
    }
    return text + "\n"
  }

  static func seconds(_ time: SessionTime) -> String {
    Decimals.seconds(time).replacing(Decimals.noBreakSpace, with: " ")
  }

  static func number(_ measure: Measure, _ places: Int) -> String {
    measure.value.map { Decimals.fixed($0, places: places) } ?? Decimals.absent
  }

  static func share(_ measure: Measure) -> String {
    measure.value.map { Decimals.proportion($0) } ?? Decimals.absent
  }

  static func p(_ measure: Measure) -> String {
    measure.value.map {
      Decimals.probability($0).replacing(Decimals.noBreakSpace, with: "")
    } ?? Decimals.absent
  }

  static func equals(_ measure: Measure) -> String {
    measure.value.map {
      Decimals.equalsProbability($0).replacing(Decimals.noBreakSpace, with: " ")
    } ?? Decimals.absent
  }
}

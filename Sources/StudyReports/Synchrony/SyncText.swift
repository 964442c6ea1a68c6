import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Synchrony as plain text for a terminal.
public struct SyncText {
  private let width: Int

  /// Text in lines of at most `width` characters.
  public init(width: Int) { self.width = width }

  /// One session.
  public func text(_ analysis: SyncAnalysis) -> String {
    let pair = analysis.pair
    var text = line(
      "\(analysis.session.id): \(pair.first.fullName) and \(pair.second.fullName), \(pair.rule)")
    text += overlap(analysis)
    if let profile = analysis.profile, let band = analysis.band {
      text += self.profile(profile, band, pair)
    } else {
      text += line("the two streams have no behaviour in common: no lag profile, no recurrence")
    }
    if let windows = analysis.windows { text += self.windows(windows, pair) }
    if let recurrence = analysis.recurrence { text += self.recurrence(recurrence, analysis) }
    if !analysis.moments.isEmpty { text += moments(analysis) }
    if let turns = analysis.gazeTurns { text += gaze(turns, analysis.pair) }
    if let information = analysis.information { text += self.information(information, analysis) }
    text += grid(analysis.grid, analysis)
    if analysis.session.isSimulated { text += "note: simulated data\n" }
    return text + "\n"
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }

  /// A line under another.
  private func under(_ text: String) -> String {
    "  " + TextTable.wrapped(text, width: width - 2, indent: 4)
  }

  private func overlap(_ analysis: SyncAnalysis) -> String {
    let book = analysis.session.codebook
    let cells = analysis.overlap.cells
    let p = HolmCorrection(cells.map(\.shift.pTwoSided)).adjusted
    var rows = [
      ["at one time", "", "joint s", "expected", "Jaccard", "phi", "p, shift", "p, Holm"]
    ]
    for (cell, corrected) in zip(cells, p) {
      rows.append([
        "\(analysis.pair.first.person.id) \(book[cell.first].name)",
        "\(analysis.pair.second.person.id) \(book[cell.second].name)",
        Decimals.fixed(cell.overlap.joint.seconds, places: 1),
        LagText.number(cell.overlap.expected, 1), LagText.share(cell.overlap.jaccard),
        LagText.share(cell.overlap.phi), LagText.p(cell.shift.pTwoSided), LagText.p(corrected),
      ])
    }
    guard rows.count > 1 else { return "" }
    return "\n"
      + TextTable.text(
        rows, sides: [.left, .left] + Array(repeating: .right, count: 6), indent: 2) + "\n"
  }

  /// Who leads at `lag`, in words.
  static func leader(_ seconds: Double, _ pair: StreamPair) -> String {
    if seconds == 0 { return "neither leads" }
    let name = seconds > 0 ? pair.first.fullName : pair.second.fullName
    return "\(name) leads"
  }

  private func profile(
    _ profile: MatchingProfile, _ band: MatchingBand, _ pair: StreamPair
  ) -> String {
    guard let lag = profile.peakLag else {
      return line("no lag at which both could be coded")
    }
    let seconds = Double(lag) * profile.unit.seconds
    let others = profile.peaks.count - 1
    var text = line(
      "lag profile: both the same \(LagText.share(profile.peak)) of the time at most, at a lag of "
        + "\(Decimals.fixed(seconds, places: 2)) s (\(Self.leader(seconds, pair)))"
        + (others > 0
          ? ", and as often at \(Phrases.counted(others, "other range of lags", "other ranges of lags"))"
          : "")
        + "; lead–lag asymmetry \(LagText.share(profile.asymmetry))")
    guard band.shiftCount > 0 else {
      return text
        + under(
          "not tested: no phase lasts four times the shortest shift of \(band.minShift.text) s")
    }
    let how =
      band.shiftStep.map { "every shift by a multiple of \($0.text) s" }
      ?? "drawn shifts of each phase"
    text += under(
      "against \(Decimals.count(band.shiftCount)) shifts (\(how), at least \(band.minShift.text) s): "
        + "p of so high a maximum over all lags \(LagText.equals(band.pHighest)); "
        + (band.points.contains { $0.simultaneous != nil }
          ? "\(band.finds.count) of \(band.points.count) lags outside the band for all lags at once, "
          : "too short a record for a band of all lags at once; ")
        + "\(band.outsidePointwise) outside the band for each lag (some 5 to 10 % are by chance)")
    for find in Self.ranges(band) { text += under("outside: " + find) }
    return text
  }

  /// Runs of lags outside the simultaneous band, in words.
  static func ranges(_ band: MatchingBand) -> [String] {
    var runs: [(from: Int, to: Int, isMore: Bool)] = []
    for (place, point) in band.points.enumerated() {
      guard let share = point.observed.value, let limits = point.simultaneous,
        share < limits.lower || share > limits.upper
      else { continue }
      let isMore = share > limits.upper
      if let last = runs.last, last.to == place - 1, last.isMore == isMore {
        runs[runs.count - 1].to = place
      } else {
        runs.append((place, place, isMore))
      }
    }
    return runs.map { run in
      func seconds(_ place: Int) -> String {
        Decimals.fixed(Double(band.points[place].lag) * band.unit.seconds, places: 2)
      }
      let lags =
        run.from == run.to ? seconds(run.from) : "\(seconds(run.from)) to \(seconds(run.to))"
      return "\(lags) s, " + (run.isMore ? "more often the same" : "less often the same")
    }
  }

  private func windows(_ windows: MatchingWindows, _ pair: StreamPair) -> String {
    guard !windows.windows.isEmpty else { return line("no full window of this length") }
    var rows = [["window", "highest", "at s", ""]]
    for window in windows.windows {
      let lag = window.profile.peakLag.map { Double($0) * window.profile.unit.seconds }
      rows.append([
        "\(Clock.text(window.span.onset))–\(Clock.text(window.span.offset))",
        LagText.share(window.profile.peak),
        lag.map { Decimals.fixed($0, places: 2) } ?? Decimals.absent,
        lag.map { Self.leader($0, pair) } ?? "",
      ])
    }
    return "\n" + TextTable.text(rows, sides: [.left, .right, .right, .left], indent: 2)
  }

  private func recurrence(_ recurrence: SyncRecurrence, _ analysis: SyncAnalysis) -> String {
    let plot = recurrence.plot
    func seconds(_ units: Measure) -> String {
      LagText.number(units.map { $0 * analysis.step.seconds }, 2)
    }
    var text =
      "\n"
      + line(
        "recurrence in units of \(analysis.step.text) s: rate \(LagText.share(plot.recurrenceRate)), "
          + "laminarity \(LagText.share(plot.laminarity)), trapping time \(seconds(plot.trappingTime)) s, "
          + "categorical entropy \(LagText.number(plot.categoricalEntropyNats, 2)) nats"
          + (RecurrenceMeasure.laminarity.carriesTiming(under: plot.options)
            ? ""
            : "; these follow from the two lists of bouts alone and say nothing about timing"))
    guard let chance = recurrence.chance else { return text }
    var rows = [["diagonal lines", "observed", "by chance", "z", "p"]]
    for comparison in chance.comparisons {
      let isLength = [.meanLine, .longestLine].contains(comparison.measure)
      func shown(_ value: Measure) -> String {
        isLength
          ? seconds(value) : LagText.number(value, comparison.measure == .lineCount ? 0 : 2)
      }
      rows.append([
        Self.name(comparison.measure), shown(comparison.observed), shown(comparison.mean),
        LagText.number(comparison.z, 2), LagText.p(comparison.pTwoSided),
      ])
    }
    text += TextTable.text(rows, sides: [.left] + Array(repeating: .right, count: 4), indent: 2)
    return text
  }

  static func name(_ measure: RecurrenceMeasure) -> String {
    switch measure {
    case .determinism: "share on lines (DET)"
    case .lineCount: "number of lines"
    case .meanLine: "mean length, s (L)"
    case .longestLine: "longest, s"
    case .lineEntropyNats: "entropy of lengths, nats"
    default: measure.rawValue
    }
  }

  private func moments(_ analysis: SyncAnalysis) -> String {
    var text = "\n"
    for moments in analysis.moments {
      text += line(
        "\(moments.first) (\(moments.synchronization.firstCount)) and \(moments.second) "
          + "(\(moments.synchronization.secondCount)): event synchronization Q "
          + "\(LagText.share(moments.synchronization.strength)), q "
          + "\(LagText.share(moments.synchronization.lead)), SPIKE-synchronization "
          + LagText.share(moments.spike.strength))
      for (from, to, chance) in [
        (moments.first, moments.second, moments.firstAnswered),
        (moments.second, moments.first, moments.secondAnswered),
      ] {
        text += under(
          "\(from), followed within \(analysis.parameters.coincidence.text) s by \(to): "
            + "\(Phrases.share(chance.observed.counted, of: chance.observed.eligible)), "
            + "\(LagText.share(chance.shift.distribution.meanShare)) by shift, p "
            + LagText.equals(chance.shift.pGreater))
      }
    }
    return text
  }

  private func gaze(_ turns: GazeTurns, _ pair: StreamPair) -> String {
    var rows = [["looks", "n", "starts", "joins", "after s", "follows", "opens", "closes"]]
    for (person, name) in [pair.first.person.id, pair.second.person.id].enumerated() {
      let who: Matching.Who = person == 0 ? .first : .second
      rows.append([
        name, String(turns.lookCounts[person]), String(turns.count(.starts, by: person)),
        String(turns.count(.joins, by: person)),
        LagText.number(turns.delays(.joins, by: person).median, 2),
        String(turns.count(.follows, by: person)), LagText.share(turns.openedShare(by: who)),
        LagText.share(turns.closedShare(by: who)),
      ])
    }
    return "\n"
      + TextTable.text(rows, sides: [.left] + Array(repeating: .right, count: 7), indent: 2)
      + line("opens, closes: shares of the mutual looks; to look while the other looks is to join")
  }

  private func information(_ information: SyncInformation, _ analysis: SyncAnalysis) -> String {
    let (first, second) = (analysis.pair.first.fullName, analysis.pair.second.fullName)
    var rows = [["information in nats", "", "value", "beyond chance", "p"]]
    rows.append([
      "\(first) and \(second)", "at one time", LagText.number(information.mutual.nats, 4),
      LagText.number(information.mutualChance.effectiveNats, 4),
      LagText.p(information.mutualChance.p.measure),
    ])
    for transfer in information.transfers {
      let isForward = transfer.direction == .firstToSecond
      rows.append([
        isForward ? "\(first) to \(second)" : "\(second) to \(first)",
        transfer.sampling == .units ? "next \(analysis.step.text) s" : "next change",
        LagText.number(transfer.entropy.nats, 4),
        LagText.number(transfer.chance.effectiveNats, 4), LagText.p(transfer.chance.p.measure),
      ])
    }
    return "\n"
      + TextTable.text(rows, sides: [.left, .left, .right, .right, .right], indent: 2)
  }

  private func grid(_ grid: SyncGrid, _ analysis: SyncAnalysis) -> String {
    let book = analysis.session.codebook
    guard !grid.grid.visited.isEmpty else { return "" }
    var rows = [["state space", "", "visits", "share", "mean visit s", "mean return s", ""]]
    for cell in grid.grid.visited.sorted(by: {
      ($1.duration, $0.cells[0]) < ($0.duration, $1.cells[0])
    }) {
      let place = cell.cells[0]
      rows.append([
        book[grid.rows[place.first]].name, book[grid.columns[place.second]].name,
        String(cell.visitCount), LagText.share(cell.share), LagText.number(cell.meanVisit, 2),
        LagText.number(cell.returns.mean, 2),
        grid.attractor.attractor.contains(place) ? "attractor" : "",
      ])
    }
    let whole = grid.grid
    return "\n"
      + TextTable.text(
        rows, sides: [.left, .left, .right, .right, .right, .right, .left], indent: 2)
      + line(
        "\(whole.cellRange) of \(whole.states.cellCount) cells, \(whole.transitionCount) transitions, dispersion "
          + "\(LagText.share(whole.dispersion)); entropies in nats: visits "
          + "\(LagText.number(whole.visitEntropy.nats, 2)), durations "
          + "\(LagText.number(whole.durationEntropy.nats, 2)), transitions "
          + "\(LagText.number(whole.transitionEntropy.nats, 2))")
  }
}

import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// When the target begins around the given, over dyads: a figure for each question that has a profile.
enum StudyProfile {
  /// The figures.
  static func blocks(_ results: StudyResults) -> [PageBlock] {
    results.questions.enumerated().compactMap { number, result in
      result.profile.map {
        .figure(
          figure(
            $0, result.question, results, id: "profile-\(number + 1)"))
      }
    }
  }

  private static func figure(
    _ profile: ProfileResult, _ question: DyadQuestion, _ results: StudyResults, id: String
  ) -> PageFigure {
    let parts = profile.groups.filter { $0.dyadCount > max(1, results.fewestDyads - 1) }
    let shown = parts.count > 1 ? parts : [profile.all]
    // One scale for all pictures, so that they can be compared.
    let highest = shown.flatMap(\.bins).compactMap {
      $0.mean.test.interval?.upper ?? $0.mean.mean.value
    }.max()
    let given = words(question.given, results.plan)
    let target = words(question.target, results.plan)
    return PageFigure(
      id: id, title: RichText("When “\(target)” begins around “\(given)”, over dyads"),
      subline: RichText(
        "How many times as often as at any time of the record, in bins of \(OnsetProfile.bin.text) s; \(VisibleText.of(question.id)), "
          + shown.map { part in
            (part.name.isEmpty ? "" : VisibleText.of(part.name) + " ")
              + Phrases.counted(part.dyadCount, "dyad", "dyads")
          }.joined(separator: ", ")),
      legend: ProfileFrame.legend(
        curve: "mean over dyads", band: "95 % interval of the mean, each bin by itself", find: nil,
        id: id),
      drawings: shown.enumerated().map { place, part in
        drawing(
          part, given: given, target: target, upTo: highest ?? 1,
          id: shown.count > 1 ? "\(id)-\(place + 1)" : id)
      },
      howToRead:
        "1 is the target’s own mean rate in each dyad. Right of zero the target comes after the given, left of it before.",
      note:
        "Every dyad counts once, whatever it does how often. Nothing is tested here: neighbouring bins depend on each other, and of twenty intervals one misses by luck. What rises slowly on both sides of zero may be a drift that both share.",
      data: shown.enumerated().map { place, part in
        .init(
          part.name.isEmpty
            ? "The numbers behind the figure"
            : "The numbers behind the figure, \(VisibleText.of(part.name))",
          table(part, id: shown.count > 1 ? "\(id)-\(place + 1)" : id))
      })
  }

  private static func words(_ codes: [CodePlace], _ plan: StudyPlan) -> String {
    codes.map { CodeWords.full($0, plan) }.joined(separator: " or ")
  }

  private static func drawing(
    _ part: ProfileResult.Part, given: String, target: String, upTo highest: Double, id: String
  ) -> Drawing {
    let bins = part.bins.map { bin in
      BinProfile.Bin(
        from: bin.from.seconds, to: bin.to.seconds, value: bin.mean.mean.value, reference: 1,
        band: bin.mean.test.interval.map { max(0, $0.lower)...max(0, $0.upper) })
    }
    let most = part.bins.filter { $0.mean.mean.value != nil }.max {
      ($0.mean.mean.value ?? 0) < ($1.mean.mean.value ?? 0)
    }
    let name = part.name.isEmpty ? "" : VisibleText.of(part.name) + ": "
    return BinProfile(
      bins: bins,
      measure: part.name.isEmpty
        ? "Times the mean rate" : "\(VisibleText.of(part.name)), times the mean rate",
      axis: "Seconds from the given to the target", shown: [highest]
    ).drawing(
      id: id, title: name + "Lag profile over dyads",
      description: most.map { bin in
        "“\(target)” began most often from \(bin.from.text) to \(bin.to.text) s after “\(given)”: \(Decimals.fixed(bin.mean.mean.value ?? 0, places: 2)) times as often as at any time, as a mean over dyads."
      } ?? "No dyad has a number.", sides: ("target first", "given first"))
  }

  private static func table(_ part: ProfileResult.Part, id: String) -> ReportTable {
    ReportTable(
      name: id + "-bins", title: "How many times as often as at any time",
      columns: [
        .init("From (s)", key: "from_s"), .init("To (s)", key: "to_s"),
        .init("Dyads", key: "dyads"), .init("\(italic: "M")", key: "mean"),
        .init("95 % low", key: "low"), .init("95 % high", key: "high"),
        .init("Pairs", key: "pairs"),
      ],
      groups: [
        .init(
          rows: part.bins.map { bin in
            func end(_ value: Double?) -> TableCell {
              value.map { .number($0, places: 2) }
                ?? .undefined(bin.mean.test.p.reason?.sentence ?? "")
            }
            return [
              .seconds(bin.from, places: 1), .seconds(bin.to, places: 1),
              .count(bin.mean.count), .number(of: bin.mean.mean, places: 2),
              end(bin.mean.test.interval?.lower), end(bin.mean.test.interval?.upper),
              .count(bin.pairs),
            ]
          })
      ])
  }
}

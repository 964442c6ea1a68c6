import SequenceStatistics
import StudyAnalysis

/// How often and how long, by group and phase.
enum StudyBehaviours {
  /// A table for each amount.
  static func blocks(_ results: StudyResults) -> [PageBlock] {
    BehaviourResult.Amount.allCases.compactMap { amount in
      let own = results.behaviours.filter { $0.amount == amount }
      return own.isEmpty ? nil : .table(table(own, amount, results))
    }
  }

  private static func table(
    _ behaviours: [BehaviourResult], _ amount: BehaviourResult.Amount, _ results: StudyResults
  ) -> ReportTable {
    let parts = behaviours.first?.parts ?? []
    var places: [(group: String?, phase: String?)] = []
    for part in parts { places.append((part.group, part.phase)) }
    let isShare = amount == .shareOfTime
    func cell(_ measure: Measure) -> TableCell {
      isShare ? .share(of: measure) : .number(of: measure, places: 2)
    }
    return ReportTable(
      name: isShare ? "behaviour-time" : "behaviour-rate",
      title: isShare ? "Share of codable time (%)" : "Onsets per minute of codable time",
      columns: [
        .init("Behaviour", key: "behaviour", isText: true),
        .init("Dyads", key: "dyads"), .init("\(italic: "M")", key: "mean"),
        .init("\(italic: "SD")", key: "sd"), .init("\(italic: "Mdn")", key: "median"),
      ] + (results.groups.count == 2 ? [.init("\(italic: "g")", key: "hedges_g")] : []),
      groupKey: "part",
      groups: places.indices.map { place in
        let title = [places[place].phase, places[place].group].compactMap(\.self)
        return .init(
          places.count == 1
            ? nil : title.isEmpty ? "All" : title.map(VisibleText.of).joined(separator: ", "),
          rows: behaviours.compactMap { behaviour in
            guard behaviour.parts.indices.contains(place) else { return nil }
            let part = behaviour.parts[place]
            guard part.mean.count >= results.fewestDyads else { return nil }
            return [
              .text(
                VisibleText.of(
                  "\(behaviour.code.person) \(behaviour.code.name.replacing("_", with: " "))")),
              .count(part.mean.count), cell(part.mean.mean), cell(part.mean.standardDeviation),
              cell(part.median),
            ]
              + (results.groups.count == 2
                ? [
                  part.group == nil && part.phase == nil
                    ? .number(of: behaviour.size?.g ?? .undefined(.tooFewDyads), places: 2)
                    : .text("")
                ] : [])
          })
      },
      note: results.groups.count == 2
        ? "\(italic: "g"): Hedges’ \(italic: "g"), \(VisibleText.of(results.groups.first { $0 != results.reference } ?? "")) less \(VisibleText.of(results.reference ?? "")). A description; nothing is tested here."
        : "A description; nothing is tested here.")
  }
}

import CodedSessions

/// The legend of the gaze lanes; low lanes carry their names beside them.
struct ScoreLegend {
  let entries: [LegendEntry]

  init(session: CodedSession, looks: CodeLooks, plan: ScorePlan, id: String) {
    // Codes that look alike are one entry, under the words of both partners.
    var found: [(look: CodeLook, labels: [String], codeClass: CodeClass?)] = []
    let used = Set(plan.facing.flatMap { $0.bouts.map(\.code) })
    for code in session.codebook.codes where used.contains(code) {
      let entry = session.codebook[code]
      let look = looks[code]
      if let place = found.firstIndex(where: {
        $0.look.hue == look.hue && $0.look.isHatched == look.isHatched
          && $0.look.height == look.height
      }) {
        if !found[place].labels.contains(entry.label) { found[place].labels.append(entry.label) }
      } else {
        found.append((look, [entry.label], entry.codeClass))
      }
    }
    var entries: [LegendEntry] = []
    func next() -> String { id + "-l" + String(entries.count + 1) }
    for item in found {
      let height = 16 * item.look.height
      let bar = Mark.rectangle(
        x: 0.5, y: 16.5 - height, width: 17, height: height, .bar(item.look))
      let base = Mark.line(x1: 0, y1: 16.5, x2: 18, y2: 16.5, .line(.line))
      entries.append(
        LegendEntry(Self.words(item.labels, item.codeClass), id: next(), marks: [base, bar]))
    }
    if plan.knowsMutual {
      let link = Mark.rectangle(
        x: 0, y: 6, width: 18, height: 6, MarkStyle("link", fill: .token(.mutual)))
      entries.append(LegendEntry("mutual gaze", id: next(), marks: [link]))
    }
    if (plan.facing + plan.thin).contains(where: { !$0.missing.spans.isEmpty }) {
      let box = Mark.rectangle(x: 0.5, y: 0.5, width: 17, height: 16, .missing)
      entries.append(LegendEntry("not codable", id: next(), marks: [box]))
    }
    self.entries = entries
  }

  private static func words(_ labels: [String], _ codeClass: CodeClass?) -> String {
    let labels = labels.map { TextWidth.fitting($0, in: 240, size: 13.5) }
    guard labels.count > 2 else { return labels.joined(separator: " / ") }
    switch codeClass {
    case .partner: return "looks at partner"
    case .object: return "looks at object"
    case .away: return "looks away"
    default: return labels.prefix(2).joined(separator: " / ") + " …"
    }
  }
}

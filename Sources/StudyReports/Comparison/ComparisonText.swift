/// Two records side by side as plain text for a terminal.
public struct ComparisonText: Sendable {
  /// The most measures of a topic that are listed.
  static let mostMeasures = 60

  private let width: Int

  /// Text for a terminal `width` characters wide.
  public init(width: Int) { self.width = max(width, 60) }

  /// A table for each topic, then what may not be said.
  public func text(_ comparison: Comparison) -> String {
    let first = VisibleText.of(comparison.sides.first.label)
    let second = VisibleText.of(comparison.sides.second.label)
    var text = line("\(first) against \(second)") + "\n"
    for topic in comparison.topics {
      text += self.topic(topic, first, second) + "\n"
    }
    text += line(
      "Last column: \(first) minus \(second), 95 % in brackets where cases were counted; ×: \(first) divided by \(second). –: not in that record, or not defined."
    )
    for limit in comparison.limits { text += line(VisibleText.of(limit)) }
    return text
  }

  private func topic(_ topic: Comparison.Topic, _ first: String, _ second: String) -> String {
    let shown = topic.shown
    var rows = [[VisibleText.of(topic.heading), first, "n", second, "n", "difference or ×"]]
    for measure in shown.prefix(Self.mostMeasures) {
      rows.append([
        VisibleText.of(ComparisonNumbers.label(measure)),
        ComparisonNumbers.text(measure.first, measure.kind), measure.first.n.map(String.init) ?? "",
        ComparisonNumbers.text(measure.second, measure.kind),
        measure.second.n.map(String.init) ?? "", ComparisonNumbers.contrast(measure),
      ])
    }
    // A long heading would push the numbers off the line.
    let isLong = rows[0][0].count > width / 3
    let heading = isLong ? line(rows[0][0]) : ""
    if isLong { rows[0][0] = "" }
    var text =
      heading
      + TextTable.text(rows, sides: [.left] + Array(repeating: .right, count: 5), indent: 2)
    if shown.count > Self.mostMeasures {
      text += "  … and \(shown.count - Self.mostMeasures) more; --csv has all\n"
    }
    if let verdicts = topic.verdicts {
      text += line("  Against chance: \(first): \(verdicts.first); \(second): \(verdicts.second)")
    }
    for test in topic.tests {
      text += line("  These two records alone: \(ComparisonNumbers.sentence(test))")
    }
    return text
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }
}

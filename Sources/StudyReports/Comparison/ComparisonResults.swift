import SequenceStatistics

/// Two records side by side, for programs.
public enum ComparisonResults {
  /// Both records as the verb writes each alone, and the measures side by side.
  public static func json(
    _ comparison: Comparison, first: JSONValue, second: JSONValue
  ) -> JSONValue {
    .object([
      "schema": .text("attune-against/1"), "first": first, "second": second,
      "sides": .array([comparison.sides.first, comparison.sides.second].map(side)),
      "comparison": rows(comparison), "tests": tests(comparison),
      "limits": .array(comparison.limits.map { .text($0) }),
    ])
  }

  /// A row for each measure and record, and one for their difference or ratio: the column `side` says which.
  public static func csv(_ comparison: Comparison) -> String {
    let header = [
      "side", "record", "simulated", "topic", "about", "measure", "kind", "value", "reason", "n",
      "low", "high",
    ]
    return TidyCSV.text(rows: [header] + lines(comparison))
  }

  /// The measures as a list.
  static func rows(_ comparison: Comparison) -> JSONValue {
    .array(
      comparison.topics.flatMap { topic in
        topic.measures.map { measure in
          .object([
            "topic": .text(topic.heading), "about": .text(measure.about),
            "measure": .text(measure.name), "kind": .text(measure.kind.rawValue),
            "first": value(measure.first), "second": value(measure.second),
            "difference": measure.difference.map(JSONValue.stated) ?? .null,
            "difference_interval": JSONValue(measure.differenceInterval),
            "ratio": measure.ratio.map(JSONValue.stated) ?? .null,
          ])
        }
      })
  }

  /// The tests as a list.
  static func tests(_ comparison: Comparison) -> JSONValue {
    .array(
      comparison.topics.flatMap { topic in
        topic.tests.map { test in
          var members: [String: JSONValue] = [
            "topic": .text(topic.heading), "test": .text(test.name),
            "statistic": .stated(test.statistic),
            "degrees_of_freedom": .count(test.degreesOfFreedom), "p": .stated(test.p),
          ]
          if let effect = test.effect {
            members[effect.name] = .stated(effect.value)
            members[effect.name + "_interval"] = JSONValue(effect.interval)
          }
          return .object(members)
        }
      })
  }

  private static func side(_ side: ComparisonSides.Side) -> JSONValue {
    .object([
      "label": .text(side.label), "persons": .array(side.persons.map { .text($0) }),
      "simulated": .flag(side.isSimulated),
    ])
  }

  private static func value(_ side: ComparedMeasure.Side) -> JSONValue {
    var members: [String: JSONValue] = [
      "value": JSONValue(side.value), "n": side.n.map(JSONValue.count) ?? .null,
      "interval": JSONValue(side.interval),
    ]
    if let reason = side.value.reason { members["reason"] = .text(reason.id) }
    return .object(members)
  }

  private static func lines(_ comparison: Comparison) -> [[String]] {
    let sides = comparison.sides
    let isAnySimulated = sides.first.isSimulated || sides.second.isSimulated
    return comparison.topics.flatMap { topic in
      topic.measures.flatMap { measure in
        let middle = [topic.heading, measure.about, measure.name, measure.kind.rawValue]
        func line(
          _ head: [String], _ value: Measure, _ n: Int?, _ interval: Interval?
        ) -> [String] {
          head + middle + [
            value.value.map(\.description) ?? "", value.reason?.id ?? "",
            n.map(String.init) ?? "", interval?.lower.description ?? "",
            interval?.upper.description ?? "",
          ]
        }
        func record(
          _ name: String, _ side: ComparisonSides.Side, _ own: ComparedMeasure.Side
        ) -> [String] {
          line([name, side.label, side.isSimulated ? "1" : "0"], own.value, own.n, own.interval)
        }
        var lines = [
          record("first", sides.first, measure.first),
          record("second", sides.second, measure.second),
        ]
        let both = ["", isAnySimulated ? "1" : "0"]
        if let difference = measure.difference {
          lines.append(line(["difference"] + both, difference, nil, measure.differenceInterval))
        }
        if let ratio = measure.ratio { lines.append(line(["ratio"] + both, ratio, nil, nil)) }
        return lines
      }
    }
  }
}

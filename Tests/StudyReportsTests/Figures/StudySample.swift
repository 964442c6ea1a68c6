import CodedSessions
import SequenceStatistics

@testable import StudyReports

/// Numbers of made-up dyads: the same at every run.
enum StudySample {
  /// A number between 0 and 1 for a place and a purpose.
  static func number(_ place: Int, _ purpose: Int = 0) -> Double {
    var state = UInt64(place &* 7919 &+ purpose &* 104_729 &+ 12_345)
    for _ in 0..<3 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      state = state &* 0x9E37_79B9_7F4A_7C15
    }
    return Double(state >> 11) / 9_007_199_254_740_992
  }

  /// A number that is near 0 more often than far from it.
  static func spread(_ place: Int, _ purpose: Int = 0) -> Double {
    number(place, purpose) + number(place, purpose + 50) + number(place, purpose + 90) - 1.5
  }

  /// `count` dyads' log odds ratios; every `gap`-th has none.
  static func effects(_ count: Int, gap: Int? = nil) -> [DyadEffect] {
    (0..<count).map { place in
      let isMissing = gap.map { place % $0 == $0 - 1 } ?? false
      return DyadEffect(
        of: .init(id: "D" + (place < 9 ? "0" : "") + String(place + 1), group: group(place, count)),
        estimate: isMissing ? .undefined(.emptyMargin) : .value(1.4 + 1.3 * spread(place, 1)),
        variance: isMissing
          ? .undefined(.emptyMargin) : .value(0.08 + 0.5 * number(place, 2) * number(place, 3)))
    }
  }

  static func group(_ place: Int, _ count: Int) -> String {
    place < count / 2 ? "Born at term" : "Born preterm"
  }

  static func forest(_ count: Int, gap: Int? = nil, grouped: Bool = true) -> ForestInput {
    let effects = effects(count, gap: gap)
    let names = ["Born at term", "Born preterm"]
    return ForestInput(
      effects,
      groups: grouped
        ? names.map { name in
          let members = effects.indices.filter { effects[$0].dyad.group == name }
          return .init(name, members: members, mean: MeanEffect(members.map { effects[$0] }))
        } : nil,
      mean: MeanEffect(effects), meta: MetaAnalysis(effects), measure: "odds ratio",
      key: "odds_ratio", scale: .ratio, lower: "less likely",
      upper: "more likely than at other times", marked: "D08")
  }

  /// Three shares and a rate over the phases of a still-face session.
  static func phases(_ count: Int, gap: Int? = nil) -> PairedDotsInput {
    let phases = ["Play", "Still face", "Reunion"]
    func panel(
      _ title: String, _ key: String, _ unit: PairedDotsInput.Unit, _ purpose: Int,
      levels: [Double], size: Double, reference: Double? = nil
    ) -> PairedDotsInput.Panel {
      let values = (0..<count).map { dyad in
        phases.indices.map { phase -> Measure in
          if let gap, (dyad * 3 + phase) % gap == gap - 1 { return .undefined(.noCodableTime) }
          let value =
            levels[phase] + size * (spread(dyad, purpose) + 0.5 * spread(dyad, purpose + phase + 5))
          return .value(unit == .share ? min(max(value, 0), 1) : max(value, 0))
        }
      }
      let means = phases.indices.map { phase in
        MeanInterval(MeanEffect(values.map { DyadEffect(estimate: $0[phase]) }))
      }
      return .init(title, key: key, unit: unit, values: values, means: means, reference: reference)
    }
    return PairedDotsInput(
      phases: phases, dyads: (0..<count).map { "D\($0 + 1)" },
      panels: [
        panel("Infant looks at mother", "looks", .share, 1, levels: [0.55, 0.3, 0.45], size: 0.2),
        panel("Mutual gaze", "mutual", .share, 21, levels: [0.4, 0.22, 0.37], size: 0.15),
        panel(
          "Infant averts", "averts", .number("per minute", places: 1), 31, levels: [3, 5.2, 4],
          size: 1.8),
        panel(
          "Same state, against chance", "matched", .share, 41, levels: [0.5, 0.4, 0.48],
          size: 0.12, reference: 0.41),
      ])
  }

  /// A number by group, in two phases or none.
  static func groups(_ count: Int, phases: [String?], gap: Int? = nil) -> GroupDotsInput {
    let groups = ["Born at term", "Born preterm"]
    return GroupDotsInput(
      "Infant looks at mother", key: "looks", unit: .share,
      columns: phases.enumerated().flatMap { phase, name in
        groups.enumerated().map { group, title in
          let values = (0..<count).map { dyad -> GroupDotsInput.Value in
            if let gap, dyad % gap == gap - 1 {
              return .init("D\(dyad)", .undefined(.noCodableTime))
            }
            let share = 0.5 - 0.1 * Double(group + phase) + 0.22 * spread(dyad, 7 * group + phase)
            return .init("D\(dyad + 100 * group)", .value(min(max(share, 0), 1)))
          }
          return .init(
            title, phase: name, values: values,
            mean: MeanInterval(MeanEffect(values.map { DyadEffect(estimate: $0.number) })))
        }
      }, reference: 0.33)
  }

  /// Waits of a group.
  static func waits(_ count: Int, pace: Double, purpose: Int) -> KaplanMeier {
    KaplanMeier(
      (0..<count).map { place in
        let time = pace * (0.2 + 4 * number(place, purpose) * number(place, purpose + 1))
        return .init(time: min(time, 10), isEvent: time < 10 && place % 9 != 0)
      })
  }
}

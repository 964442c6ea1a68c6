import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The sentences below a table of power: what its numbers mean, and what they cannot say.
enum PowerWords {
  /// What is aimed at when a size is named.
  private static let aim = 0.8

  static func sentences(_ analysis: PowerAnalysis) -> [String] {
    meaning(analysis.design) + [reached(analysis)].compactMap(\.self) + warnings(analysis) + [
      limits
    ]
  }

  /// The words for a number of a dyad.
  static func name(of effect: EffectKind) -> String {
    switch effect {
    case .beyondChance: "the count less its mean by chance, in standard deviations of chance"
    case .excessShare: "the share less its mean by chance"
    case .logOdds: "the log odds ratio"
    default: effect.rawValue.split(separator: "-").joined(separator: " ")
    }
  }

  /// What is true of a group.
  static func assumption(_ group: PowerDesign.Group, isNamed: Bool) -> String {
    (isNamed ? VisibleText.of(group.name) + ": " : "")
      + "an aversion is pursued with probability \(Decimals.proportion(group.pursuit)), a sound "
      + "answered with \(Decimals.proportion(group.answers))"
  }

  /// A level as it is written: `.05`.
  static func level(_ level: Double) -> String { Decimals.proportion(level, places: 3).trimmed }

  /// A length in minutes, without decimals that say nothing.
  static func minutes(_ length: SessionTime) -> String {
    Decimals.fixed(length.seconds / 60, places: 2).trimmed
  }

  private static func meaning(_ design: PowerDesign) -> [String] {
    [
      "power: the share of studies in which p is at most \(level(design.decision.level)). "
        + "effect: the mean of studies; d: the same in standard deviations of dyads. too little: "
        + "dyads whose session alone is insufficient data.",
      "nothing there: the same share where "
        + (design.isContrast
          ? "both groups are like \(VisibleText.of(design.groups[0].name))"
          : "each infant's record lies beside that of another dyad's mother")
        + "; a sound test stays at \(level(design.decision.level)) or below. Intervals tell how far "
        + "other simulated studies would differ, nothing more. Smaller studies are the first dyads of "
        + "larger ones.",
    ]
  }

  /// The smallest sizes that surely reach the aim.
  private static func reached(_ analysis: PowerAnalysis) -> String {
    let aim = "a power of \(Decimals.proportion(Self.aim)) (the whole interval above it)"
    let parts = analysis.design.lengths.compactMap { length -> String? in
      let cell = analysis.cells.first { cell in
        cell.length == length && cell.designed.interval.map { $0.lower >= Self.aim } == true
      }
      return cell.map {
        Phrases.counted($0.dyads, "dyad", "dyads")
          + (analysis.design.isContrast ? " in each group" : "") + " of \(minutes(length)) min"
      }
    }
    return parts.isEmpty
      ? "No size here has \(aim)." : "The smallest sizes with \(aim): \(Phrases.list(parts))."
  }

  private static func warnings(_ analysis: PowerAnalysis) -> [String] {
    let design = analysis.design
    let level = level(design.decision.level)
    var sentences: [String] = []
    let small = design.dyads.filter { design.smallestP(dyads: $0) > design.decision.level }
    if !small.isEmpty {
      sentences.append(
        "With \(Phrases.list(small.map(Decimals.count))) dyads the smallest p that the test can give is above "
          + "\(level): such a study cannot find anything.")
    }
    // A wider interval than that of the table: many sizes are looked at, and one in forty would be told of by luck.
    let loose = analysis.cells.filter { cell in
      let nothing = cell.withoutEffect
      let interval = WilsonInterval.of(
        count: nothing.found, among: nothing.studies, confidence: 0.99)
      return interval.map { $0.lower > design.decision.level } == true
    }
    if !loose.isEmpty {
      sentences.append(
        "Where nothing is there, \(Phrases.share(loose.count, of: analysis.cells.count)) sizes found something more "
          + "often than \(level), by an interval of 99\u{A0}%. Look again with more studies (--replicates) and another seed: "
          + "if it stays so, their power is in part false positives.")
    }
    let untested = analysis.cells.reduce(0) { $0 + $1.designed.untested }
    if untested > 0 {
      sentences.append(
        "In \(Phrases.counted(untested, "study", "studies")) the test could not be made; they count as finding nothing."
      )
    }
    return sentences
  }

  private static let limits =
    "What this cannot say: the simulated play is one invented world, fitted to nobody's data. Real dyads differ in more "
    + "than these probabilities, by an amount that was assumed here; records have coding errors and time that cannot be "
    + "coded; looking, moods and settings drift. Take the table as an order of magnitude, and a pilot over it."
}

extension String {
  /// Without zeros at the end of decimals.
  fileprivate var trimmed: String {
    guard contains(".") else { return self }
    var text = self
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }
}

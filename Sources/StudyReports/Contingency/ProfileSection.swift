import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The section on when one behaviour follows the other: a lag profile in seconds for each direction.
struct ProfileSection {
  /// What stands in the section; empty where there is nothing to ask.
  let blocks: [PageBlock]

  init(_ profiles: [OnsetProfile], names: BehaviourNames) {
    blocks = profiles.enumerated().map { place, profile in
      .figure(Self.figure(profile, names: names, id: "when-\(place + 1)"))
    }
  }

  /// One profile as a figure, with what it says.
  static func figure(_ profile: OnsetProfile, names: BehaviourNames, id: String) -> PageFigure {
    let (given, target) = (
      profile.given.map(names.full).joined(separator: " or "),
      profile.target.map(names.full).joined(separator: " or ")
    )
    let bins = profile.profile
    let figure = OnsetProfileFigure(bins, given: given, target: target, id: id)
    let finds = OnsetProfileFigure.finds(bins)
    let step = OnsetProfile.bin.text + Decimals.noBreakSpace + "s"
    return PageFigure(
      id: id, title: title(finds, given: given, target: target),
      subline:
        "Onsets of “\(target)” up to \(OnsetProfile.reach.text)\(Decimals.noBreakSpace)s before and after “\(given)”, in bins of \(step); \(Phrases.counted(bins.givens, "given", "givens")).",
      legend: OnsetProfileFigure.legend(id: id), drawings: [figure.drawing],
      howToRead:
        "Right of 0 the target comes after the given, left of 0 before it. Inside the band is chance; filled dots leave what holds for 95 % of the shifts in all bins at once.",
      note:
        "Chance: \(bins.isExact ? "all" : "random") circular shifts of the target’s record of at least \(bins.minShift.text)\(Decimals.noBreakSpace)s (\(Decimals.count(bins.shiftCount))). One bin in twenty leaves its own band by chance alone.",
      data: [PageFigure.Data("Pairs of onsets by the time between them", figure.table)])
  }

  private static func title(
    _ finds: [TimeLagProfile.Point], given: String, target: String
  ) -> RichText {
    guard let first = finds.first, let last = finds.last else {
      return "No moment around “\(given)” stands out from chance"
    }
    let more = finds.allSatisfy { Double($0.observed) > ($0.expected.value ?? 0) }
    let less = finds.allSatisfy { Double($0.observed) < ($0.expected.value ?? 0) }
    let times = Self.times(first.from.seconds, last.to.seconds)
    let reach: SessionTime = last.from - first.from
    let isWhole = reach.microseconds == OnsetProfile.bin.microseconds * Int64(finds.count - 1)
    guard more || less, isWhole else {
      let count = Phrases.sentenceStart(Phrases.counted(finds.count, "second", "seconds"))
      return "\(count) around “\(given)” stand out from chance"
    }
    let name = Phrases.sentenceStart(target)
    let direction = more ? "more" : "less"
    return
      "“\(name)” began \(direction) often than chance \(times) the onset of “\(given)”"
  }

  /// `0 to 2 s after`, `1 s before to 2 s after`, `3 to 1 s before`.
  private static func times(_ from: Double, _ to: Double) -> String {
    func shown(_ time: Double) -> String { Decimals.fixed(time.magnitude, places: 0) }
    let unit = Decimals.noBreakSpace + "s"
    if from >= 0 { return "\(shown(from)) to \(shown(to))\(unit) after" }
    if to <= 0 { return "\(shown(from)) to \(shown(to))\(unit) before" }
    return "\(shown(from))\(unit) before to \(shown(to))\(unit) after"
  }
}

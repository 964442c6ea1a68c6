import CodedSessions
import SequenceStatistics

extension DyadQuestion {
  /// Aversions of the first, pursuits by the second, and how long aversions last.
  func cycles(
    _ parameters: CycleParameters, of session: CodedSession, phase: String?
  ) -> Tally? {
    guard pair.count == 2,
      let analysis = try? CycleAnalysis(
        session, averting: Person(pair[0]), pursuing: Person(pair[1]), parameters: parameters,
        phase: phase)
    else { return nil }
    let measures = analysis.measures
    var counts = [Int](repeating: 0, count: CycleCount.allCases.count)
    counts[CycleCount.aversions.rawValue] = measures.aversions.count
    counts[CycleCount.eligible.rawValue] = measures.eligible.count
    counts[CycleCount.pursued.rawValue] = measures.pursuedCount
    counts[CycleCount.cycles.rawValue] = measures.cycles.count
    counts[CycleCount.sternCycles.rawValue] = measures.sternCycleCount
    counts[CycleCount.episodes.rawValue] = measures.episodes.count
    counts[CycleCount.codableTime.rawValue] = Int(measures.codableTime.microseconds)
    return Tally(
      counts: counts + measures.resolutions.map(\.1),
      chance: [ChanceTally(analysis.chance.shift), ChanceTally(analysis.chance.blocks)],
      waits: measures.aversions.compactMap { aversion in
        let length = Int(aversion.aversion.span.duration.microseconds)
        return length == 0 ? nil : aversion.aversion.end == .returned ? length : -length
      }, verdict: analysis.flag.verdict)
  }
}

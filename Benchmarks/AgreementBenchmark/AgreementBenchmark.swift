import CodedSessions
import SequenceStatistics

/// How long does agreement of two codings of fifty thousand bouts take, beside a loop over single units?
@main
enum AgreementBenchmark {
  static func main() throws {
    let coding = TwoCodings.make()
    print(
      "\(coding.first.count) and \(coding.second.count) bouts, \(coding.categories) codes, \(coding.time.duration.seconds / 3600) hours"
    )
    var all = Duration.zero
    func time<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
      let clock = ContinuousClock()
      var best = Duration.seconds(1_000)
      var result = try body()
      for _ in 0..<3 {
        let begin = clock.now
        result = try body()
        best = min(best, clock.now - begin)
      }
      all += best
      report(name, best)
      return result
    }
    let unit = SessionTime.milliseconds(100)
    let units = try time("kappa of units of 0.1 s, tolerance 1 s") {
      try TimeUnitKappa(coding, unit: unit, tolerance: 10)
    }
    let continuous = try time("kappa in continuous time, tolerance 1 s") {
      try ContinuousKappa(coding, tolerance: .seconds(1))
    }
    _ = try time("each code by itself") {
      try PresenceAgreement(continuous: coding, tolerance: .seconds(1))
    }
    _ = time("pi, AC1, S, accuracy") {
      let table = continuous.exact.table
      let observers = ObserverAccuracy(table, codes: coding.categories)
      return [
        ScottsPi(table).pi, GwetAC1(table, codes: coding.categories).ac1,
        BennettS(table, codes: coding.categories).s,
        continuous.exact.kappa.value.map(observers.accuracy) ?? continuous.exact.kappa,
      ]
    }
    let events = time("events aligned in time, kappas, onset differences") {
      let alignment = TimedAlignment(coding, rule: AlignmentRule(tolerance: .seconds(1)))
      _ = (alignment.kappa, alignment.kappaCountedTwice, alignment.onsetDifference)
      return alignment
    }
    _ = time("bouts matched by overlap (EasyDIAg)") { EasyDiag(coding) }
    _ = time("alpha, Fleiss, Conger, Light in units of 0.1 s") {
      let table = MergedRatings.merged(RaterTable(coding, unit: unit))
      let complete = CompleteRatings(table)
      return [
        KrippendorffsAlpha(table, .nominal).value, FleissKappa(complete).value,
        CongersKappa(complete).value, LightsKappa(complete).value,
      ]
    }
    report("all indices", all)
    // Intervals cost replicates times events.
    _ = time("interval of the kappa of events, 1999 draws") { EventKappaInterval(events.table) }
    _ = try time("interval by bouts, 1999 draws") {
      AgreementBootstrap(bouts: [try BoutContributions(coding)]).summary { CohensKappa($0).kappa }
    }
    let plain = time("baseline: a loop over units of 0.1 s, without tolerance") {
      unitByUnit(coding, unit)
    }
    precondition(plain.cells == units.exact.table.cells)
  }

  /// The table of units, looked at one by one.
  private static func unitByUnit(_ coding: DoubleCoding, _ unit: SessionTime) -> AgreementTable {
    let size = coding.categories + 1
    var cells = [Int](repeating: 0, count: size * size)
    var (one, other) = (0, 0)
    let step = unit.microseconds
    var middle = step / 2
    let end = coding.time.duration.microseconds
    while middle < end {
      while one < coding.first.count, coding.first[one].offset.microseconds <= middle { one += 1 }
      while other < coding.second.count, coding.second[other].offset.microseconds <= middle {
        other += 1
      }
      let first = one < coding.first.count && coding.first[one].onset.microseconds <= middle
      let second =
        other < coding.second.count && coding.second[other].onset.microseconds <= middle
      cells[
        (first ? coding.first[one].category : coding.categories) * size
          + (second ? coding.second[other].category : coding.categories)] += 1
      middle += step
    }
    return AgreementTable(size: size, cells: cells)
  }

  private static func report(_ name: String, _ time: Duration) {
    let (seconds, attoseconds) = time.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let text = "\(microseconds / 1_000).\(String(microseconds % 1_000 + 1_000).dropFirst())"
    print(String(repeating: " ", count: max(0, 10 - text.count)) + text + " ms  " + name)
  }
}

import CodedSessions
import Foundation
import SequenceStatistics

/// Measures the statistics of synchrony beside their simplest versions in the same run; results must be equal.
///
///     swift run -c release SynchronyBenchmark
@main
struct SynchronyBenchmark {
  private static let bouts = (MadeUpRecords.bouts(0), MadeUpRecords.bouts(1))

  static func main() throws {
    let lines = recurrence()
    coincidences()
    try lagProfile()
    information()
    try turns()
    correlation()
    // In the end, as the matrix is what most memory goes to.
    var plain: [Int] = []
    let time = best(of: 1) { plain = PlainVersions.diagonalLines(bouts.0, bouts.1) }
    precondition(Array(plain.prefix(lines.count)) == lines)
    print("the diagonal lines alone of the first plot, by its matrix: \(time), \(peak())")
  }

  /// The number of diagonal lines by length.
  private static func recurrence() -> [Int] {
    let units = paired(bouts.0, bouts.1)
    let changes = paired(MadeUpRecords.changes(0), MadeUpRecords.changes(1))
    let before = peak()
    let time = best(of: 9) { precondition(CrossRecurrence(units).points > 0) }
    let after = peak()
    let changing = best(of: 5) { precondition(CrossRecurrence(changes).points > 0) }
    print("all of cross-recurrence, 10 000 units of 400 bouts: \(time) (bar 3 ms)")
    print("  peak memory before and after (bar 10 MB more): \(before), \(after)")
    print("  codes that change every unit: \(changing) (bar 45 ms)")
    return CrossRecurrence(units).diagonal.counts
  }

  private static func lagProfile() throws {
    let session = try MadeUpRecords.session(bouts.0, bouts.1)
    let (first, second) = (session.streams[0], session.streams[1])
    let categories = Dictionary(
      uniqueKeysWithValues: (0..<MadeUpRecords.codes).map { (Code(UInt16($0)), $0) })
    func profile() -> MatchingProfile {
      MatchingProfile(first, second, of: session, categories: categories, reach: .seconds(10))
    }
    func band() -> MatchingBand {
      MatchingBand(first, second, of: session, categories: categories, reach: .seconds(10))
    }
    let time = best(of: 9) { precondition(profile().points.count == 201) }
    var matched: [Int] = []
    let loop = best(of: 5) { matched = PlainVersions.matched(bouts.0, bouts.1, reach: 100) }
    precondition(profile().points.map(\.matched) == matched)
    let shifts = band().shiftCount
    let bandTime = best(of: 9) { precondition(band().finds.count < 201) }
    let loops = best(of: 1) {
      for shift in 200..<220 {
        let turned = Array(bouts.1[(bouts.1.count - shift)...] + bouts.1.dropLast(shift))
        precondition(PlainVersions.matched(bouts.0, turned, reach: 100).count == 201)
      }
    }
    print("lag profile of the 400 bouts, 201 lags: \(time) (bar 1 ms; loop over units: \(loop))")
    print(
      "  with its band over all \(shifts) shifts: \(bandTime) (bar 50 ms; 20 shifts by loops: "
        + "\(loops))")
  }

  private static func coincidences() {
    let window = CoincidenceWindow(.seconds(2))
    for clock in [10, 1] {
      let (first, second) = (
        MadeUpRecords.events(0, clock: clock), MadeUpRecords.events(1, clock: clock)
      )
      let period = 86_400_000 / clock
      let pairs = PairedEvents(
        EventRow(first), EventRow(second), length: period, unit: .milliseconds(Int64(clock)))
      func drawn(_ replicates: Int) -> CircularShift {
        EventCoincidenceChance(
          [pairs], window: window, block: nil, isDrawn: true, replicates: replicates
        ).shift
      }
      print("coincidences of 10 000 with 10 000 events of a day, clock of \(clock) ms")
      let time = best(of: 3) { precondition(drawn(1_000).isPossible) }
      var counted = 0
      let loops = best(of: 1) {
        counted = (0..<2).reduce(0) { sum, replicate in
          var source = RandomSource(seed: 1, stream: UInt64(replicate))
          let least = 10_000 / clock
          return sum
            + PlainVersions.preceded(
              second, by: first, length: 2_000 / clock,
              shift: least + source.below(period - 2 * least + 1), period: period)
        }
      }
      precondition((drawn(2).distribution.meanCount * 2).rounded() == Double(counted))
      print("  1 000 shifts drawn: \(time) (bar 0.5 s; 2 shifts by loops over all pairs: \(loops))")
      let before = peak()
      var method = ""
      let exact = best(of: 1) {
        let shift = EventCoincidenceChance([pairs], window: window, block: nil).shift
        method = shift.method == .swept ? "\(Int(shift.distribution.arrangements)) shifts" : "DRAWN"
      }
      print("  every shift, \(method): \(exact) (bar 5 s), peak memory \(before), \(peak())")
    }
  }

  private static func information() {
    let units = paired(bouts.0, bouts.1)
    let design = UnitSurrogates.Design.shift(minShift: 250)
    func chance(_ replicates: Int) -> InformationChance {
      InformationChance(transferEntropyOf: units, design: design, replicates: replicates)
    }
    let time = best(of: 5) { precondition(chance(1_000).null.count == 1_000) }
    let surrogates = UnitSurrogates(units.swapped, design: design, replicates: 20)
    var plain: [Double] = []
    let loops = best(of: 1) {
      plain = (0..<20).map { replicate in
        let records = surrogates.replicate(replicate).stretches[0]
        return PlainVersions.transferEntropy(from: records.second, to: records.first)
      }
    }
    precondition(
      zip(chance(20).null.sorted, plain.sorted()).allSatisfy { ($0 - $1).magnitude < 1e-12 })
    print(
      "transfer entropy of 10 000 units, histories of 1, 1 000 shifts: \(time) (bar 0.17 s; 20 "
        + "shifts by dictionaries: \(loops))")
  }

  private static func turns() throws {
    let (first, second) = (try MadeUpRecords.sounds(of: 0), try MadeUpRecords.sounds(of: 1))
    let end = max(first[499].offset, second[499].offset).microseconds / 1_000 + 5_000
    let whole = try MadeUpRecords.span(0, end)
    let utterances = Utterances(first + second, within: whole)
    func surrogates(_ replicates: Int) -> TurnSurrogates {
      TurnSurrogates(
        utterances, design: .shift(minShift: .seconds(10)), replicates: replicates)
    }
    let time = best(of: 5) { precondition(surrogates(1_000).count == 1_000) }
    var plain: [Double] = []
    let loops = try best(of: 1) {
      plain = try PlainVersions.turns(
        first, second, within: whole, minShift: 10_000, replicates: 100)
    }
    precondition(surrogates(100).turnCount.null.sorted == plain.sorted())
    print(
      "turns of 1 000 utterances, 1 000 shifts: \(time) (bar 0.2 s; 100 shifts, each record made "
        + "and counted: \(loops))")
  }

  private static func correlation() {
    let (first, second) = (MadeUpRecords.samples(0), MadeUpRecords.samples(1))
    func windows() -> WindowedCorrelation {
      WindowedCorrelation(first, second, window: 300, increment: 10, reach: 50)
    }
    let time = best(of: 5) { precondition(windows().windows.count == 966) }
    var plain: [Double] = []
    let loops = best(of: 3) {
      plain = PlainVersions.correlations(first, second, window: 300, reach: 50, increment: 10)
    }
    let values = windows().windows.flatMap(\.correlations).compactMap(\.value)
    precondition(
      values.count == plain.count
        && zip(values, plain).allSatisfy { ($0 - $1).magnitude < 1e-9 })
    print(
      "windowed cross-correlation of 10 000 samples, window 300, lags to 50, every 10: \(time) "
        + "(loops: \(loops))")
  }

  private static func paired(_ first: [UInt16], _ second: [UInt16]) -> PairedUnits {
    PairedUnits([.init(first, second)], step: .milliseconds(100))
  }

  private static func best(of rounds: Int, _ work: () throws -> Void) rethrows -> Duration {
    var best = Duration.seconds(10_000)
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      try work()
      best = min(best, ContinuousClock.now - start)
    }
    return best
  }

  /// The most memory the process has held, as the kernel tells.
  private static func peak() -> String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return "\((Int(line.filter(\.isNumber)) ?? 0) / 1024) MB"
  }
}

import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Onsets around onsets as a tally")
struct ProfileTallyTests {
  @Test("Pairs and exposure, counted unit by unit", arguments: 1...8 as ClosedRange<UInt64>)
  func unitByUnit(seed: UInt64) throws {
    let phases: [(String, Int64, Int64)] =
      seed % 3 == 0 ? [("a", 0, 1400), ("b", 1400, 3000)] : []
    let session = try StudySample.session(seed: seed, phases: phases, cut: seed % 2 == 0)
    let question = try StudySample.question(
      .profile, given: ["infant.voice.vocalises"], target: ["mother.voice.speaks"])
    let tally = try #require(question.tally(of: session, phase: nil))
    let own = try #require(ProfileTally(tally))
    let streams = try ["infant.voice", "mother.voice"].map { name in
      try #require(session.streams.first { $0.fullName == name })
    }
    func tenths(_ stream: CodedSessions.Stream) -> [Int64] {
      let begins = stream.recordBegins
      return stream.onsets.filter { !begins.contains($0.time) }
        .map { $0.time.microseconds / 100_000 }
    }
    let (givens, targets) = (tenths(streams[0]), tenths(streams[1]))
    let stretches = phases.isEmpty ? [(0, 3000)] : phases.map { ($0.1, $0.2) }
    var pairs = [Int](repeating: 0, count: 20)
    var exposure = [Int](repeating: 0, count: 20)
    var codable = 0
    for (from, to) in stretches {
      for unit in from..<to {
        let isKnown = streams[1].codable.contains(try StudySample.span(unit, unit + 1))
        guard isKnown else { continue }
        codable += 1
        for given in givens where (from..<to).contains(given) {
          let bin = (Double(unit - given) / 10).rounded(.down)
          if (-10..<10).contains(bin) { exposure[Int(bin) + 10] += 1 }
        }
      }
      for given in givens where (from..<to).contains(given) {
        for target in targets where (from..<to).contains(target) {
          let bin = (Double(target - given) / 10).rounded(.down)
          if (-10..<10).contains(bin) { pairs[Int(bin) + 10] += 1 }
        }
      }
    }
    #expect(Array(own.pairs) == pairs, "seed \(seed)")
    #expect(Array(own.exposure) == exposure.map { $0 * 100_000 }, "seed \(seed)")
    #expect(own.codableTime == codable * 100_000)
    #expect(own.givens == givens.count && own.targets == targets.count)
    let ratio =
      Double(pairs[11]) / Double(exposure[11]) / (Double(targets.count) / Double(codable))
    #expect(abs((own.rateRatio(11).value ?? -1) - ratio) < 1e-9)
  }

  @Test("Nothing without a clock, a stream, or a target")
  func nothing() throws {
    let question = try StudySample.question(
      .profile, given: ["infant.voice.vocalises"], target: ["mother.voice.speaks"])
    let missing = try StudySample.session(seed: 1, leavesOut: ["mother.voice"])
    #expect(question.tally(of: missing, phase: nil) == nil)
    let silent = try StudySample.session(seed: 1, silent: ["mother.voice"])
    let tally = try #require(question.tally(of: silent, phase: nil))
    #expect(try #require(ProfileTally(tally)).rateRatio(3) == .undefined(.noOccurrence))
    #expect(ProfileTally(Tally(counts: [1, 2])) == nil)
  }
}

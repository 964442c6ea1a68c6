import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Units of time at a lag as a tally")
struct UnitTallyTests {
  @Test("Counted unit by unit", arguments: [-3, -1, 0, 1, 2])
  func unitByUnit(lag: Int) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let session = try StudySample.session(seed: seed, cut: seed % 2 == 0)
      let question = try StudySample.question(
        .units(lag: lag, unit: .seconds(1)),
        given: ["infant.gaze.partner", "infant.voice.vocalises"],
        target: ["mother.gaze.partner"])
      let tally = try #require(question.tally(of: session, phase: nil))
      func holds(_ places: [CodePlace], _ second: Int64) throws -> Bool? {
        let unit = try StudySample.span(10 * second, 10 * second + 10)
        let streams = places.streams(in: session)
        guard streams.allSatisfy({ $0.codable.contains(unit) }) else { return nil }
        let codes = places.codes(in: session) ?? []
        return streams.flatMap(\.bouts).contains {
          codes.contains($0.code) && $0.span.contains(unit.onset)
        }
      }
      var counts = [0, 0, 0, 0]
      var (givens, targets) = (0, 0)
      for second in 0..<300 as Range<Int64> {
        givens += try holds(question.given, second) == true ? 1 : 0
        targets += try holds(question.target, second) == true ? 1 : 0
        let other = second + Int64(lag)
        guard (0..<300).contains(other), let one = try holds(question.given, second),
          let two = try holds(question.target, other)
        else { continue }
        counts[(one ? 0 : 2) + (two ? 0 : 1)] += 1
      }
      #expect(tally.counts == counts + [givens, targets], "seed \(seed)")
      #expect(counts.allSatisfy { $0 > 0 })
    }
  }

  @Test("Pairs do not reach over the border of phases")
  func phases() throws {
    let session = try StudySample.session(
      seed: 3, phases: [("play", 0, 1000), ("still", 1000, 3000)])
    let question = try #require(try StudySample.all().first { $0.id == "units" })
    let whole = try #require(question.tally(of: session, phase: nil))
    let play = try #require(question.tally(of: session, phase: "play"))
    let still = try #require(question.tally(of: session, phase: "still"))
    #expect((play + still).counts == whole.counts)
    #expect(play.counts[0..<4].reduce(0, +) == 99 && still.counts[0..<4].reduce(0, +) == 199)
  }

  @Test("Moments hold in no unit: no answer rather than zeros")
  func moments() throws {
    let session = try StudySample.session(seed: 3)
    let question = try StudySample.question(
      StudySample.unit, given: ["infant.point.points"], target: ["mother.gaze.partner"])
    #expect(question.tally(of: session, phase: nil) == nil)
  }

  @Test("A stream that is missing, and one that is empty")
  func missing() throws {
    let question = try #require(try StudySample.all().first { $0.id == "units" })
    let without = try StudySample.session(seed: 4, leavesOut: ["mother.gaze"])
    #expect(question.tally(of: without, phase: nil) == nil)
    let voice = try StudySample.question(
      StudySample.unit, given: ["infant.voice.vocalises"], target: ["mother.gaze.partner"])
    let silent = try StudySample.session(seed: 4, silent: ["infant.voice"])
    let tally = try #require(voice.tally(of: silent, phase: nil))
    #expect(tally[.both] == 0 && tally[.givenOnly] == 0 && tally[.targetOnly] > 0)
    #expect(tally.counts[0..<4].reduce(0, +) == 299)
  }

  @Test("Units longer than the session, or too many of them")
  func extreme() throws {
    let session = try StudySample.session(seed: 4)
    for unit in [SessionTime.seconds(301), SessionTime(microseconds: .max / 2)] {
      let question = try StudySample.question(
        .units(lag: 1, unit: unit), given: ["infant.gaze.partner"], target: ["mother.gaze.partner"])
      #expect(
        question.tally(of: session, phase: nil)?.counts ?? [0, 0, 0, 0, 0, 0] == [0, 0, 0, 0, 0, 0])
    }
    let fine = try StudySample.question(
      .units(lag: 1, unit: SessionTime(microseconds: 1)), given: ["infant.gaze.partner"],
      target: ["mother.gaze.partner"])
    #expect(fine.tally(of: session, phase: nil) == nil)
  }
}

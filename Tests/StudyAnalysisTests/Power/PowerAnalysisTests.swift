import CodedSessions
import SequenceStatistics
import Synchronization
import Testing

@testable import StudyAnalysis

@Suite struct PowerAnalysisTests {
  private func design(
    groups: [(String, Double)] = [("all", 0.6)], studies: Int = 4
  ) throws -> PowerDesign {
    try PowerDesignTests.design(
      groups: groups, dyads: [3, 6], lengths: [.seconds(60), .seconds(120)], level: 0.3,
      studies: studies, question: SimulatedPlay.question)
  }

  /// Every cell against the pieces put together by hand: sessions, tallies, numbers, the test.
  @Test(arguments: [PowerPlace.World.designed, .withoutEffect])
  func oneGroupByHand(world: PowerPlace.World) throws {
    let design = try design()
    let found = PowerAnalysis(design) { SimulatedPlay.session($0, of: design) }
    #expect(found.cells.map(\.dyads) == [3, 6, 3, 6])
    #expect(found.cells.map(\.length) == [60, 60, 120, 120].map { .seconds($0) })
    for cell in found.cells {
      let outcome = world == .designed ? cell.designed : cell.withoutEffect
      let p = (0..<design.studies).map { study in
        SignFlip(
          (0..<cell.dyads).map { dyad in
            SimulatedPlay.session(
              PowerPlace(
                world: world, length: cell.length, study: study, group: 0, dyad: dyad), of: design
            ).flatMap { session in
              SimulatedPlay.question.answer(of: session, phases: []).whole?.chance(0)
            }.flatMap { chance in
              chance.variance.flatMap { variance in
                variance > 0 ? (chance.observed - chance.mean) / variance.squareRoot() : nil
              }
            }
          }
        ).p.twoSided.value
      }
      #expect(outcome.studies == 4)
      #expect(outcome.found == p.count { $0.map { $0 <= 0.3 } == true })
      #expect(outcome.untested == p.count { $0 == nil })
    }
  }

  @Test(arguments: [[("all", 0.6)], [("free", 0.1), ("chased", 0.8)]])
  func threadsDoNotMatter(groups: [(String, Double)]) throws {
    let design = try design(groups: groups)
    let cells = [1, 2, 5].map { tasks in
      PowerAnalysis(design, tasks: tasks) { SimulatedPlay.session($0, of: design) }.cells
    }
    #expect(cells[0] == cells[1] && cells[0] == cells[2])
  }

  /// More dyads, and more studies, leave those that were there as they are.
  @Test func smallerStudiesAreTheFirstDyads() throws {
    let design = try design()
    let alone = try PowerDesignTests.design(
      groups: [("all", 0.6)], dyads: [3], lengths: [.seconds(120)], level: 0.3, studies: 4,
      question: SimulatedPlay.question)
    let all = PowerAnalysis(design) { SimulatedPlay.session($0, of: design) }
    let few = PowerAnalysis(alone) { SimulatedPlay.session($0, of: alone) }
    #expect(few.cells == [all.cells[2]])
  }

  /// Of two groups the first is the same in both worlds and simulated once.
  @Test func everySessionIsAskedForOnce() throws {
    for groups in [[("all", 0.6)], [("free", 0.1), ("chased", 0.8)]] {
      let design = try design(groups: groups, studies: 2)
      let asked = Mutex<[PowerPlace]>([])
      _ = PowerAnalysis(design, tasks: 2) { place in
        asked.withLock { $0.append(place) }
        return nil
      }
      let places = asked.withLock { $0 }
      // 2 studies, 2 lengths, 6 dyads; in one group both worlds, in two groups three of four.
      #expect(places.count == 2 * 2 * 6 * (groups.count == 1 ? 2 : 3))
      #expect(Set(places).count == places.count)
      #expect(
        !places.contains { $0.world == .withoutEffect && design.isContrast && $0.group == 0 })
    }
  }

  @Test func withoutSessionsNothingIsFound() throws {
    let found = PowerAnalysis(try design()) { _ in nil }
    for cell in found.cells {
      #expect(cell.designed.found == 0 && cell.designed.untested == 4)
      #expect(cell.designed.insufficientShare == .value(1))
    }
  }

  @Test func progressGoesToTheEnd() throws {
    var seen: [Int] = []
    _ = PowerAnalysis(
      try design(), tasks: 2, onProgress: { done, total in seen.append(total == 8 ? done : -1) },
      session: { _ in nil })
    #expect(seen == Array(1...8))
  }
}

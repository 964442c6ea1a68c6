import CodedSessions
import Foundation
import Testing

@testable import SequenceStatistics

/// How often the flag is raised where nobody pursues, and where somebody does. Slow: `make test-slow`.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ATTUNE_SLOW"] != nil))
struct CycleCalibrationTests {
  private func share(
    _ world: NullWorld, worlds: Int
  ) throws -> (flag: Double, shift: Double, block: Double, gap: Double, verdict: Double) {
    var (flags, shifts, blocks, gaps, verdicts) = (0, 0, 0, 0, 0)
    for number in 1...UInt64(worlds) {
      let records = try world.records(number)
      var parameters = CycleParameters()
      parameters.replicates = 199
      parameters.seed = number
      let chance = CycleChance(records, parameters: parameters)
      let flag = CycleFlag(
        CycleMeasures(records, parameters: parameters), chance: chance, parameters: parameters)
      if flag.verdict == .exceedsChance { flags += 1 }
      if chance.shift.pGreater.value ?? 1 <= 0.05 { shifts += 1 }
      if chance.blocks.pGreater.value ?? 1 <= 0.05 { blocks += 1 }
      if chance.gapP.value ?? 1 <= 0.05 { gaps += 1 }
      let cues = [try world.cues(number)]
      let verdict = ContingencyVerdict(Contingency(cues), chance: ContingencyChance(cues))
      if verdict.verdict == .exceedsChance { verdicts += 1 }
    }
    let n = Double(worlds)
    return (
      Double(flags) / n, Double(shifts) / n, Double(blocks) / n, Double(gaps) / n,
      Double(verdicts) / n
    )
  }

  private func text(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    guard thousandths < 1000 else { return "1.000" }
    return "." + String(repeating: "0", count: 3 - String(thousandths).count) + "\(thousandths)"
  }

  @Test func falseFlags() throws {
    let worlds = 600
    for (name, change) in [
      ("regular", { (_: inout NullWorld) in }), ("bursty", { $0.shape = 0.4 }),
      ("shared slow arousal", { $0.arousal = 0.5 }),
      (
        "bursty, shared slow arousal",
        {
          $0.shape = 0.4
          $0.arousal = 0.5
        }
      ),
    ] as [(String, (inout NullWorld) -> Void)] {
      for law in NullWorld.Law.allCases {
        for seconds in [150.0, 300, 600] {
          var world = NullWorld()
          world.law = law
          world.seconds = seconds
          change(&world)
          let share = try share(world, worlds: worlds)
          print(
            "no pursuit, \(name), \(law.rawValue), \(Int(seconds)) s: flag \(text(share.flag)), "
              + "shift \(text(share.shift)), block \(text(share.block)), gaps \(text(share.gap)), "
              + "responses \(text(share.verdict))")
          // At most 5 %, upper 95 % limit at most .07.
          #expect(share.flag <= 0.05, "\(name), \(law), \(seconds)")
          #expect(share.verdict <= 0.05, "\(name), \(law), \(seconds)")
        }
      }
    }
  }

  @Test func power() throws {
    for pursuit in [0.15, 0.3, 0.5, 0.7] {
      for seconds in [150.0, 300, 600] {
        var world = NullWorld()
        world.pursuit = pursuit
        world.seconds = seconds
        let share = try share(world, worlds: CyclePower.worlds)
        print(
          "pursuit after \(text(pursuit)) of aversions, \(Int(seconds)) s: flag "
            + "\(text(share.flag)), shift \(text(share.shift)), block \(text(share.block)), "
            + "responses \(text(share.verdict))")
        // What `attune explain power` prints.
        let row = CyclePower.rows.first { $0.pursuit == pursuit && $0.seconds == Int(seconds) }
        #expect(row.map { ($0.flag - share.flag).magnitude < 0.002 } == true)
        #expect(row.map { ($0.shift - share.shift).magnitude < 0.002 } == true)
        #expect(row.map { ($0.verdict - share.verdict).magnitude < 0.002 } == true)
        if pursuit >= 0.7, seconds >= 600 { #expect(share.flag > 0.9) }
      }
    }
  }
}

import Testing

@testable import SequenceStatistics

@Suite("BlockRotation")
struct BlockRotationTests {
  @Test("A rest shorter than half a block belongs to the block before")
  func blocks() {
    #expect(BlockRotation.blocks(of: 0..<100, length: 30) == [0..<30, 30..<60, 60..<100])
    #expect(BlockRotation.blocks(of: 0..<105, length: 30) == [0..<30, 30..<60, 60..<90, 90..<105])
    #expect(BlockRotation.blocks(of: 5..<20, length: 30) == [5..<20])
    #expect(BlockRotation.blocks(of: 5..<5, length: 30).isEmpty)
    #expect(BlockRotation.blocks(of: 0..<2, length: 0) == [0..<1, 1..<2])
  }

  @Test("p by turning every block", arguments: 1...20 as ClosedRange<UInt64>)
  func everyRotation(seed: UInt64) {
    let first = SmallOnsets(seed: seed, hides: true)
    let second = SmallOnsets(seed: seed + 100, hides: false)
    let test = BlockRotation(
      [first, second].map { $0.circleOfTargets(0..<$0.onsets.period, wraps: true) })
    var reached = 0
    for one in 0..<first.onsets.period {
      for other in 0..<second.onsets.period {
        let a = first.targetsInWindows(shift: one, wraps: true)
        let b = second.targetsInWindows(shift: other, wraps: true)
        let sum = ShiftCount(
          counted: a.counted + b.counted, eligible: a.eligible + b.eligible)
        reached += sum.reaches(test.observed) ? 1 : 0
      }
    }
    let all = Double(first.onsets.period * second.onsets.period)
    #expect(isClose(test.pGreater, Double(reached) / all, relative: 1e-9), "seed \(seed)")
    #expect(test.blockCount == 2)
  }

  @Test("Without a block there is no test")
  func none() {
    #expect(BlockRotation([]).pGreater.reason == .tooShort)
  }
}

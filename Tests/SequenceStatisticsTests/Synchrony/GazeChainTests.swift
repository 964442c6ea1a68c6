import CodedSessions
import SequenceStatistics
import Testing

@Suite struct GazeChainTests {
  @Test func movesAreCountedStepByStep() {
    let sections = PairedSections(
      units: [1, 1, nil, nil, 1], [nil, 1, 1, nil, 1], unit: .seconds(2))
    let chain = GazeChain(sections, step: .seconds(2))
    // First only, both, second only, neither, both.
    #expect(chain.counts == [[0, 0, 0, 1], [0, 0, 0, 1], [1, 0, 0, 0], [0, 0, 1, 0]])
    #expect(GazeChain(sections, step: .seconds(1)).counts.joined().reduce(0, +) == 9)
    #expect(chain.likelihoodRatio.reason == .cannotVary && chain.degreesOfFreedom == 0)
  }

  /// Looks that follow one another only through their own past: exactly independent counts.
  @Test func independentDecisions() {
    let chain = GazeChain(
      counts: [[40, 20, 20, 10], [30, 30, 15, 15], [12, 6, 24, 12], [9, 9, 18, 18]],
      step: .seconds(1))
    #expect(chain.degreesOfFreedom == 4)
    #expect((chain.likelihoodRatio.value ?? 1).magnitude < 1e-9 && chain.p.value ?? 0 > 0.999)
    #expect(isClose(chain.startEffectOnFirst, 0, absolute: 1e-12))
    #expect(isClose(chain.startEffectOnSecond, 0, absolute: 1e-12))
  }

  @Test func effectsByHand() {
    let chain = GazeChain(
      counts: [[60, 20, 10, 10], [20, 40, 10, 30], [10, 30, 20, 40], [5, 15, 20, 60]],
      step: .seconds(1))
    #expect(isClose(chain.startEffectOnFirst, 0.7 - 0.3, relative: 1e-12))
    #expect(isClose(chain.stopEffectOnFirst, 0.25 - 0.3, relative: 1e-12))
    #expect(isClose(chain.startEffectOnSecond, 0.4 - 0.2, relative: 1e-12))
    #expect(isClose(chain.stopEffectOnSecond, 0.2 - 0.4, relative: 1e-12))
    let together = GazeChain(
      counts: [[50, 5, 5, 40], [0, 0, 0, 9], [0, 0, 0, 0], [4, 0, 0, 3]], step: .seconds(1))
    // Only the first state leaves both partners a choice that varies, and the last one.
    #expect(together.degreesOfFreedom == 2 && together.p.value ?? 1 < 1e-9)
  }
}

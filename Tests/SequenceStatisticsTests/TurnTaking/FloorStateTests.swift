import SequenceStatistics
import Testing

@Suite struct FloorStateTests {
  @Test func everyLabelIsSoundSilenceOrOverlap() {
    let labels = FloorState.Label.allCases
    #expect(labels.count == 9)
    #expect(labels.count { $0.isSilence } == 5 && labels.count { $0.isOverlap } == 3)
    #expect(!FloorState.Label.vocalization.isSilence && !FloorState.Label.vocalization.isOverlap)
    #expect(labels.allSatisfy { !($0.isSilence && $0.isOverlap) })
    #expect(Set(labels.map(\.rawValue)).count == 9)
  }
}

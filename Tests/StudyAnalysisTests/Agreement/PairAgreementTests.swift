import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct PairAgreementTests {
  @Test func whatWasMixedUpComesLongestFirst() throws {
    let pair = try #require(try TwoCoders.analysis().streams.first?.pairs.first)
    #expect(pair.confusions.map(\.time) == [.seconds(6), .seconds(4)])
    #expect(pair.confusions.map(\.first) == [0, 1] && pair.confusions.map(\.second) == [1, 0])
    #expect(pair.confusions.map(\.share) == [0.6, 0.4])
    #expect(pair.comparedTime == .seconds(60) && pair.timeLeftOut == .zero)
  }

  @Test func gammaIsComputedWhenAskedFor() throws {
    let without = try #require(try TwoCoders.analysis().streams.first?.pairs.first)
    #expect(without.gamma.isEmpty)
    let with = try #require(
      try TwoCoders.analysis { $0.usesGamma = true }.streams.first?.pairs.first)
    #expect(with.gamma.count == 1)
    #expect(try #require(with.gamma[0].value.value) > 0)
  }
}

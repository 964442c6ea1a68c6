import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct DistressExposureTests {
  private func exposure(_ distress: [Double]) throws -> DistressExposure {
    var twin = SternFixture.fred
    twin.distress = distress
    return CycleMeasures(try SternFixture.records(twin)).distress
  }

  @Test func ratiosOnlyFromFiveOnsetsOn() throws {
    #expect(try exposure([53]).rateRatio.reason == .tooShort)
    #expect(try exposure([53]).interval() == nil)
    let six = try exposure([2, 8, 20, 30, 40, 50])
    #expect(six.exposedOnsets == 5 && six.controlOnsets == 1)
    #expect(isClose(six.rateRatio, (5 / 52.8) / (1 / 7.2), relative: 1e-12))
    // Clopper and Pearson's range of 5 in 6 is .3588 to .9958.
    let interval = try #require(six.interval())
    #expect(isClose(interval.lower, 0.358765 / (1 - 0.358765) * 7.2 / 52.8, relative: 1e-4))
    #expect(isClose(interval.upper, 0.995789 / (1 - 0.995789) * 7.2 / 52.8, relative: 1e-3))
  }
}

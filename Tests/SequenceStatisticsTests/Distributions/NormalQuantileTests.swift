import SequenceStatistics
import Testing

@Suite struct NormalQuantileTests {
  /// Printed values.
  @Test(arguments: [
    (0.5, 0), (0.975, 1.959963984540054), (0.95, 1.6448536269514722), (0.995, 2.5758293035489004),
    (0.8, 0.8416212335729143), (1e-10, -6.361340902404056), (0.001, -3.090232306167813),
  ])
  func knownQuantiles(probability: Double, z: Double) {
    #expect(isClose(NormalQuantile.of(probability), z, relative: 1e-13, absolute: 1e-15))
  }

  @Test func itInvertsTheDistribution() {
    for step in 1..<400 {
      let probability = Double(step) / 400
      let z = NormalQuantile.of(probability)
      #expect(isClose(NormalDistribution.lowerTail(z), probability, relative: 1e-13))
    }
    for power in 1...280 {
      let probability = 1 / pow10(power)
      #expect(
        isClose(
          NormalDistribution.lowerTail(NormalQuantile.of(probability)), probability,
          relative: 1e-11))
    }
    #expect(NormalQuantile.of(0) == -.infinity && NormalQuantile.of(1) == .infinity)
  }

  private func pow10(_ power: Int) -> Double { (0..<power).reduce(1) { value, _ in value * 10 } }
}

import SequenceStatistics
import Testing

@Suite struct NormalDistributionTests {
  /// z and P(Z > z) from mpmath 1.3 with 50 digits: erfc(z/√2)/2 of the double nearest to z.
  static let upperTails: [(Double, Double)] = [
    (0.0, 0.5),
    (0.5, 0.30853753872598689636),
    (1.0, 0.15865525393145705141),
    (1.6448536269514722, 0.050000000000000053934),
    (1.96, 0.024997895148220436213),
    (2.5758293035489004, 0.0050000000000000054487),
    (-0.75, 0.77337264762313180067),
    (-3.0, 0.99865010196836990547),
    (5.0, 2.8665157187919391167e-7),
    (7.132950272631706, 4.9120028460456705901e-13),
    (10.0, 7.619853024160526066e-24),
    (15.3, 3.8228315620734502237e-53),
    (20.0, 2.7536241186062336951e-89),
    (25.7, 5.844410374380774338e-146),
    (30.0, 4.9067139271481870595e-198),
    (35.123, 1.502014047544069748e-270),
    (37.0, 5.7255712225245768227e-300),
  ]

  @Test(arguments: upperTails)
  func upperTail(_ z: Double, _ expected: Double) {
    #expect(isClose(NormalDistribution.upperTail(z), expected, relative: 1e-13))
    #expect(isClose(NormalDistribution.lowerTail(-z), expected, relative: 1e-13))
  }

  @Test func twoSidedIsSymmetric() {
    #expect(NormalDistribution.twoSided(0) == 1)
    #expect(isClose(NormalDistribution.twoSided(1.96), 0.049995790296440872, relative: 1e-13))
    #expect(NormalDistribution.twoSided(-1.96) == NormalDistribution.twoSided(1.96))
  }

  @Test func theEnds() {
    #expect(NormalDistribution.upperTail(60) == 0)
    #expect(NormalDistribution.upperTail(-60) == 1)
    #expect(NormalDistribution.upperTail(.infinity) == 0)
    #expect(NormalDistribution.upperTail(-.infinity) == 1)
  }
}

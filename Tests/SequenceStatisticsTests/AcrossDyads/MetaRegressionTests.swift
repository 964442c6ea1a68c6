import SequenceStatistics
import Testing

@Suite struct MetaRegressionTests {
  @Test(
    "13 BCG trials on latitude: metafor gives 0.2515 - 0.0291 x, τ² 0.0764, R² 75.63 %, QE 30.7331")
  func publishedTrials() {
    let line = MetaRegression(DyadEffects.trials, on: DyadEffects.latitudes)
    #expect(isClose(line.intercept.wald.estimate, 0.251468210007, relative: 1e-8))
    #expect(isClose(line.slope.wald.estimate, -0.0291017250116))
    #expect(isClose(line.intercept.wald.standardError, 0.249095396617, relative: 1e-8))
    #expect(isClose(line.slope.wald.standardError, 0.0071953272209, relative: 1e-8))
    #expect(isClose(line.intercept.knappHartung.standardError, 0.283925283743, relative: 1e-8))
    #expect(isClose(line.slope.knappHartung.standardError, 0.00820141741104, relative: 1e-8))
    #expect(isClose(line.intercept.knappHartung.p, 0.394737072447, relative: 1e-7))
    #expect(isClose(line.slope.knappHartung.p, 0.00456505154154, relative: 1e-7))
    #expect(line.slope.knappHartung.degreesOfFreedom == 11)
    #expect(isClose(line.tauSquared, 0.0763479639552))
    #expect(isClose(line.explainedShare, 0.756266218116))
    #expect(isClose(line.residual.q, 30.7330900107) && line.residual.degreesOfFreedom == 11)
    #expect(isClose(line.residual.p, 0.00121429098742, relative: 1e-8))
    #expect(isClose(line.residual.iSquared, 0.683912248382, relative: 1e-8))
  }

  @Test("Moving and stretching the moderator changes the slope alone")
  func unitsOfTheModerator() throws {
    let line = MetaRegression(DyadEffects.trials, on: DyadEffects.latitudes)
    let years = MetaRegression(
      DyadEffects.trials, on: DyadEffects.latitudes.map { 2026 + $0 / 100 })
    #expect(isClose(years.slope.knappHartung.estimate, -2.91017250116, relative: 1e-8))
    #expect(
      isClose(
        years.slope.knappHartung.p, try #require(line.slope.knappHartung.p.value), relative: 1e-6))
    #expect(isClose(years.tauSquared, 0.0763479639552, relative: 1e-7))
  }

  @Test func unknownModeratorsAreListed() {
    var latitudes: [Double?] = DyadEffects.latitudes
    latitudes[3] = nil
    latitudes[5] = .nan
    let line = MetaRegression(DyadEffects.trials, on: latitudes)
    #expect(line.selection.excluded.map(\.index) == [3, 5])
    #expect(line.selection.excluded.allSatisfy { $0.reason == .missingValue })
    #expect(MetaRegression(DyadEffects.trials, on: [1, 2, 4]).selection.count == 3)
  }

  @Test func edges() {
    let flat = MetaRegression(DyadEffects.trials, on: DyadEffects.trials.map { _ in 3 })
    #expect(flat.slope.wald.estimate == .undefined(.cannotVary))
    #expect(flat.explainedShare == .undefined(.cannotVary))
    let two = MetaRegression(DyadEffects.made([1, 2], [1, 1]), on: [1, 2])
    #expect(two.slope.wald.estimate == .undefined(.tooFewDyads))
    #expect(MetaRegression([], on: []).slope.wald.estimate == .undefined(.tooFewDyads))
    let calm = MetaRegression(DyadEffects.homogeneous, on: [1, 2, 3, 4, 5])
    #expect(calm.explainedShare == .undefined(.cannotVary))
    for effects in DyadEffects.hostile {
      for scale in [1, 1e-300, 1e300] {
        let line = MetaRegression(effects, on: effects.indices.map { Double($0 * $0) * scale })
        #expect(DyadEffects.isSane(line.slope.knappHartung), "\(effects)")
        #expect(DyadEffects.isSane(line.intercept.wald), "\(effects)")
      }
    }
  }
}

import SequenceStatistics
import Testing

@Suite struct LeaveOneOutTests {
  /// R: τ² and mean without each trial.
  static let expected: [(Double, Double)] = [
    (0.336156701804, -0.707083784699), (0.292583083996, -0.654031200294),
    (0.320737929649, -0.685554410837), (0.262758148091, -0.628409369808),
    (0.327803260442, -0.76417009514), (0.359554070377, -0.710876555564),
    (0.293025869767, -0.655247599785), (0.273182929387, -0.794767604516),
    (0.349452009805, -0.741197299304), (0.298724504633, -0.653032915306),
    (0.340488287793, -0.757858626724), (0.308162214795, -0.759812099334),
    (0.303733366367, -0.777536184894),
  ]

  @Test func publishedTrials() throws {
    let rows = LeaveOneOut(DyadEffects.trials).rows
    #expect(rows.map(\.index) == Array(0..<13))
    for (row, expected) in zip(rows, Self.expected) {
      #expect(isClose(row.mean.tauSquared, expected.0, relative: 1e-8), "without \(row.index)")
      #expect(isClose(row.mean.mean, expected.1), "without \(row.index)")
    }
    let range = try #require(LeaveOneOut(DyadEffects.trials).rangeOfMeans)
    #expect(isClose(range.lower, -0.794767604516) && isClose(range.upper, -0.628409369808))
  }

  @Test func dyadsThatDidNotEnterAreNotLeftOut() {
    let out = LeaveOneOut(EffectSelectionTests.mixed)
    #expect(out.rows.map(\.index) == [0, 4] && out.rows.map(\.dyad.id) == ["a", "e"])
    #expect(out.rows.allSatisfy { $0.mean.mean == .undefined(.tooFewDyads) })
    #expect(out.rangeOfMeans == nil && LeaveOneOut([]).rows.isEmpty)
  }
}

import SequenceStatistics
import Testing

@Suite struct EffectSelectionTests {
  static let mixed = [
    DyadEffect(of: .init(id: "a"), estimate: .value(1), variance: .value(0.1)),
    DyadEffect(of: .init(id: "b"), estimate: .undefined(.emptyMargin)),
    DyadEffect(of: .init(id: "c"), estimate: .value(2)),
    DyadEffect(of: .init(id: "d"), estimate: .value(3), variance: .value(0)),
    DyadEffect(of: .init(id: "e"), estimate: .value(4), variance: .value(0.2)),
  ]

  @Test func withoutWeightsEveryEstimateEnters() {
    let selection = EffectSelection(Self.mixed)
    #expect(selection.used == [0, 2, 3, 4] && selection.count == 4)
    #expect(selection.excluded.map(\.dyad.id) == ["b"])
    #expect(selection.excluded.map(\.reason) == [.emptyMargin])
  }

  @Test func withWeightsVariancesAreNeeded() {
    let selection = EffectSelection(Self.mixed, needsVariance: true)
    #expect(selection.used == [0, 4])
    #expect(selection.excluded.map(\.index) == [1, 2, 3])
    #expect(
      selection.excluded.map(\.reason) == [.emptyMargin, .unknownVariance, .noVariance])
  }

  @Test func whatElseMustBeKnown() {
    let selection = EffectSelection(Self.mixed, isKnown: [true, false, false, true])
    #expect(selection.used == [0, 3])
    #expect(selection.excluded.map(\.reason) == [.emptyMargin, .missingValue, .missingValue])
    #expect(EffectSelection([], needsVariance: true, isKnown: []).count == 0)
  }
}

import CodedSessions
import SequenceStatistics
import Testing

@Suite struct CoinCalcCoincidenceTests {
  private struct Printed: Decodable {
    let keepsPrecursor: Bool
    let keepsTrigger: Bool
    let precursorP: Double
    let triggerP: Double
    let precursorRate: Double
    let triggerRate: Double
    enum CodingKeys: String, CodingKey {
      case keepsPrecursor = "NH precursor"
      case keepsTrigger = "NH trigger"
      case precursorP = "p-value precursor"
      case triggerP = "p-value trigger"
      case precursorRate = "precursor coincidence rate"
      case triggerRate = "trigger coincidence rate"
    }
  }
  private struct Expected: Decodable {
    let es: Printed
    let ts: Printed
  }

  @Test(arguments: [
    "eca_coincalc__n40_dT5", "eca_coincalc__n40_dT5_sym", "eca_coincalc__n40_dT5_tau2",
    "eca_coincalc__boundary_equal",
  ])
  func references(name: String) throws {
    let reference: CoincidenceCase<Expected> = try EventCases.decoded(name)
    let (input, options) = (reference.input, reference.options)
    let span = input.span[0]...input.span[1]
    for (function, printed) in [
      (CoinCalcCoincidence.Function.es, reference.expected.es), (.ts, reference.expected.ts),
    ] {
      let found = CoinCalcCoincidence(
        a: input.a, b: input.b, spanA: span, spanB: span, delT: options.delT, tau: options.tau,
        isSymmetric: options.sym, function: function)
      let tolerance = reference.tolerance
      #expect(isClose(found.precursorRate, printed.precursorRate, relative: tolerance))
      #expect(isClose(found.triggerRate, printed.triggerRate, relative: tolerance))
      #expect(isClose(found.precursorP, printed.precursorP, relative: tolerance))
      #expect(isClose(found.triggerP, printed.triggerP, relative: tolerance))
      // The package's verdict is p >= alpha, with alpha .05.
      #expect((try #require(found.precursorP.value) >= 0.05) == printed.keepsPrecursor)
      #expect((try #require(found.triggerP.value) >= 0.05) == printed.keepsTrigger)
    }
  }

  /// A's event at 3 could not be preceded within 5 in the record: a miss for the package, not eligible here.
  @Test func cutWindowsAreMisses() {
    let found = CoinCalcCoincidence(
      a: [3, 20], b: [18], spanA: 1...40, spanB: 1...40, delT: 5, function: .es)
    #expect(found.precursorRate == .value(0.5))
    let right = EventCoincidence(
      [PairedEvents(EventRow([17]), EventRow([2, 19]), length: 40)],
      window: CoincidenceWindow(.seconds(5)))
    #expect(right.precursorRate == .value(1))
  }

  /// An event outside the common span stays in N of es and never matches; in ts it is not there.
  @Test func eventsOutsideTheCommonSpan() {
    let (a, b) = ([10, 55], [9, 54])
    let es = CoinCalcCoincidence(
      a: a, b: b, spanA: 1...60, spanB: 1...50, delT: 2, function: .es)
    let ts = CoinCalcCoincidence(
      a: a, b: b, spanA: 1...60, spanB: 1...50, delT: 2, function: .ts)
    #expect(es.precursorRate == .value(0.5) && es.aCount == 2)
    #expect(ts.precursorRate == .value(1) && ts.aCount == 1)
  }

  @Test func noWindowGivesAPOfZero() throws {
    let (a, b) = ([10, 20], [10, 21])
    func found(_ function: CoinCalcCoincidence.Function, _ isSymmetric: Bool) -> CoinCalcCoincidence
    {
      CoinCalcCoincidence(
        a: a, b: b, spanA: 1...50, spanB: 1...50, delT: 0, isSymmetric: isSymmetric,
        function: function)
    }
    #expect(found(.es, false).precursorP == .value(0))
    #expect(found(.es, true).precursorP == .undefined(.tooShort))
    // The right value: each of two others lies on the event's unit with one in fifty.
    let chance = 1 - (1 - 0.02) * (1 - 0.02)
    let right = 1 - (1 - chance) * (1 - chance)
    #expect(isClose(found(.ts, false).precursorP, right))
    let pairs = PairedEvents(EventRow(b), EventRow(a), length: 50)
    let own = EventCoincidence([pairs], window: CoincidenceWindow(.zero))
    #expect(isClose(own.pGreater(.precursor), right))
  }

  @Test func hostileInput() {
    let none = CoinCalcCoincidence(
      a: [], b: [], spanA: 0...0, spanB: 5...9, delT: -1, tau: -1, function: .es)
    #expect(none.precursorRate == .undefined(.noOccurrence) && none.triggerP.value == nil)
    let far = CoinCalcCoincidence(
      a: [.max, .min], b: [.min], spanA: .min ... .max, spanB: .min ... .max, delT: .max, tau: .max,
      function: .ts)
    #expect(far.aCount <= 2)
  }
}

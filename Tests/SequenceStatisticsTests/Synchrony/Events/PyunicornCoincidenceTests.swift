import CodedSessions
import SequenceStatistics
import Testing

@Suite struct PyunicornCoincidenceTests {
  private struct Expected: Decodable {
    let rates: [Double]
    let advanced: [[Double]]
    let retarded: [[Double]]
    let symmetric: [[Double]]
    let advancedLevel: [[Double]]
    let retardedLevel: [[Double]]
    enum CodingKeys: String, CodingKey {
      case rates = "pyunicorn_prec_AB,trig_AB,prec_BA,trig_BA"
      case advanced = "pyunicorn_matrix_advanced"
      case retarded = "pyunicorn_matrix_retarded"
      case symmetric = "pyunicorn_matrix_symmetric"
      case advancedLevel = "pyunicorn_siglevel_advanced"
      case retardedLevel = "pyunicorn_siglevel_retarded"
    }
  }

  private func reference(_ name: String) throws -> CoincidenceCase<Expected> {
    try EventCases.decoded(name)
  }

  @Test(arguments: [
    "eca_pyunicorn__n40_dT5", "eca_pyunicorn__n40_dT5_sym", "eca_pyunicorn__n40_dT5_tau2",
  ])
  func references(name: String) throws {
    let reference = try reference(name)
    let (input, options) = (reference.input, reference.options)
    // Frames count from 0, so that the last of 1000 is at 999.
    let found = PyunicornCoincidence(
      input.a, input.b, taumax: options.delT, lag: options.tau, lastTime: input.span[1] - 1)
    let expected = reference.expected
    let rates = [found.precursorXY, found.triggerXY, found.precursorYX, found.triggerYX]
    for (rate, number) in zip(rates, expected.rates) {
      #expect(isClose(rate.value, number, relative: reference.tolerance))
    }
    for (rate, matrix, level) in [
      (found.precursorXY, expected.advanced[0][1], expected.advancedLevel[0][1]),
      (found.precursorYX, expected.advanced[1][0], expected.advancedLevel[1][0]),
      (found.triggerXY, expected.retarded[0][1], expected.retardedLevel[0][1]),
      (found.triggerYX, expected.retarded[1][0], expected.retardedLevel[1][0]),
    ] {
      #expect(isClose(rate.value, matrix, relative: reference.tolerance))
      #expect(isClose(rate.level, level, relative: 1e-12))
    }
    #expect(
      isClose(found.symmetricXY.value, expected.symmetric[0][1], relative: reference.tolerance))
    #expect(
      isClose(found.symmetricYX.value, expected.symmetric[1][0], relative: reference.tolerance))
    #expect(found.symmetricXY.level == .undefined(.notTested))
  }

  /// The record begins long before A's first event: its window was seen, and it counts.
  @Test func boundaryEventsAreLeftOutByTheRowsOwnEnds() throws {
    let reference = try reference("eca_pyunicorn__n40_dT5")
    let (a, b) = (reference.input.a, reference.input.b)
    let found = PyunicornCoincidence(a, b, taumax: 5)
    #expect(found.precursorXY.count == ShiftCount(counted: 24, eligible: 37))
    let pairs = PairedEvents(EventRow(b.map { $0 - 1 }), EventRow(a.map { $0 - 1 }), length: 1000)
    let right = EventCoincidence([pairs], window: CoincidenceWindow(.seconds(5)))
    #expect(right.precursor == ShiftCount(counted: 24, eligible: 38))
    // Without a window nothing is left out.
    #expect(PyunicornCoincidence(a, b, taumax: 0).precursorXY.count.eligible == a.count)
  }

  /// All of Y's events but the last two, which are left out, are followed: the level of a full row is 1.
  @Test func theLastTermIsMissing() throws {
    let (x, y) = ([1, 11, 21, 31, 41, 51], [0, 10, 20, 30, 40, 50])
    let found = PyunicornCoincidence(x, y, taumax: 5, lastTime: 99)
    #expect(found.triggerXY.value == .value(1) && found.triggerXY.level == .value(1))
    let pairs = PairedEvents(EventRow(y), EventRow(x), length: 100)
    let right = EventCoincidence([pairs], window: CoincidenceWindow(.seconds(5)))
    let p = try #require(right.pGreater(.trigger, clock: .continuous).value)
    #expect(right.trigger == ShiftCount(counted: 6, eligible: 6) && p > 0 && p < 1)
  }

  @Test func hostileInput() {
    let none = PyunicornCoincidence([], [], taumax: 5, lastTime: 10)
    #expect(none.precursorXY.value == .undefined(.noOccurrence))
    let far = PyunicornCoincidence([.min, .max], [0], taumax: .max, lag: .min, lastTime: .min)
    #expect(far.triggerYX.count.eligible >= 0)
    let negative = PyunicornCoincidence([1, 5], [2], taumax: -3, lag: -9, lastTime: 0)
    #expect(negative.symmetricXY.count.counted == 0)
  }
}

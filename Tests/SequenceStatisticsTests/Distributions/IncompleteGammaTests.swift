import Testing

@testable import SequenceStatistics

@Suite struct IncompleteGammaTests {
  @Test func theEnds() {
    #expect(IncompleteGamma.upper(shape: 2.5, 0) == 1 && IncompleteGamma.lower(shape: 2.5, 0) == 0)
    #expect(IncompleteGamma.upper(shape: 2.5, -1) == 1)
    #expect(IncompleteGamma.upper(shape: 2.5, .infinity) == 0)
  }

  /// The two tails sum to 1 on either side of the switch from series to fraction and of the switch
  /// to Stirling's series.
  @Test(arguments: [0.5, 1, 3.5, 9.99, 10, 10.01, 60])
  func theTailsSumToOne(_ shape: Double) {
    for share in [0.01, 0.5, 0.99, 1, 1.01, 1.5, 4] {
      let x = (shape + 1) * share
      let sum = IncompleteGamma.upper(shape: shape, x) + IncompleteGamma.lower(shape: shape, x)
      #expect(isClose(sum, 1, relative: 1e-14))
    }
  }

  /// Q(a+1, x) = Q(a, x) + xᵃe⁻ˣ/Γ(a+1): the recurrence ties the branches together.
  @Test(arguments: [8.5, 9, 9.5, 10, 12.25])
  func theRecurrenceHoldsAcrossBranches(_ shape: Double) {
    for x in [2.0, 9.0, 10.2, 11.5, 30.0] {
      // The added term from the difference of the lower tails, which small x make exact.
      let step = IncompleteGamma.lower(shape: shape, x) - IncompleteGamma.lower(shape: shape + 1, x)
      let other =
        IncompleteGamma.upper(shape: shape + 1, x) - IncompleteGamma.upper(shape: shape, x)
      #expect(isClose(step, other, absolute: 1e-14))
      #expect(step > 0)
    }
  }

  @Test func anExponentialTail() {
    // Q(1, x) = e⁻ˣ; e⁻¹ and e⁻²⁰ to twenty digits.
    #expect(isClose(IncompleteGamma.upper(shape: 1, 1), 0.36787944117144232160, relative: 1e-14))
    #expect(
      isClose(IncompleteGamma.upper(shape: 1, 20), 2.0611536224385578280e-9, relative: 1e-13))
  }
}

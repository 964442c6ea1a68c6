import Testing

@testable import StudyReports

@Suite struct CoordinateTests {
  @Test func oneDecimalAndNeverAnExponent() {
    for (value, text) in [
      (0.0, "0"), (-0.04, "0"), (12, "12"), (12.54, "12.5"), (-3.06, "-3.1"), (1e12, "0"),
      (.nan, "0"), (1e-9, "0"), (999.96, "1000"),
    ] {
      #expect(Coordinate.text(value) == text)
    }
  }
}

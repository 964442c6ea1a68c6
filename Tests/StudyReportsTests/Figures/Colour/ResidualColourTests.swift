import CodedSessions
import StudyReports
import Testing

@Suite struct ResidualColourTests {
  @Test func agreesWithTheDesign() {
    // Values of the design's own grid.
    for (z, hex) in [
      (0.67, "#CEDDE7"), (3.66, "#5891BF"), (-1.88, "#E2B09A"), (5.89, "#0E61A6"),
      (-3.43, "#D48561"), (4.29, "#4383B8"),
    ] {
      #expect(ResidualColour.fill(z).hex == hex)
    }
    #expect(ResidualColour.fill(0) == ResidualColour.neutral)
    #expect(ResidualColour.fill(99) == ResidualColour.frequent)
    #expect(ResidualColour.fill(-.infinity) == ResidualColour.rare)
    #expect(ResidualColour.fill(.nan) == ResidualColour.neutral)
  }

  @Test func numbersCanBeReadOnEveryFill() {
    for step in -70...70 {
      let fill = ResidualColour.fill(Double(step) / 10)
      #expect(fill.contrast(with: fill.textColour) >= 4.5)
    }
  }
}

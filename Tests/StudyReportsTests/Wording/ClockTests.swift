import CodedSessions
import StudyReports
import Testing

@Suite struct ClockTests {
  @Test(arguments: [
    (245_000, 0, "4:05"), (16_240, 1, "0:16.2"), (59_960, 1, "1:00.0"),
    (-3_500, 1, "\u{2212}0:03.5"),
    (3_729_000, 0, "1:02:09"), (-4, 1, "0:00.0"), (16_240, 3, "0:16.240"),
  ])
  func text(milliseconds: Int, places: Int, expected: String) {
    #expect(Clock.text(.milliseconds(Int64(milliseconds)), places: places) == expected)
  }

  @Test func exactTimesLoseNothing() {
    #expect(Clock.exact(.milliseconds(16_240)) == "0:16.24")
    #expect(Clock.exact(.seconds(60)) == "1:00.0")
    #expect(Clock.exact(SessionTime(microseconds: 1)) == "0:00.000001")
  }
}

import CodedSessions
import StudyAnalysis
import StudyReports
import Testing

@Suite struct ProfileTextTests {
  @Test func aLineForEachLag() throws {
    let events = ProfileText.text(try LagSample.profiles(.events(2))[0], width: 90)
    #expect(events.contains("lags in events") && events.contains("  −2  "))
    let time = ProfileText.text(
      try LagSample.profiles(.time(.seconds(4), width: .seconds(2)))[0], width: 90)
    #expect(time.contains("seconds from onset to onset; chance: all 41 shifts"))
    #expect(time.contains("████████████████████"))
  }
}

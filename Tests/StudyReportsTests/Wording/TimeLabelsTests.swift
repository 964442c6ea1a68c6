import CodedSessions
import StudyReports
import Testing

@Suite("Labels of times")
struct TimeLabelsTests {
  private func labels(_ origin: TimeUnit.Origin) -> TimeLabels {
    TimeLabels(TimeUnit(step: .seconds(1), origin: origin))
  }

  @Test("A clock where there is one, places and intervals where there is none")
  func forms() {
    #expect(labels(.frame).text(.seconds(75)) == "1:15")
    #expect(labels(.order).text(.seconds(75)) == "75")
    #expect(labels(.order).exact(.seconds(3)) == "3")
    #expect(labels(.order).length(.seconds(1)) == "1\u{A0}place")
    #expect(labels(.interval).length(.seconds(90)) == "90\u{A0}intervals")
    #expect(labels(.largestCommonStep).caution == nil)
    #expect(labels(.order).caution?.contains("only the order") == true)
    #expect(labels(.interval).caution?.contains("intervals") == true)
  }
}

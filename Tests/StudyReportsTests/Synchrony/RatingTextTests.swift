import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct RatingTextTests {
  private static func analysis(_ change: (Double) -> Double) throws -> RatingAnalysis {
    func trace(_ name: String, _ value: (Double) -> Double) throws -> RatingTrace {
      try RatingTrace(
        name: name,
        samples: (0..<300).map {
          .init(time: .milliseconds(Int64($0) * 500), value: value(Double($0) / 2))
        })
    }
    func wave(_ time: Double) -> Double {
      let place = time * 0.31 + 0.7 * (time * 0.053 - (time * 0.053).rounded())
      return (place - place.rounded()).magnitude
    }
    return try RatingAnalysis(
      try trace("infant", wave), try trace("mother") { change(wave($0 - 1)) })
  }

  @Test func whoLeadsAndChance() throws {
    let text = RatingText(width: 100).text(try Self.analysis { $0 })
    #expect(text.contains("at a lag of 1.00 s (infant leads)"), "\(text)")
    #expect(text.contains("segments in other orders"))
    #expect(BannedPhrases.found(in: text).isEmpty)
  }

  @Test func aRatingThatDoesNotChangeHasNone() throws {
    let text = RatingText(width: 100).text(try Self.analysis { _ in 3 })
    #expect(text.contains("no cross-correlation: one of the ratings does not change"))
  }

  @Test func rows() throws {
    let lines = RatingResults.csv(try Self.analysis { $0 }).split(separator: "\r\n")
    #expect(lines[0] == "ratings,part,first,second,at_s,measure,value,reason")
    #expect(lines.count { $0.contains(",cross_correlation,") } == 21 * 4)
  }
}

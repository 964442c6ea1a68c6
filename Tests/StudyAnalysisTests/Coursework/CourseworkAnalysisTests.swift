import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import SessionFiles

@Suite("The analysis of an exercise") struct CourseworkAnalysisTests {
  private func analysis(
    _ session: CodedSession, _ question: CourseworkQuestion? = nil
  ) throws(CourseworkAnalysis.Failure) -> CourseworkAnalysis {
    try CourseworkAnalysis(of: session, question: question)
  }

  @Test func allPartsOfIt() throws {
    let session = try HandComputationTests.session(seed: 3)
    let codes = session.codebook.codes
    let analysis = try analysis(session, CourseworkQuestion(given: codes[2], target: codes[3]))
    #expect(analysis.pair == [HandMadeSession.infant, HandMadeSession.mother])
    #expect(analysis.halves.count == 2)
    let minute = try #require(analysis.minute)
    #expect(minute.duration == .seconds(60))
    let most = minute.streams.reduce(0) { $0 + $1.onsets.count { $0.time > minute.span.onset } }
    for begin in stride(from: Int64(0), to: 360, by: 60) {
      let other = try #require(session.cut(to: try HandMadeSession.span(begin, begin + 60)))
      #expect(
        other.streams.reduce(0) { $0 + $1.onsets.count { $0.time > other.span.onset } } <= most + 2)
    }
    let profile = try #require(analysis.profile)
    let response = try #require(analysis.response)
    // Pairs of the first three bins are what the window of three seconds counts, but for onsets that are
    // shared by cues or stand at its very ends.
    #expect(profile.profile.points.count == 20)
    #expect(response.chance.shift.observed.eligible > 0)
  }

  @Test func whatCannotBeAsked() throws {
    let session = try HandComputationTests.session(seed: 3)
    let codes = session.codebook.codes
    #expect(throws: CourseworkAnalysis.Failure.onePerson(HandMadeSession.infant)) {
      try analysis(session, CourseworkQuestion(given: codes[0], target: codes[1]))
    }
    let alone = try HandMadeSession.session([.init(bouts: [("a", 0, 30), ("b", 30, 60)])])
    #expect(throws: CourseworkAnalysis.Failure.noPair) { try analysis(alone) }
  }

  @Test func aShortSessionIsDrawnWhole() throws {
    let session = try HandComputationTests.session(seed: 5, end: 50)
    #expect(try analysis(session).minute == session)
  }
}

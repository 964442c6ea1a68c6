import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct ComparedStreamTests {
  @Test func entriesAreThoseOfTheFirstWhoHasTheCode() throws {
    let stream = try #require(try TwoCoders.analysis().streams.first?.stream)
    #expect(stream.entries.map(\.name) == stream.categories)
    #expect(stream.entries.map(\.stream) == ["gaze", "gaze"])
  }

  @Test func codesForTimeThatCouldNotBeCodedAreNoCategories() throws {
    let lanes = [
      HandMadeSession.Lane(bouts: [("face", 0, 30)]),
      HandMadeSession.Lane(codeClass: .uncodable, bouts: []),
    ]
    let session = try HandMadeSession.session([lanes[0]], id: "s")
    let stream = try #require(
      try AgreementAnalysis([
        TwoCoders.record("a", session), TwoCoders.record("b", session),
      ]).streams.first?.stream)
    #expect(stream.categories == ["face"])
    let pair = stream.sessions[0].pair(0, 1, categories: 1, isExclusive: true)
    #expect(pair?.time.duration == .seconds(30) && pair?.leftOut == .seconds(30))
  }
}

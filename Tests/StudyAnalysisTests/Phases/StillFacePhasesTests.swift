import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct StillFacePhasesTests {
  private func phases(_ names: [String]) throws -> [Phase] {
    try names.enumerated().map { place, name in
      Phase(name: name, span: try HandMadeSession.span(Int64(place) * 10, Int64(place) * 10 + 10))
    }
  }

  @Test(
    arguments: [
      (["play", "still", "reunion"], ["play", "still", "reunion"]),
      (["FF", "SF", "RE"], ["FF", "SF", "RE"]),
      (["Still-Face", "Face to face"], ["Face to face", "Still-Face", nil]),
      (["a", "b"], [nil, nil, nil]),
    ] as [([String], [String?])])
  func usualNames(names: [String], parts: [String?]) throws {
    let found = StillFacePhases(guessing: try phases(names))
    #expect([found.names[.play], found.names[.still], found.names[.reunion]] == parts)
  }

  @Test func whatIsSaidHolds() throws {
    let found = StillFacePhases(guessing: try phases(["play", "x", "still"]), said: [.still: "x"])
    #expect(found.names == [.play: "play", .still: "x"])
  }
}

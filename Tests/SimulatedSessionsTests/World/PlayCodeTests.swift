import CodedSessions
import Testing

@testable import SimulatedSessions

@Suite struct PlayCodeTests {
  /// Codes are indices into the codebook: the order of the one is the order of the other.
  @Test func codesPointAtTheirEntries() throws {
    let book = try PlayCode.codebook()
    #expect(book.entries.count == PlayCode.allCases.count)
    #expect(book[PlayCode.infantAverts.code].fullName == "infant.gaze.averts")
    #expect(book[PlayCode.infantTurnsAway.code].codeClass == .away)
    #expect(book[PlayCode.infantGazeUncodable.code].codeClass == .uncodable)
    #expect(book[PlayCode.motherMovesCloser.code].fullName == "mother.approach.moves_closer")
    #expect(book[PlayCode.motherVocalises.code].fullName == "mother.voice.vocalises")
  }
}

import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct UtteranceTests {
  @Test func orderedByOnsetThenSpeaker() throws {
    let sounds = [
      try TurnCase.sound(1, 500, 900), try TurnCase.sound(0, 500, 1000),
      try TurnCase.sound(2, 100, 200),
    ]
    #expect(sounds.sorted(by: Utterance.isEarlier).map(\.speaker) == [2, 0, 1])
    #expect(sounds[0].duration == .milliseconds(400))
    #expect(sounds[0].onset == .milliseconds(500) && sounds[0].offset == .milliseconds(900))
  }
}

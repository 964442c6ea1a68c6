import CodedSessions
import StudyAnalysis
import Testing

@Suite struct SharedCodebookTests {
  typealias Hand = HandMadeSession

  @Test func codesOfOneNameAreOneWhateverTheirNumbers() throws {
    let one = try Hand.session([Hand.Lane(bouts: [("a", 0, 9), ("b", 9, 60)])])
    let other = try Hand.session([
      Hand.Lane(person: Hand.mother, bouts: [("a", 0, 60)]),
      Hand.Lane(bouts: [("b", 0, 9), ("c", 9, 60)]),
    ])
    let shared = try SharedCodebook([one, other])
    #expect(
      shared.codebook.entries.map(\.fullName) == [
        "infant.gaze.a", "infant.gaze.b", "mother.gaze.a", "infant.gaze.c",
      ])
    #expect(shared.shared(Code(1), of: 1) == Code(1))
    #expect(shared.own(Code(3), of: 1) == Code(2) && shared.own(Code(3), of: 0) == nil)
    #expect(shared.names(of: 1) == [Code(0): Code(2), Code(1): Code(1), Code(2): Code(3)])
    #expect(try SharedCodebook([]).codebook.entries.isEmpty)
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("What sessions tell of a design")
struct StudyDraftTests {
  private func draft(_ texts: [String]) throws -> StudyDraft {
    var draft = StudyDraft()
    for text in texts { draft.add(try read(text).session()) }
    return draft
  }

  @Test("A pair is two people; phases have an order when all sessions agree")
  func pairs() throws {
    #expect(StudyDraft().pair == nil && StudyDraft().order == [])
    let one = try draft([StudyOnDisk.session, StudyOnDisk.session])
    #expect(one.pair?.first == "infant" && one.pair?.second == "mother")
    #expect(one.order == ["play", "still", "reunion"])
    let three = try draft([
      StudyOnDisk.session, StudyOnDisk.session.replacing("mother", with: "father"),
    ])
    #expect(three.pair == nil && three.allPersons == ["infant", "mother", "father"])
    let head = "phase,person,stream,code,onset,offset\n"
    let other = try draft([StudyOnDisk.session, head + "play,infant,gaze,partner,0.5,3\n"])
    #expect(other.order == [])
  }
}

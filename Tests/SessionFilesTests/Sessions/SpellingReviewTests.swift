import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Spellings")
struct SpellingReviewTests {
  private let lines = [
    "person,code,onset,offset", "infant,look,1.5,2", "Infant,look,3,4", "infant,Look,5,6",
    "infant,look,7,8",
  ]

  @Test("Spellings that differ in case are told and kept apart")
  func apart() throws {
    let outcome = try read(lines: lines)
    #expect(try outcome.session().persons.map(\.id) == ["infant", "Infant"])
    #expect(outcome.ids == ["W412", "W412"])
    let message = try outcome.message(.differsInCase)
    #expect(message.message == "\"infant\" (3) and \"Infant\" (1) differ only in case")
    #expect(message.place?.line == 3)
    #expect(message.place?.field == 1)
    #expect(message.treatedAs == "different")
  }

  @Test("With --ignore-case the commonest spelling is used")
  func together() throws {
    let outcome = try read(lines: lines) { $0.ignoresCase = true }
    #expect(try outcome.session().bouts("infant.behavior").count == 4)
    #expect(try outcome.session().codebook.entries.map(\.name) == ["look"])
    #expect(try outcome.message(.differsInCase).treatedAs == "one: \"infant\"")
  }

  @Test("Blanks around a name are taken off and told; composed and decomposed accents are one")
  func blanks() throws {
    let outcome = try read(lines: [
      "person,code,onset,offset", "Bébé ,look,1.5,2", "Be\u{301}be\u{301},look,3,4",
      "Bébé, look,5,6",
    ])
    #expect(try outcome.session().persons.count == 1)
    #expect(outcome.ids == ["W413", "W413"])
    #expect(try outcome.message(.blanksAround).place?.line == 2)
  }
}

import CodedSessions
import Testing

@Suite("Modification")
struct ModificationTests {
  @Test("A new code belongs to the first code's person unless said otherwise")
  func person() throws {
    let session = try RandomRecord(seed: 5).session
    let first = try session.modified(by: Modification(.or, name: "x", of: [Code(2), Code(0)]))
    #expect(first.streams.last?.person == mother)
    let said = try session.modified(
      by: Modification(.or, name: "x", person: infant, of: [Code(2), Code(0)]))
    #expect(said.streams.last?.person == infant)
  }

  @Test("An edge lies on its anchor unless shifted")
  func edge() {
    #expect(WindowEdge(.offset).shift == .zero)
    #expect(WindowEdge(.onset, shift: .seconds(-1)).shift == .seconds(-1))
  }
}

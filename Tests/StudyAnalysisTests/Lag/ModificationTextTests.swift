import CodedSessions
import StudyAnalysis
import Testing

@Suite struct ModificationTextTests {
  typealias Hand = HandMadeSession

  @Test func wordsAndLists() throws {
    let or = try ModificationText("or engaged = infant.partner infant.object")
    #expect(or.operation == .or && or.name == "engaged" && or.person == nil)
    #expect(or.codes == ["infant.partner", "infant.object"])
    let lump = try ModificationText("LUMP mother.acts = mother.moves closer, mother.speaks")
    #expect(lump.person == Person("mother") && lump.name == "acts")
    #expect(lump.codes == ["mother.moves closer", "mother.speaks"])
    let remove = try ModificationText("REMOVE infant.unclear")
    #expect(remove.operation == .remove && remove.codes == ["infant.unclear"])
  }

  @Test func windowsAndGaps() throws {
    let window = try ModificationText("WINDOW soon = infant.away onset-500ms..offset+2s")
    #expect(
      window.operation
        == .window(
          from: WindowEdge(.onset, shift: .milliseconds(-500)),
          to: WindowEdge(.offset, shift: .seconds(2))))
    #expect(window.codes == ["infant.away"])
    let bout = try ModificationText("BOUT talk = mother.speaks, mother.sings 500ms")
    #expect(bout.operation == .bout(gap: .milliseconds(500)))
    #expect(bout.codes == ["mother.speaks", "mother.sings"])
  }

  @Test(arguments: [
    ("", ModificationTextError.empty), ("glue a = b", .unknownWord("glue")),
    ("OR infant.a", .noName("OR infant.a")), ("OR x =", .noCodes("OR x =")),
    ("WINDOW x = a 3s", .noWindow("WINDOW x = a 3s")),
    ("WINDOW x = a begin..end", .noWindow("WINDOW x = a begin..end")),
    ("BOUT x = a 3", .length("\"BOUT x = a 3\" needs a unit: 3s, 3ms or 3f")),
  ])
  func whatCannotBeReadIsNamed(text: String, error: ModificationTextError) {
    #expect(throws: error) { _ = try ModificationText(text) }
  }

  @Test func aSessionWithoutACodeIsLeftAsItIs() throws {
    let session = try Hand.chase()
    let known = { (name: String) in name == "infant.smiles" }
    let or = try ModificationText("OR bright = infant.partner, infant.smiles")
    #expect(try or.applied(to: session, isKnown: known).streams.last?.bouts.count == 3)
    let and = try ModificationText("AND bright = infant.partner, infant.smiles")
    #expect(try and.applied(to: session, isKnown: known) == session)
    #expect(throws: ModificationTextError.self) {
      _ = try or.applied(to: session) { _ in false }
    }
  }

  @Test func codesThatDoNotFit() throws {
    let session = try Hand.chase()
    let recode = try ModificationText("RECODE x = infant.partner, mother.closer")
    #expect(
      throws: ModificationTextError.modification(
        "RECODE x = infant.partner, mother.closer",
        .severalStreams(["infant.gaze", "mother.approach"]))
    ) { _ = try recode.applied(to: session) { _ in false } }
  }
}

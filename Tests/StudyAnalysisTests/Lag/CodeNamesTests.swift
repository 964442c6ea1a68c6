import CodedSessions
import StudyAnalysis
import Testing

@Suite struct CodeNamesTests {
  private let names: CodeNames

  init() throws {
    let (infant, mother) = (Person("infant"), Person("mother"))
    names = CodeNames(
      try Codebook([
        .init(person: infant, stream: "gaze", name: "away", label: "averts"),
        .init(person: infant, stream: "gaze", name: "partner"),
        .init(person: mother, stream: "gaze", name: "partner"),
        .init(person: mother, stream: "voice", name: "speaks"),
        .init(person: mother, stream: "touch", name: "speaks"),
      ]))
  }

  @Test(
    arguments: [
      ("infant.gaze.away", [0]), ("infant.away", [0]), ("gaze.away", [0]), ("away", [0]),
      ("infant.averts", [0]), ("averts", [0]), ("infant.*", [0, 1]), ("*", [0, 1, 2, 3, 4]),
      ("*.partner", [1, 2]), ("mother.voice.*", [3]), ("voice.speaks", [3]),
      ("in*.a*", [0]), ("*gaze*", [0, 1, 2]),
    ] as [(String, [UInt16])])
  func found(name: String, codes: [UInt16]) throws {
    #expect(try names.codes(name).map(\.index) == codes)
  }

  @Test func whatMayBeSeveralIsAsked() {
    #expect(
      throws: CodeNameError.ambiguous("partner", ["infant.gaze.partner", "mother.gaze.partner"])
    ) { _ = try names.codes("partner") }
    #expect(
      throws: CodeNameError.ambiguous(
        "mother.speaks", ["mother.voice.speaks", "mother.touch.speaks"])
    ) { _ = try names.codes("mother.speaks") }
  }

  @Test func unknownNamesTellTheKnownOnes() {
    #expect(
      throws: CodeNameError.unknown(
        "infant.smiles",
        known: [
          "infant.away", "infant.partner", "mother.partner", "mother.voice.speaks",
          "mother.touch.speaks",
        ])
    ) { _ = try names.codes("infant.smiles") }
    #expect(throws: CodeNameError.self) { _ = try names.codes("father.*") }
  }

  @Test func severalNamesGiveEachCodeOnce() throws {
    #expect(try names.codes(["mother.*", "*.partner"]).map(\.index) == [1, 2, 3, 4])
  }
}

import CodedSessions
import Testing

@Suite("Codebook")
struct CodebookTests {
  private func entry(_ person: String, _ stream: String, _ name: String) -> Codebook.Entry {
    Codebook.Entry(person: Person(person), stream: stream, name: name)
  }

  @Test("Empty")
  func empty() {
    #expect(Codebook.empty.entries.isEmpty)
    #expect(Codebook.empty.codes.isEmpty)
    #expect(Codebook.empty.code(person: infant, stream: "gaze", name: "away") == nil)
  }

  @Test("Two entries for one person, stream and name are refused")
  func duplicate() {
    #expect(throws: CodebookError.duplicate("infant.gaze.away")) {
      try Codebook([entry("infant", "gaze", "away"), entry("infant", "gaze", "away")])
    }
  }

  @Test("One name may belong to two persons or two streams")
  func sameName() throws {
    let codebook = try Codebook([
      entry("infant", "gaze", "on"), entry("mother", "gaze", "on"), entry("infant", "voice", "on"),
    ])
    #expect(codebook.code(person: mother, stream: "gaze", name: "on") == Code(1))
    #expect(codebook.code(person: infant, stream: "voice", name: "on") == Code(2))
  }

  @Test("Dots inside names do not make two codes one")
  func dots() throws {
    let codebook = try Codebook([entry("a", "b", "c.d"), entry("a", "b.c", "d")])
    #expect(codebook.codes.count == 2)
    #expect(codebook.code(person: Person("a"), stream: "b.c", name: "d") == Code(1))
  }

  @Test("At most as many codes as a code can number")
  func tooMany() throws {
    let entries = (0..<65_536).map { entry("infant", "gaze", "\($0)") }
    #expect(throws: CodebookError.tooManyCodes(65_536)) { try Codebook(entries) }
    let codebook = try Codebook(Array(entries.dropLast()))
    let last = try #require(codebook.codes.last)
    #expect(codebook[last].name == "65534")
  }

  @Test("The label is the name unless given")
  func label() throws {
    let codebook = try gazeCodebook()
    #expect(codebook.entries.map(\.label) == ["partner", "looks away"])
    #expect(codebook[Code(1)].fullName == "infant.gaze.away")
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Mappings, read")
struct MappingReadingTests {
  private func mapping(_ text: String) throws -> (mapping: Mapping?, diagnostics: [Diagnostic]) {
    try withFile(Array(text.utf8), name: "mapping.toml") { Mapping.read($0) }
  }

  @Test("All of it")
  func whole() throws {
    let (mapping, diagnostics) = try mapping(
      """
      schema = "attune-mapping/1"
      dialect = "table with one event a row"
      [columns]
      onset = "Start (s)"
      code = 3
      [constants]
      person = "infant"
      [reading]
      fps = 29.97
      bridge = "1f"
      ignore-case = true
      [persons]
      "I" = "infant"
      [recode]
      "look \\"x\\"" = "look"
      same = "same"
      """)
    #expect(diagnostics == [])
    let read = try #require(mapping)
    #expect(read.columns == [.onset: "Start (s)", .code: "3"])
    #expect(read.recodes == ["look \"x\"": "look"])
    var options = ReadingOptions()
    try read.apply(to: &options)
    #expect(options.frameRate == FrameRate(numerator: 30_000, denominator: 1_001))
    #expect(options.bridge == .upTo(SessionTime(microseconds: 33_367)))
    #expect(options.ignoresCase)
    #expect(options.constants == [.person: "infant"])
    #expect(options.personNames == ["I": "infant"])
    #expect(options.expectedDialect == "table with one event a row")
  }

  @Test(
    "What is wrong is told with its line and what was meant",
    arguments: [
      ("schema = \"attune-mapping/9\"\n", 1, "not known here", nil),
      ("[columns]\nonset = \"a\"\n", 1, "does not say its schema", nil),
      (
        "schema = \"attune-mapping/1\"\n[colums]\n", 2, "no key \"colums\"",
        "did you mean \"columns\"?"
      ),
      (
        "schema = \"attune-mapping/1\"\n[columns]\nonest = \"a\"\n", 3, "no role \"onest\"",
        "did you mean \"onset\"?"
      ),
      (
        "schema = \"attune-mapping/1\"\n[reading]\nbrigde = \"auto\"\n", 3, "no rule \"brigde\"",
        "did you mean \"bridge\"?"
      ),
      (
        "schema = \"attune-mapping/1\"\n[reading]\n\nbridge = \"5\"\n", 4, "bridge needs a unit",
        nil
      ),
      (
        "schema = \"attune-mapping/1\"\n[reading]\nbounds = [1, 2]\n", 3, "\"bounds\" is no text",
        nil
      ),
      (
        "schema = \"attune-mapping/1\"\n[recode]\nx = \"\"\n", 3, "is called nothing",
        "--missing x leaves it out"
      ),
      ("schema = \"attune-mapping/1\"\npersons = 3\n", 2, "\"persons\" is no table", nil),
      ("schema = \"attune-mapping/1\"\n[columns\n", 2, "this is no TOML", nil),
      ("schema = \"attune-mapping/1\"\n[[ =\n", 2, "this is no TOML", nil),
    ] as [(String, Int, String, String?)])
  func wrong(text: String, line: Int, message: String, hint: String?) throws {
    let (mapping, diagnostics) = try mapping(text)
    #expect(mapping == nil)
    let own = try #require(diagnostics.first)
    #expect(own.id == .badMapping)
    #expect(own.place?.line == line)
    #expect(own.message.contains(message), "\(own.message)")
    if let hint { #expect(own.hint == hint) }
  }

  @Test("A file that is not there, or no text")
  func unreadable() throws {
    #expect(Mapping.read("/nothing/here.toml").diagnostics.map(\.id) == [.fileUnreadable])
    let bytes = try withFile([0xFF, 0xFE, 0x00], name: "m.toml") { Mapping.read($0) }
    #expect(bytes.mapping == nil && bytes.diagnostics.map(\.id) == [.badMapping])
  }
}

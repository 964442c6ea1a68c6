import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Codebook files")
struct CodebookReadingTests {
  private func codebook(_ lines: [String]) throws -> (
    file: CodebookFile?, diagnostics: [Diagnostic]
  ) {
    try withFile(Array((lines.joined(separator: "\n") + "\n").utf8), name: "codebook.csv") {
      CodebookFile.read($0)
    }
  }

  private let goodLines = [
    "stream,person,code,label,kind,class,order,colour,exclusive_group",
    "gaze,infant,away,averts,state,away,2,#d55e00,g", "gaze,infant,partner,,state,partner,1,,g",
    "voice,,voc,vocalises,interval,voice,3,#009E73,",
  ]

  @Test("A good codebook, in the order it gives")
  func good() throws {
    let (file, diagnostics) = try codebook(goodLines)
    let codebook = try #require(file)
    #expect(diagnostics == [])
    #expect(codebook.rows.map(\.code) == ["partner", "away", "voc"])
    #expect(codebook.rows.map(\.label) == [nil, "averts", "vocalises"])
    #expect(codebook.rows[1].colour == "#D55E00")
    #expect(
      codebook.rule(person: "infant", stream: "gaze")
        == CodebookFile.StreamRule(kind: .state, isExclusive: true))
    #expect(
      codebook.rule(person: "mother", stream: "voice")
        == CodebookFile.StreamRule(kind: .interval, isExclusive: false))
    #expect(codebook.rule(person: "mother", stream: "gaze") == nil)
    #expect(codebook.nearest(to: "voice", person: "mother") == "voc")
  }

  @Test("Only stream and code must be there")
  func small() throws {
    let (file, diagnostics) = try codebook(["code;stream", "away;gaze"])
    #expect(file?.rows.map(\.code) == ["away"])
    #expect(diagnostics == [])
  }

  @Test(
    "Every kind of fault is told with its line and field, and there is no codebook",
    arguments: [
      (["stream,code,color", "gaze,away,#000000"], "E503", 1, 3, "unknown column \"color\""),
      (["stream,kod", "gaze,away"], "E503", 1, 2, "unknown column \"kod\""),
      (["stream,code,kind", "gaze,away,point"], "E503", 2, 3, "\"point\" is no kind"),
      (["stream,code,class", "gaze,away,Away"], "E503", 2, 3, "\"Away\" is no class"),
      (["stream,code,colour", "gaze,away,red"], "E503", 2, 3, "\"red\" is no colour"),
      (["stream,code,order", "gaze,away,first"], "E503", 2, 3, "\"first\" is no order"),
      (["stream,code", "gaze,away", "gaze,"], "E503", 3, 2, "\"\" is no code"),
      (["stream,code", "gaze,away", ",look"], "E503", 3, 1, "\"\" is no stream"),
      (
        ["stream,code", "gaze,away", "voice,x", "gaze,away"], "E503", 4, nil,
        "stands on line 2 already"
      ),
      (["stream,code", "gaze,away,3"], "E207", 2, nil, "row has 3 cells, the header has 2"),
      (["stream,code"], "E103", 1, nil, "no row"), (["", ""], "E103", nil, nil, "empty"),
      (["stream,code", "gaze,\"away"], "E202", 2, 2, "never closed"),
    ] as [([String], String, Int?, Int?, String)])
  func bad(lines: [String], id: String, line: Int?, field: Int?, words: String) throws {
    let (file, diagnostics) = try codebook(lines)
    #expect(file == nil)
    let message = try #require(diagnostics.first)
    #expect(message.id.rawValue == id)
    #expect(message.place?.line == line)
    #expect(message.place?.field == field)
    #expect(message.message.contains(words), "\(message.message)")
  }

  @Test("A codebook that is not there, is empty, or is a workbook")
  func noText() throws {
    #expect(CodebookFile.read("/nowhere/codebook.csv").diagnostics.map(\.id) == [.fileUnreadable])
    let empty = try withFile([], name: "c.csv") { CodebookFile.read($0) }
    #expect(empty.diagnostics.map(\.id) == [.fileEmpty])
    let workbook = try withFile([0x50, 0x4B, 3, 4, 0], name: "c.xlsx") { CodebookFile.read($0) }
    #expect(workbook.diagnostics.map(\.id) == [.malformedDocument])
  }

  @Test("Sessions take kinds, labels, classes and order from the codebook")
  func used() throws {
    let file = try #require(try codebook(goodLines).file)
    let lines = [
      "person,stream,code,onset,offset", "infant,gaze,away,0.5,1", "infant,gaze,partner,5,9",
      "mother,voice,voc,2,3",
    ]
    let outcome = try read(lines: lines) { $0.codebook = file }
    let session = try outcome.session()
    #expect(session.codebook.entries.map(\.label) == ["partner", "averts", "vocalises"])
    #expect(session.codebook.entries.map(\.codeClass) == [.partner, .away, .voice])
    #expect(try session.stream("infant.gaze").kind == .state)
    #expect(try outcome.record().streams.allSatisfy(\.isFromCodebook))
  }

  @Test("A code that the codebook does not have is told with the nearest")
  func unknownCode() throws {
    let file = try #require(try codebook(goodLines).file)
    let outcome = try read(lines: ["person,stream,code,onset,offset", "infant,gaze,awya,0.5,1"]) {
      $0.codebook = file
    }
    #expect(outcome.errors == ["E411"])
    #expect(outcome.sessions.isEmpty)
    let message = try outcome.message(.unknownCode)
    #expect(message.hint == "did you mean \"away\"?")
    #expect(
      message.place == Diagnostic.Place(file: "table.csv", line: 2, field: 3, columnName: "code"))
  }

  @Test("A colour that can hardly be seen on paper is a warning, and kept")
  func faintColour() throws {
    let lines = [
      "stream,code,colour", "gaze,a,#FFFF00", "gaze,b,#0072B2", "gaze,c,#E69F00", "gaze,d,#949494",
    ]
    let (file, diagnostics) = try withFile(
      Array(lines.joined(separator: "\n").utf8), name: "codebook.csv"
    ) { CodebookFile.read($0) }
    #expect(file?.rows.map(\.colour) == ["#FFFF00", "#0072B2", "#E69F00", "#949494"])
    #expect(diagnostics.map(\.id) == [.faintColour])
    // 1.07 and 2.25 are what the guidelines' formula gives; #949494 is just over 3.
    #expect(diagnostics.first?.message.hasSuffix("1.0") ?? false)
    #expect(diagnostics.first?.moreLines == [4])
  }
}

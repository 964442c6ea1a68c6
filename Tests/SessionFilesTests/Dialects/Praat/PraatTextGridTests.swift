import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Praat TextGrids")
struct PraatTextGridTests {
  static let long = """
    File type = "ooTextFile"
    Object class = "TextGrid"

    xmin = -0 
    xmax = 4 
    tiers? <exists> 
    size = 2 
    item []: 
        item [1]:
            class = "IntervalTier" 
            name = "infant_gaze" 
            xmin = 0 
            xmax = 4 
            intervals: size = 3 
            intervals [1]:
                xmin = 0 
                xmax = 1.25 
                text = "" 
            intervals [2]:
                xmin = 1.25 
                xmax = 2.0000004 
                text = "say ""hi""
    twice" 
            intervals [3]:
                xmin = 2.0000004 
                xmax = 4 
                text = "away" 
        item [2]:
            class = "TextTier" 
            name = "MOT" 
            xmin = 0 
            xmax = 4 
            points: size = 1 
            points [1]:
                number = 3.5 
                mark = "touch" 

    """

  static let short = """
    File type = "ooTextFile"
    Object class = "TextGrid"

    0
    4
    <exists>
    2
    "IntervalTier"
    "infant_gaze"
    0
    4
    3
    0
    1.25
    ""
    1.25
    2.0000004
    "say ""hi""
    twice"
    2.0000004
    4
    "away"
    "TextTier"
    "MOT"
    0
    4
    1
    3.5
    "touch"

    """

  static let chronological = """
    "Praat chronological TextGrid text file"
    0 4   ! Time domain.
    2   ! Number of tiers.
    "IntervalTier" "infant_gaze" 0 4
    "TextTier" "MOT" 0 4

    1 0 1.25
    ""

    1 1.25 2.0000004
    "say ""hi""
    twice"

    1 2.0000004 4
    "away"

    2 3.5
    "touch"

    """

  private func expectTheSame(_ outcome: SessionReader.Outcome) throws {
    #expect(outcome.ids == [])
    let session = try outcome.session()
    #expect(session.spanOrigin == .stated)
    #expect(session.span.offset == .seconds(4))
    #expect(session.persons.map(\.id) == ["infant", "MOT"])
    #expect(
      try session.bouts("infant.gaze") == ["say \"hi\"\ntwice 1.25-2", "away 2-4"])
    #expect(try session.moments("MOT.behavior") == ["touch 3.5"])
  }

  @Test("The three forms say the same", arguments: [long, short, chronological])
  func forms(text: String) throws {
    try expectTheSame(read(text, name: "a.TextGrid"))
    for end in ["\r\n", "\r"] {
      let other = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: end)
      try expectTheSame(read(other, name: "a.TextGrid"))
    }
    let wide: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    try expectTheSame(read(bytes: wide, name: "a.TextGrid"))
  }

  private func tiers(_ tiers: String, count: Int) throws -> SessionReader.Outcome {
    try read(
      "File type = \"ooTextFile\"\n\"TextGrid\"\n0 4 <exists> \(count)\n" + tiers,
      name: "a.TextGrid")
  }

  @Test("Two tiers of one name are two, and blanks around names are told")
  func names() throws {
    let outcome = try tiers(
      "\"IntervalTier\" \"  CHI\" 0 4 1 0 4 \"a\"\n\"IntervalTier\" \"CHI\" 0 4 1 0 4 \"b\"\n",
      count: 2)
    #expect(outcome.ids == ["W413", "N443"])
    #expect(try outcome.session().persons.map(\.id) == ["CHI", "CHI (2)"])
  }

  @Test("A tier's own limits restrict nothing")
  func limits() throws {
    let outcome = try tiers("\"IntervalTier\" \"CHI\" 1 3 1 1 3 \"a\"\n", count: 1)
    #expect(outcome.ids == ["N335"])
    #expect(try outcome.session().span.offset == .seconds(4))
  }

  @Test("Points without a label are rows without a code; intervals of no length are told")
  func labels() throws {
    #expect(try tiers("\"TextTier\" \"CHI\" 0 4 2 1 \"a\" 2 \" \"\n", count: 1).ids == ["W209"])
    #expect(
      try tiers("\"IntervalTier\" \"C\" 0 4 2 1 1 \"a\" 1 2 \"a\"\n", count: 1).ids == ["W316"])
    #expect(try tiers("\"IntervalTier\" \"C\" 0 4 1 0 4 \" \n\"\n", count: 1).errors == ["E103"])
  }

  @Test(
    "What breaks the form stops the file, with the line",
    arguments: [
      ("\"IntervalTier\" \"C\" 0 4 2 0 4 \"a\"\n", 5), ("\"PitchTier\" \"C\" 0 4 0\n", 4),
      ("\"TextTier\" \"C\" 0 4 1 x \"a\"\n", 4), ("\"TextTier\" \"C\" 0 4 1 1 \"a\n\n", 4),
      ("\"TextTier\" \"C\" 0 4 99999999999999999999 1 \"a\"\n", 4),
      ("\"TextTier\" \"C\" 0 4 9999999999999 1 \"a\"\n", 5),
    ])
  func broken(text: String, line: Int) throws {
    let outcome = try tiers(text, count: 1)
    #expect(outcome.sessions.isEmpty)
    #expect(outcome.errors == ["E109"])
    #expect(try outcome.message(.malformedDocument).place?.line == line)
  }

  @Test("Other objects of Praat are named")
  func others() throws {
    let pitch = "File type = \"ooTextFile\"\nObject class = \"Pitch 1\"\n\nxmin = 0\n"
    #expect(try read(pitch, name: "a.Pitch").ids == ["E107"])
    #expect(try read("ooBinaryFile\u{8}TextGrid", name: "a.TextGrid").ids == ["E107"])
  }

  @Test(
    "Tier names that tell both person and stream",
    arguments: [
      ("gaze@CHI", "CHI", "gaze"), ("infant_gaze", "infant", "gaze"),
      ("voice_Mother", "Mother", "voice"), ("CHI*", "CHI*", nil), ("left_hand", "left_hand", nil),
      ("infant_mother", "infant_mother", nil), ("@CHI", "@CHI", nil), ("", "", nil),
    ] as [(String, String, String?)])
  func tierNames(name: String, person: String, stream: String?) {
    #expect(TextGridTierName(name).person == person)
    #expect(TextGridTierName(name).stream == stream)
  }
}

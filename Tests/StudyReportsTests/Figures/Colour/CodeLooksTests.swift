import CodedSessions
import StudyReports
import Testing

@Suite struct CodeLooksTests {
  private let infant = Person("infant")
  private let mother = Person("mother")

  @Test func classesDecideFirst() throws {
    let session = try SampleSessions.play()
    let looks = CodeLooks(session.codebook, persons: session.persons)
    let hues: [ColourToken] = [
      .partner, .object, .away, .partner, .object, .away, .pursuit, .firstVoice, .secondVoice, .sky,
    ]
    for (code, hue) in zip(session.codebook.codes, hues) {
      #expect(looks[code].hue == .token(hue))
      #expect(!looks[code].isHatched)
    }
    #expect(looks[Code(0)].height == 1)
    #expect(looks[Code(1)].height == 0.62)
    #expect(looks[Code(2)].height == 0.28)
  }

  @Test func codesWithoutAClassTakeHuesInOrderAndThenStripes() throws {
    let entries = (0..<20).map {
      SampleSessions.entry(infant, "play", "c\($0)", "does \($0)", nil)
    }
    let book = try Codebook(entries)
    let looks = CodeLooks(book, persons: [infant])
    #expect(book.codes.prefix(7).map { looks[$0].hue } == Palette.codeHues.map { .token($0) })
    #expect(book.codes.prefix(7).allSatisfy { !looks[$0].isHatched })
    #expect(book.codes.dropFirst(7).allSatisfy { looks[$0].isHatched })
    #expect(looks[Code(7)].shortLabel == "c7")
    let heights = book.codes.map { looks[$0].height }
    #expect(heights.first == 1)
    #expect(abs((heights.last ?? 0) - 0.28) < 1e-9)
    #expect(zip(heights, heights.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func oneNameLooksAlikeForBothAndASecondCodeOfAClassDoesNot() throws {
    let book = try Codebook([
      SampleSessions.entry(infant, "face", "smile", "smiles", nil),
      SampleSessions.entry(mother, "face", "smile", "smiles", nil),
      SampleSessions.entry(infant, "gaze", "toy", "looks at toy", .object),
      SampleSessions.entry(infant, "gaze", "book", "looks at book", .object),
      SampleSessions.entry(mother, "move", "back", "holds back", .withdrawal),
    ])
    let looks = CodeLooks(book, persons: [infant, mother])
    #expect(looks[Code(0)].hue == looks[Code(1)].hue)
    #expect(!looks[Code(2)].isHatched)
    #expect(looks[Code(3)].isHatched)
    #expect(looks[Code(4)].isHatched)
  }

  @Test func theCodebooksOwnColourGoesFirstIfItIsOne() throws {
    let book = try Codebook([
      Codebook.Entry(person: infant, stream: "a", name: "x", colour: "#FFEE00"),
      Codebook.Entry(person: infant, stream: "a", name: "y", colour: "red;} body{display:none"),
    ])
    let looks = CodeLooks(book, persons: [infant])
    #expect(looks[Code(0)].hue == .own(Colour(0xFFEE00)))
    #expect(looks[Code(0)].edge == ColourToken.soft.light)
    #expect(looks[Code(1)].hue == .token(.object))
  }
}

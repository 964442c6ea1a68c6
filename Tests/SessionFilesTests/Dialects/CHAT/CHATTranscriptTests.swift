import CodedSessions
import Testing

@testable import SessionFiles

@Suite("CHAT transcripts")
struct CHATTranscriptTests {
  private static let header =
    "@UTF8\n@Begin\n@Participants:\tCHI Eve Target_Child,\n\tMOT Mother\n"
    + "@ID:\teng|Brown|CHI|1;06.|female|TD||Target_Child|||\n"

  private func transcript(_ body: String) throws -> SessionReader.Outcome {
    try read(Self.header + body + "@End\n", name: "eve.cha")
  }

  @Test("Every bullet is an utterance of its speaker, in milliseconds")
  func bullets() throws {
    let outcome = try transcript(
      "*CHI:\tba . \u{15}0_1200\u{15}\n*MOT:\thello\n\tthere . \u{15}1500_2775\u{15}\n"
        + "\t(0.3) \u{15}2775_3100\u{15}\n*CHI:\tda . \u{15}2600_4000\u{15}\n")
    #expect(outcome.ids == [])
    let session = try outcome.session()
    #expect(session.id == "eve")
    #expect(try session.bouts("CHI.speech") == ["utterance 0-1.2", "utterance 2.6-4"])
    #expect(try session.bouts("MOT.speech") == ["utterance 1.5-2.775", "utterance 2.775-3.1"])
    #expect(session.codebook.entries.allSatisfy { $0.codeClass == .voice })
  }

  @Test("Roles, ages and groups are factors; names stay in the file")
  func factors() throws {
    let session = try transcript("*CHI:\tba . \u{15}0_1200\u{15}\n").session()
    #expect(
      session.factors.map { "\($0.name) = \($0.value)" } == [
        "role of CHI = Target_Child", "role of MOT = Mother", "age of CHI = 1;06.",
        "sex of CHI = female", "group of CHI = TD",
      ])
  }

  @Test(
    "%add and %xds are the addressee of the utterances before them, other tiers are passed over")
  func addressee() throws {
    var options = ReadingOptions()
    options.joinsModifiers = true
    let text =
      Self.header + "*CHI:\tba . \u{15}0_1200\u{15}\n%wor:\tba \u{15}0_500\u{15}\n%add:\tMOT\n"
      + "*MOT:\tyes . \u{15}1300_1400\u{15}\n%xds:\tC\n*MOT:\tno . \u{15}2500_2600\u{15}\n@End\n"
    let session = try read(text, name: "eve.cha", options: options).session()
    #expect(try session.bouts("CHI.speech") == ["utterance (MOT) 0-1.2"])
    #expect(
      try session.bouts("MOT.speech") == ["utterance (C) 1.3-1.4", "utterance 2.5-2.6"])
  }

  @Test("Speakers whom the header does not know are read on with a warning each")
  func strangers() throws {
    let outcome = try transcript(
      "*MTO:\tba . \u{15}0_1200\u{15}\n*MS. A:  \tda . \u{15}1300_1400\u{15}\n"
        + "*MS. A:\tda . \u{15}1500_1600\u{15}\n")
    #expect(outcome.ids == ["W442", "W442"])
    #expect(try outcome.message(.speakerNotDeclared).hint == "did you mean \"MOT\"?")
    #expect(try outcome.message(.speakerNotDeclared).place?.line == 6)
    #expect(try outcome.session().persons.map(\.id).contains("MS. A"))
  }

  @Test("Lines without a bullet are counted in one note")
  func withoutTime() throws {
    let outcome = try transcript(
      "*CHI:\tba .\n*MOT:\tyes . \u{15}10_20\u{15}\n*CHI:\tda .\n%com:\tlaughs\n")
    #expect(outcome.ids == ["N336"])
    let note = try outcome.message(.linesWithoutTime)
    #expect(note.message.hasPrefix("2 lines"))
    #expect(note.place?.line == 6)
    #expect(try transcript("*CHI:\tba .\n").errors == ["E103"])
  }

  @Test("Bullets of older files, pictures, and bullets that are none")
  func odd() throws {
    let old = try transcript("*CHI:\tba . \u{15}%mov:\"my_film\"_5_70\u{15}\n").session()
    #expect(try old.bouts("CHI.speech") == ["utterance 0.005-0.07"])
    #expect(try transcript("*CHI:\tba . \u{15}5_70-\u{15}\n").errors == [])
    #expect(try transcript("*CHI:\ta \u{15}%pic:\"x.jpg\"\u{15} b \u{15}5_70\u{15}\n").ids == [])
    for bad in ["5_x", "5", "", "1_2_3", "-5_70", "5_99999999999999999999"] {
      #expect(
        try transcript("*CHI:\tba \u{15}\(bad)\u{15}\n").errors == ["E301"], "\(bad)")
    }
    #expect(try transcript("*CHI:\tba \u{15}5_70\n").errors == ["E301"])
    #expect(try transcript("*CHI:\tb \u{15}5_5\u{15}\n*CHI:\tb \u{15}5_9\u{15}\n").ids == ["W316"])
    #expect(try transcript("*CHI:\tba \u{15}70_5\u{15}\n").errors == ["E303"])
  }

  @Test("Lines that are no part of a transcript are refused with their number")
  func malformed() throws {
    let outcome = try transcript("*CHI:\tba \u{15}5_70\u{15}\nloose words\n*CHI ba\n")
    #expect(outcome.errors == ["E109"])
    #expect(outcome.sessions.isEmpty)
    #expect(try outcome.message(.malformedDocument).place?.line == 7)
    #expect(try outcome.message(.malformedDocument).moreLines == [8])
  }

  @Test("One speaker over himself is an overlap with the way out; two speakers may overlap")
  func overlaps() throws {
    let one = "*CHI:\ta \u{15}0_100\u{15}\n*CHI:\tb \u{15}50_200\u{15}\n"
    #expect(try transcript(one).errors == ["E401"])
    #expect(try transcript(one).message(.overlap).hint?.contains("--overlaps truncate") ?? false)
    let two = "*CHI:\ta \u{15}0_100\u{15}\n*MOT:\tb \u{15}50_200\u{15}\n"
    #expect(try transcript(two).ids == [])
  }

  @Test("Characters that were encoded twice are told, ordinary accents are not")
  func doublyEncoded() throws {
    #expect(DoublyEncodedText.count(in: Array("Bébé à l’école — Mère «Ça» ʔ ⌈x⌉ naïve".utf8)) == 0)
    #expect(DoublyEncodedText.count(in: Array("âŒˆnoâŒ‰ itÊ” BÃ©bÃ©".utf8)) == 5)
    let outcome = try transcript("*CHI:\tâŒˆba \u{15}5_70\u{15}\n")
    #expect(outcome.ids == ["W121"])
  }
}

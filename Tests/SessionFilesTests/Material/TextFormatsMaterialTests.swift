import CodedSessions
import Testing

@testable import SessionFiles

/// Facts of the samples, counted beside the program.
@Suite("Transcripts, tiers and logs", .enabled(if: Material.isThere))
struct TextFormatsMaterialTests {
  private func total(_ session: CodedSession, _ stream: String) throws -> String {
    let bouts = try session.stream(stream).bouts
    let length = bouts.reduce(SessionTime.zero) { $0 + $1.duration }
    return "\(bouts.count) in \(length.text)"
  }

  // MARK: CHAT

  @Test("A transcript of a mother and her child: 20 main lines, 13 and 7 utterances")
  func vandam() throws {
    let outcome = try Material.read("samples/chat/vandam.cha")
    #expect(outcome.ids == [])
    #expect(outcome.tables.first?.rowCount == 20)
    let session = try outcome.session()
    #expect(try total(session, "CHI.speech") == "13 in 101.971")
    #expect(try total(session, "MOT.speech") == "7 in 34.344")
    #expect(session.span.offset.text == "136.789")
    #expect(session.factors.contains { $0.name == "role of CHI" && $0.value == "Target_Child" })
    #expect(session.factors.contains { $0.name == "group of CHI" && $0.value == "TD" })
  }

  @Test("18 bullets on 13 lines, speakers whom the header does not know, doubled encoding")
  func conversation() throws {
    let outcome = try Material.read("samples/chat/file01.cha")
    #expect(outcome.ids == ["W442", "W442", "W121"])
    #expect(outcome.tables.first?.rowCount == 18)
    let session = try outcome.session()
    #expect(try total(session, "MS. A.speech") == "10 in 14.92")
    #expect(try total(session, "BertramKIBBEL.speech") == "8 in 13.51")
    let first = try session.stream("MS. A.speech").bouts
    let second = try session.stream("BertramKIBBEL.speech").bouts
    let overlaps = first.reduce(0) { count, bout in
      count + second.count { $0.onset < bout.offset && bout.onset < $0.offset }
    }
    #expect(overlaps == 3)
  }

  // MARK: TextGrid

  @Test("Eleven tiers with blanks before their names, five of them with a label")
  func tiers() throws {
    let outcome = try Material.read("samples/textgrid/textgrid.TextGrid")
    #expect(outcome.ids == ["W413"])
    #expect(try outcome.message(.blanksAround).moreCount == 9)
    let session = try outcome.session()
    #expect(session.persons.map(\.id) == ["CHI*", "MOT*", "C1", "C2", "LF2P"])
    #expect(try session.bouts("CHI*.behavior") == ["1 1.602202-2.214935"])
    #expect(try session.bouts("LF2P.behavior") == ["1 8.100563-9.284926"])
    #expect(session.span.offset == .seconds(10))
  }

  @Test("A short file and its long twin in UTF-16: 22 intervals of which 18 have a label, 4 points")
  func mary() throws {
    for name in ["mary.TextGrid", "mary_longfile.TextGrid"] {
      let outcome = try Material.read("samples/textgrid/" + name)
      #expect(outcome.ids == [], "\(name)")
      let session = try outcome.session()
      #expect(session.persons.map(\.id) == ["phone", "word", "pitch"])
      #expect(
        try session.bouts("word.behavior") == [
          "mary 0.31542-0.67555", "rolled 0.67555-0.983907", "the 0.983907-1.063726",
          "barrel 1.063726-1.518254",
        ])
      #expect(try session.stream("phone.behavior").bouts.count == 14)
      #expect(
        try session.moments("pitch.behavior") == [
          "120 0.597869", "85 0.82646", "97 1.01958", "104 1.200876",
        ])
      #expect(session.span.offset.text == "1.869687")
    }
  }

  @Test("Tiers with limits of their own, labels over several lines, doubled quotes")
  func bobby() throws {
    let plain = try Material.read("samples/textgrid/bobby_words.TextGrid")
    #expect(plain.ids == ["N335"])
    #expect(try plain.session().span.offset.text == "1.194625")
    #expect(try plain.session().stream("word.behavior").bouts.count == 4)
    let lines = try Material.read("samples/textgrid/bobby_words_with_newlines_longfile.TextGrid")
    #expect(lines.ids == [])
    let session = try lines.session()
    #expect(try session.stream("\"word\".behavior").bouts.count == 4)
    #expect(
      try session.bouts("\"word\".behavior").first == "\"\"\"BOBBY\"\"\"\nNoun 0.064691-0.411565")
    #expect(try session.bouts("phrase.behavior").count == 1)
    #expect(try session.moments("No focal subject.behavior").first == "133\np1 0.232905")
  }

  // MARK: JWatcher and CowLog

  @Test("Three keys of a session of 42.8 s; settings files are refused by name")
  func jwatcher() throws {
    let outcome = try Material.read("samples/jwatcher/test_jwatcher_subject1.dat")
    #expect(outcome.ids == ["N335", "N441"])
    let session = try outcome.session()
    #expect(try session.moments("subject.behavior") == ["s 3.3", "s 9.9", "s 18.35"])
    #expect(session.span.offset.text == "42.8")
    for name in ["fmf", "faf"] {
      #expect(
        try Material.read("samples/jwatcher/test_jwatcher_subject1." + name).ids == ["E107"])
    }
  }

  @Test("The text of PyBehaviorLog")
  func cowlog() throws {
    let outcome = try Material.read("samples/cowlog/cowlog_results_roundtrip.txt")
    #expect(outcome.ids == [])
    let session = try outcome.session()
    #expect(try session.bouts("Cow 1.behavior") == ["Stand 2-4"])
    #expect(try session.moments("Cow 1.behavior events") == ["Eat 1"])
  }

  // MARK: THEME and LINCE

  @Test("THEME 5: 52 observations of 9 425 units with 768 codes")
  func themeFive() throws {
    let outcome = try Material.read("samples/lince-theme/THEME5_registro.csv")
    #expect(outcome.ids == ["N320"])
    #expect(outcome.sessions.count == 52)
    let sessions = outcome.sessions.map(\.session)
    #expect(sessions.reduce(0) { $0 + $1.streams.flatMap(\.moments).count } == 768)
    let length = sessions.reduce(SessionTime.zero) { $0 + $1.span.duration }
    #expect(length == .seconds(9_425))
    #expect(Set(sessions.flatMap { $0.codebook.entries.map(\.name) }).count == 46)
    #expect(sessions.first?.span.onset == .seconds(1_059))
    #expect(sessions.last?.span.offset == .seconds(36_846))
  }

  @Test("THEME 6: unpaired begins and ends are errors by line, the rest is 280 bouts")
  func themeSix() throws {
    let strict = try Material.read("samples/lince-theme/Children1.txt")
    #expect(strict.sessions.isEmpty)
    #expect(Set(strict.errors) == ["E404", "E403", "E402"])
    #expect(try strict.message(.startWhileOpen).moreCount == 12)
    #expect(try strict.message(.stopWithoutStart).moreCount == 4)
    #expect(try strict.message(.unclosedStart).moreCount == 4)
    let outcome = try Material.read("samples/lince-theme/Children1.txt") {
      $0.badRows = .skip
      $0.unclosed = .drop
      $0.overlaps = .keep
    }
    let session = try outcome.session()
    #expect(Set(session.persons.map(\.id)) == ["x", "y"])
    #expect(try total(session, "x.behavior") == "129 in 38865")
    #expect(try total(session, "y.behavior") == "151 in 34092")
    #expect(session.span.onset == .seconds(155))
    #expect(session.span.offset == .seconds(12_640))
  }

  @Test("LINCE: seven registers of three criteria tile 2 346.801 s")
  func lince() throws {
    let outcome = try Material.read("samples/lince-theme/multipleObserverExample-export-25fps.csv")
    #expect(outcome.ids == ["W316"])
    #expect(outcome.tables.first?.rowCount == 9)
    let session = try outcome.session()
    for criterion in ["CRI0", "CRI10", "CRI20"] {
      #expect(try total(session, "subject.\(criterion)") == "7 in 2346.801")
    }
    #expect(
      try session.bouts("subject.CRI20").first == "CSÍ 0-274.179")
    #expect(session.span.offset.text == "2346.801")
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("GSEQ data (SDIS)")
struct SDISDocumentTests {
  private func read(sds text: String) throws -> SessionReader.Outcome {
    try SessionFilesTests.read(text, name: "play.sds")
  }

  @Test("Timed: open ends, streams, moments, session marks and inherited levels")
  func timed() throws {
    let outcome = try read(
      sds: """
        Timed <seconds>  % a comment
        ($Mother = pas act) ($Infant = look away) Laugh
        * Skill = 1 (Low = 1 High = 2);
        <Dyad 1>
        ,0:05 pas,0:05- act,0:20-0:30 Laugh,0:25
        & look,0:05- away,0:15- ,1:00;
        act,0:10-0:12 & look,0:00- ,0:40
        (Low)/
        <Dyad 2> pas,1-2 ,0:10 /
        """)
    #expect(outcome.errors == [])
    #expect(outcome.sessions.map(\.session.id) == ["Dyad 1 1", "Dyad 1 2", "Dyad 2"])
    let first = try #require(outcome.sessions.first).session
    #expect(try first.bouts("Mother.behavior") == ["pas 5-20", "act 20-30"])
    #expect(try first.bouts("Infant.behavior") == ["look 5-15", "away 15-60"])
    #expect(try first.moments("subject.behavior") == ["Laugh 25"])
    #expect(first.span.onset == .seconds(5) && first.span.offset == .seconds(60))
    #expect(first.spanOrigin == .stated)
    let levels = outcome.sessions.map { $0.session.factors.map { "\($0.name)=\($0.value)" } }
    #expect(levels == [["Skill=Low"], ["Skill=Low"], ["Skill=Low"]], "the last unit keeps them")
  }

  @Test("State: onsets only, sets without a name are streams")
  func state() throws {
    let session = try read(
      sds: "State <seconds> (A P) (M N);\n<I1> ,0:30 A,0:30 P,0:40 & M,0:30 N,1:00 ,1:30 /"
    ).session()
    #expect(try session.bouts("subject.A-P") == ["A 30-40", "P 40-90"])
    #expect(try session.bouts("subject.M-N") == ["M 30-60", "N 60-90"])
    #expect(session.span.onset == .seconds(30))
  }

  @Test("Event and multievent tell an order, not times")
  func events() throws {
    let events = try read(sds: "Event ($Wife = a b) ($Husband = x);\n<1> a x\nb b; x x/").sessions
    #expect(events.map(\.session.timeUnit.origin) == [.order, .order])
    let first = try #require(events.first).session
    #expect(try first.moments("Wife.behavior") == ["a 0", "b 2", "b 3"])
    #expect(try first.moments("Husband.behavior") == ["x 1"])
    let multi = try read(sds: "Multievent ($Kind = q r) ($Who = i j);\nq i. r j.\nq j .").session()
    #expect(try multi.moments("subject.Kind") == ["q 0", "r 1", "q 2"])
    #expect(try multi.moments("subject.Who") == ["i 0", "j 1", "j 2"])
  }

  @Test("Interval: repeats, empty intervals and blanks before the star")
  func intervals() throws {
    let session = try read(
      sds: "Interval offers = no vocal = nv;\n<S1> no nv,nv*2,,*3,no *2,nv /"
    ).session()
    #expect(
      try session.bouts("subject.behavior")
        == ["offers 0-1", "vocal 0-3", "offers 7-9", "vocal 9-10"])
    #expect(session.timeUnit.origin == .interval)
    #expect(session.span.offset == .seconds(10))
  }

  @Test("A block comment and a comment inside a line are passed over")
  func comments() throws {
    let session = try read(
      sds: "! words Event; (\n more !\nEvent (a b);\n<1> a % b % b % the rest a\n a/"
    ).session()
    #expect(session.streams.flatMap(\.moments).count == 3)
  }

  @Test("What is wrong is told with its line")
  func faults() throws {
    let open = try read(sds: "Timed (a b);\n<1> a,0:01-0:02\nb,0:05- /")
    #expect(open.errors == ["E402"])
    #expect(open.diagnostics.first?.place?.line == 3)
    let time = try read(sds: "Timed (a b);\n<1>\na,one-2 ,0:10/")
    #expect(time.errors == ["E301"] && time.diagnostics.first?.place?.line == 3)
    #expect(try read(sds: "Event (a b)\n<1> a b /").errors == ["E109"])
  }

  @Test("Tables that begin with such words stay tables")
  func tables() throws {
    let table = try SessionFilesTests.read("Event;Onset;Offset\nlook;1;2\naway;2;3\n")
    #expect(table.tables.first?.layout.dialect == "table with one event a row")
  }

  @Test("Damaged text gives sessions or an error", arguments: 1...200 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    let texts = [
      "Timed <seconds>\n($Mother = pas act) * Skill (Low High);\n<D1> pas,0:05- act,0:20-0:30 & ,1:00;\nact,1-2 ,9 (Low)/",
      "Interval a = b c = d;\n<S1> b d,d*2,,*3,b *2,d /", "Multievent ($K = q r);\nq. r.\nq /",
    ]
    var random = SplitMix64(seed: seed)
    var bytes = Array(texts[Int(seed % 3)].utf8)
    for _ in 0..<3 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      if Bool.random(using: &random) {
        bytes.remove(at: place)
      } else {
        bytes[place] = Array(";/&()<>%!,-*: 9a".utf8).randomElement(using: &random) ?? 0x20
      }
    }
    let outcome = try SessionFilesTests.read(bytes: bytes, name: "x.sds")
    #expect(!outcome.sessions.isEmpty || !outcome.errors.isEmpty, "seed \(seed)")
  }
}

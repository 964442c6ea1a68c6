import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Datavyu spreadsheets and tables")
struct DatavyuTests {
  private static let text = """
    #4
    0:notes-query|NOMINAL
    childhands (MATRIX,true,)-hand|NOMINAL,look|NOMINAL
    00:00:01:500,00:00:02:750,(right,0)
    00:00:03:000,00:00:04:000,(,1)
    parent\\-call (MATRIX,true,)-kind|NOMINAL
    00:00:02:000,00:00:00:000,(name)
    00:00:05:000,00:00:00:000,(look\\, here)
    notes (TEXT,true,)
    00:00:01:000,00:00:02:000,one (1)
    00:00:02:000,00:00:03:000,two\\nlines

    """

  @Test("Each code is a stream, points have offset 0, free text is left out")
  func spreadsheet() throws {
    let outcome = try read(Self.text, name: "dyad.csv")
    #expect(outcome.errors == [])
    let session = try outcome.session()
    #expect(session.persons.map(\.id) == ["child", "parent"])
    #expect(try session.bouts("child.childhands.hand") == ["right 1.5-2.75"])
    #expect(try session.bouts("child.childhands.look") == ["0 1.5-2.75", "1 3-4"])
    #expect(try session.moments("parent.parent-call") == ["name 2", "look, here 5"])
    #expect(outcome.ids.contains("N506"))
    #expect(try outcome.message(.rowWithoutCode).place?.line == 5)
    #expect(outcome.tables.first?.layout.dialect == "Datavyu spreadsheet, version 4")
  }

  @Test("Versions 1 and 2")
  func versions() throws {
    let one = try read("look (NOMINAL)\n00:00:01:000,00:00:02:000,face\n", name: "v1.csv")
    #expect(try one.session().bouts("subject.look") == ["face 1-2"])
    let two = try read(
      "#2\n0:t-a|FLOAT\nm (MATRIX)-a|NOMINAL,q|QUOTE_STRING\n00:00:01:000,00:00:02:000,(x,\"a,b\")\n",
      name: "v2.csv")
    #expect(try two.session().bouts("subject.m.q") == ["a,b 1-2"])
  }

  @Test("A reversed cell, an unfinished cell and a torn line are told with their lines")
  func faults() throws {
    let reversed = try read(
      "#4\na (MATRIX,true,)-x|NOMINAL\n00:00:05:000,00:00:04:000,(u)\n", name: "r.csv")
    #expect(reversed.errors == ["E303"] && reversed.diagnostics.first?.place?.line == 3)
    let unfinished = try read(
      "#4\na (MATRIX,true,)-x|NOMINAL\n00:00:01:000,00:00:02:000,(u)\n00:00:03:000,00:00:04:000,(u)\n00:00:05:000,00:00:00:000,(u)\n",
      name: "u.csv")
    #expect(unfinished.errors == ["E303"])
    let torn = try read("#4\na (MATRIX,true,)-x|NOMINAL\n00:00:01:000,00:00:0\n", name: "t.csv")
    #expect(torn.errors.contains("E109"))
  }

  @Test("Old ticks are told, and read as frames when the rate is given")
  func ticks() throws {
    let cells = (0..<20).map {
      "00:00:\(10 + $0):\($0 * 3 < 10 ? "00" : "0")\($0 * 3 % 60),00:00:\(10 + $0):059,(u)"
    }
    let text = "#4\na (MATRIX,true,)-x|NOMINAL\n" + cells.joined(separator: "\n") + "\n"
    #expect(try read(text, name: "t.csv").ids.contains("W313"))
    var options = ReadingOptions()
    options.frameRate = FrameRate("60")
    options.bridge = .upTo(.zero)
    let session = try read(text, name: "t.csv", options: options).session()
    #expect(try session.bouts("subject.a").first == "u 10-10.983333")
  }

  @Test("Tidy table of an export script")
  func tidy() throws {
    let outcome = try read(
      lines: [
        "file,column,ordinal,onset,offset,hand,look", "d2,childhands,1,1500,2750,right,0",
        "d2,childhands,2,3000,4000,,1",
      ])
    let session = try outcome.session()
    #expect(session.id == "d2")
    #expect(try session.bouts("child.childhands.hand") == ["right 1.5-2.75"])
    #expect(try session.bouts("child.childhands.look") == ["0 1.5-2.75", "1 3-4"])
    #expect(
      try read(lines: ["file,column,ordinal,onset,offset,hand", "d2,c,1,x,2,u"]).errors == ["E301"])
  }

  @Test("Columns side by side, of different length")
  func wide() throws {
    let outcome = try read(
      lines: [
        "child.ordinal,child.onset,child.offset,child.look,parent.ordinal,parent.onset,parent.offset,parent.look,",
        "\"0\",1000,2000,\"toy\",\"0\",1500,2500,\"child\",", ",,,,\"1\",3000,4000,\"toy\",",
      ])
    let session = try outcome.session()
    #expect(try session.bouts("child.child") == ["toy 1-2"])
    #expect(try session.bouts("parent.parent") == ["child 1.5-2.5", "toy 3-4"])
  }

  @Test("Damaged spreadsheets give sessions or an error", arguments: 1...200 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.text.utf8)
    for _ in 0..<3 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = Array("(),:\\\"|-\n0a".utf8).randomElement(using: &random) ?? 0x20
    }
    let outcome = try read(bytes: bytes, name: "d.csv")
    #expect(!outcome.sessions.isEmpty || !outcome.errors.isEmpty, "seed \(seed)")
  }
}

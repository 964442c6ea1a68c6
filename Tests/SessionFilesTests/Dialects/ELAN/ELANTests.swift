import CodedSessions
import Testing

@testable import SessionFiles

@Suite("ELAN documents and text")
struct ELANTests {
  private static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <ANNOTATION_DOCUMENT FORMAT="3.0"><HEADER TIME_UNITS="milliseconds"/>
    <TIME_ORDER>
    <TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="1000"/>
    <TIME_SLOT TIME_SLOT_ID="ts2"/>
    <TIME_SLOT TIME_SLOT_ID="ts3"/>
    <TIME_SLOT TIME_SLOT_ID="ts4" TIME_VALUE="2000"/>
    <TIME_SLOT TIME_SLOT_ID="ts5" TIME_VALUE="3500"/>
    </TIME_ORDER>
    <TIER TIER_ID="gaze" PARTICIPANT="infant" LINGUISTIC_TYPE_REF="main">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>look &amp; smile</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a2" TIME_SLOT_REF1="ts4" TIME_SLOT_REF2="ts5"><ANNOTATION_VALUE>away</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    </TIER>
    <TIER TIER_ID="parts@infant" PARENT_REF="gaze" PARTICIPANT="infant" LINGUISTIC_TYPE_REF="time">
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="b1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts2"><ANNOTATION_VALUE>x</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="b2" TIME_SLOT_REF1="ts2" TIME_SLOT_REF2="ts3"><ANNOTATION_VALUE>y</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="b3" TIME_SLOT_REF1="ts3" TIME_SLOT_REF2="ts4"><ANNOTATION_VALUE>z</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    </TIER>
    <TIER TIER_ID="words" PARENT_REF="gaze" PARTICIPANT="infant" LINGUISTIC_TYPE_REF="symbols">
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="c2" ANNOTATION_REF="a2" PREVIOUS_ANNOTATION="c1"><ANNOTATION_VALUE>two</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="c1" ANNOTATION_REF="a2"><ANNOTATION_VALUE>one</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
    </TIER>
    <TIER TIER_ID="touch" LINGUISTIC_TYPE_REF="main"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="d1" TIME_SLOT_REF1="ts1" TIME_SLOT_REF2="ts5"><ANNOTATION_VALUE></ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>
    <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="main"/><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="time" CONSTRAINTS="Time_Subdivision"/>
    <LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="symbols" CONSTRAINTS="Symbolic_Subdivision"/>
    </ANNOTATION_DOCUMENT>
    """

  @Test("Slots without time, subdivisions, associations and empty tiers")
  func document() throws {
    let outcome = try read(Self.document, name: "play.eaf")
    #expect(outcome.errors == [])
    let session = try outcome.session()
    #expect(try session.bouts("infant.gaze") == ["look & smile 1-2", "away 2-3.5"])
    #expect(
      try session.bouts("infant.parts")
        == ["x 1-1.333", "y 1.333-1.666", "z 1.666-2"])
    #expect(try session.bouts("infant.words") == ["one 2-2.75", "two 2.75-3.5"])
    #expect(try session.bouts("touch.behavior") == ["touch 1-3.5"])
    #expect(outcome.ids.sorted() == ["N337", "N444"])
    #expect(try session.stream("infant.gaze").bouts[1].source.line == 12)
  }

  @Test("A cut document is told with its line")
  func cut() throws {
    let text = Self.document.prefix(900)
    let outcome = try read(String(text), name: "cut.eaf")
    #expect(outcome.errors == ["E109"])
    #expect(outcome.diagnostics.first?.place?.line ?? 0 > 1)
  }

  @Test("Documents beyond ten megabytes are read whole")
  func large() throws {
    let filler = "<!-- " + String(repeating: "x", count: 6_000_000) + " -->"
    let text = Self.document.replacing("<TIME_ORDER>", with: filler + filler + "<TIME_ORDER>")
    #expect(try read(text, name: "large.eaf").errors == [])
  }

  @Test("Nested entities and external ones do nothing")
  func entities() throws {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <ANNOTATION_DOCUMENT><TIER TIER_ID="&y;&f;"/></ANNOTATION_DOCUMENT>
      """
    #expect(try read(bomb, name: "bomb.eaf").sessions.isEmpty)
  }

  @Test(
    "Text without a header, in the forms of ELAN",
    arguments: [
      "Maman\t\t00:00:01.000\t00:00:02.500\t00:00:01.500\tlook\nMaman\t\t00:00:03.000\t00:00:04.000\t00:00:01.000\taway\nBebe\t\t00:00:01.500\t00:00:02.000\t00:00:00.500\tsmile\n",
      "\"Maman\",\"\",1.0,2.5,1.5,\"look\"\n\"Maman\",\"\",3,4,1,\"away\"\n\"Bebe\",\"\",1.5,2,0.5,\"smile\"\n",
      "Maman;1;2.5;1.5;look;a.eaf\nMaman;3;4;1;away;a.eaf\nBebe;1.5;2;0.5;smile;a.eaf\n",
      "\"#file:///x.mp4 -- offset: 0\"\nMaman\t\t00:00:01.000\t1.000\t00:00:02.500\t2.500\t00:00:01.500\t1.500\tlook\nMaman\t\t00:00:03.000\t3\t00:00:04.000\t4\t00:00:01.000\t1\taway\nBebe\t\t00:00:01.500\t1.5\t00:00:02.000\t2\t00:00:00.500\t0.5\tsmile\n",
    ])
  func text(text: String) throws {
    let session = try read(text, name: "elan.txt").session()
    #expect(try session.bouts("Maman.behavior") == ["look 1-2.5", "away 3-4"])
    #expect(try session.bouts("Bebe.behavior") == ["smile 1.5-2"])
  }

  @Test("Text with a column for each tier, in two languages")
  func columns() throws {
    for head in [
      "Begin Time - hh:mm:ss.ms\tEnd Time - hh:mm:ss.ms",
      "Anfangszeit - ss.msec\tEndzeit - ss.msec",
    ] {
      let session = try read(
        head + "\tinfant_gaze\tmother\n1.0\t2.5\tlook\tsmile\n2.5\t3.0\taway\t\n", name: "t.txt"
      ).session()
      #expect(try session.bouts("infant.gaze") == ["look 1-2.5", "away 2.5-3"])
      #expect(try session.bouts("mother.behavior") == ["smile 1-2.5"])
    }
  }

  @Test("Damaged documents give sessions or an error", arguments: 1...150 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Array(Self.document.utf8)
    for _ in 0..<3 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] =
        Array("<>/\"=&a1 ".utf8).randomElement(using: &random) ?? 0x20
    }
    let outcome = try read(bytes: bytes, name: "d.eaf")
    #expect(!outcome.sessions.isEmpty || !outcome.errors.isEmpty, "seed \(seed)")
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("LENA recordings and RTTM")
struct LENATests {
  @Test("Each recording is a session with its own bounds")
  func recordings() throws {
    let text = """
      <?xml version="1.0"?><ITS><ProcessingUnit>
      <Recording num="1" startTime="PT0.00S" endTime="PT10.50S"><Pause>
      <Segment spkr="SIL" startTime="PT0.00S" endTime="PT4.25S"/>
      <Segment spkr="CHN" startTime="PT4.25S" endTime="PT10.50S"/></Pause></Recording>
      <Recording num="2" startTime="PT10.50S" endTime="PT1M0.5S"><Conversation>
      <Segment spkr="FAN" startTime="PT10.50S" endTime="PT1M0.5S"/></Conversation></Recording>
      </ProcessingUnit></ITS>
      """
    let outcome = try read(text, name: "day.its")
    #expect(outcome.errors == [])
    let sessions = outcome.sessions.map(\.session)
    #expect(sessions.map(\.id) == ["day 1", "day 2"])
    #expect(sessions.map(\.span.offset.text) == ["10.5", "60.5"])
    #expect(try sessions[0].bouts("CHI.segment") == ["CHN 4.25-10.5"])
    #expect(try sessions[1].bouts("FAN.segment") == ["FAN 10.5-60.5"])
  }

  @Test(
    "Durations of ISO 8601",
    arguments: [
      ("PT12.34S", "12.34"), ("PT1H2M3.5S", "3723.5"), ("PT0S", "0"), ("P1D", nil), ("PT-1S", nil),
      ("PT5", nil),
    ]
      as [(String, String?)])
  func durations(text: String, seconds: String?) {
    #expect(LENARecording.time(text)?.text == seconds)
  }

  @Test("RTTM, with tabs, comments and a torn row")
  func rttm() throws {
    let session = try read(
      ";; made by x\nSPEAKER f 1 0.5 1.25 <NA> <NA> CHI <NA> <NA>\nSPEAKER\tf\t1\t2.5\t1\t<NA>\t<NA>\tFEM\t<NA>\t<NA>\n",
      name: "f.rttm"
    ).session()
    #expect(try session.bouts("CHI.speech") == ["speech 0.5-1.75"])
    #expect(try session.bouts("FEM.speech") == ["speech 2.5-3.5"])
    let torn = try read(
      "SPEAKER f 1 0.5 1.25 <NA> <NA> CHI <NA> <NA>\nSPEAKER f 1 x 1 <NA> <NA> CHI\n",
      name: "t.rttm")
    #expect(torn.errors == ["E301"] && torn.diagnostics.first?.place?.line == 2)
  }
}

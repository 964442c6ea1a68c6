import CodedSessions
import Testing

@testable import SessionFiles

@Suite("JWatcher focal data")
struct JWatcherFocalDataTests {
  static let file = """
    FirstLineOfData=7
    # Name: a.dat
    FocalMasterFile=a.fmf
    StartTime=1480211846000
    StopTime=1480211856000
    #BEGIN DATA
    500, s
    # paused
    1250, ,
    10000, EOF

    """

  @Test("Keys are moments in milliseconds, the computer's clock states the length")
  func keys() throws {
    for text in [Self.file, Self.file.split(separator: "\n").joined(separator: "\r\n")] {
      let outcome = try read(text, name: "a.dat")
      #expect(outcome.ids == ["N441"])
      let session = try outcome.session()
      #expect(try session.moments("subject.behavior") == ["s 0.5", ", 1.25"])
      #expect(session.span.offset == .seconds(10))
      #expect(session.spanOrigin == .stated)
    }
  }

  private func changed(_ old: String, _ new: String) throws -> SessionReader.Outcome {
    let text = Self.file.split(separator: old, omittingEmptySubsequences: false)
    return try read(text.joined(separator: new), name: "a.dat")
  }

  @Test("EOF and the clock may differ, or EOF may be missing")
  func ends() throws {
    let early = try changed("10000, EOF", "2000, EOF")
    #expect(early.ids == ["N335", "N441"])
    #expect(try early.session().span.offset == .seconds(10))
    let late = try changed("10000, EOF", "12000, EOF")
    #expect(try late.session().span.offset == .seconds(12))
    #expect(try changed("10000, EOF\n", "").ids == ["W418", "N441"])
    let plain = try changed("StopTime=1480211856000", "StopTime=")
    #expect(try plain.session().span.offset == .seconds(10))
  }

  @Test("Lines that cannot be read are named")
  func faults() throws {
    #expect(try changed("500, s", "x, s").errors == ["E301"])
    #expect(try changed("500, s", "500").errors == ["E109"])
    #expect(try changed("10000, EOF", "900, EOF\n950, s").errors == ["E109"])
    #expect(try changed("500, s", "500,").ids == ["W209", "N441"])
    let lost = try changed("FirstLineOfData=7", "FirstLineOfData=9")
    #expect(lost.errors == ["E109"])
    #expect(try lost.message(.malformedDocument).place?.line == 7)
    #expect(try changed("FirstLineOfData=7", "FirstLineOfData=").ids == ["N441"])
  }

  @Test("Settings are refused by name", arguments: ["Focal Master", "Focal Analysis Master"])
  func settings(name: String) throws {
    let outcome = try read("#---\n# Name: a\n# Format: \(name) File 1.0\n#---\n", name: "a.fmf")
    #expect(outcome.ids == ["E107"])
    #expect(try outcome.message(.notAnEventTable).message.contains("JWatcher"))
  }
}

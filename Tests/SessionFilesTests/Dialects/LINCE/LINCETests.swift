import CodedSessions
import Testing

@testable import SessionFiles

@Suite("LINCE")
struct LINCETests {
  static let file =
    "TFrames,DuracionFr,TSegundos,DuracionSeg,TMilisegundos,DuracionMiliseg,CRI0,CRI10\n"
    + "0,25,00:00:00.000,00:00:01.000,0,1000,,\n25,50,00:00:01.000,00:00:02.000,1000,2000,A,CSÍ\n"
    + "75,25,00:00:03.000,00:00:01.000,3000,1000,B,\n100,0,00:00:04.000,00:00:00.000,4000,0,A,CSÍ\n"

  private func expectTheSame(_ outcome: SessionReader.Outcome) throws {
    #expect(outcome.ids == ["W316"])
    let session = try outcome.session()
    #expect(try session.bouts("subject.CRI0") == ["A 1-3", "B 3-4"])
    #expect(try session.bouts("subject.CRI10") == ["CSÍ 1-3"])
    #expect(session.span.onset == .zero)
    #expect(session.span.offset == .seconds(4))
    #expect(session.spanOrigin == .stated)
  }

  @Test("A register holds for its duration, the last ends the record")
  func registers() throws { try expectTheSame(read(Self.file)) }

  private func columns(_ wanted: [Int]) -> String {
    Self.file.split(separator: "\n").map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return wanted.map { cells[$0] }.joined(separator: ";")
    }.joined(separator: "\n") + "\n"
  }

  @Test("The clock serves when there are no milliseconds, frames when there is a rate")
  func clocks() throws {
    try expectTheSame(read(columns([0, 1, 2, 3, 6, 7])))
    #expect(try read(columns([0, 1, 6, 7])).errors == ["E504"])
    var options = ReadingOptions()
    options.frameRate = FrameRate("25")
    try expectTheSame(read(columns([0, 1, 6, 7]), options: options))
    try expectTheSame(read(columns([1, 4, 6, 7])))
  }

  @Test("Rows that cannot be read are named")
  func faults() throws {
    #expect(try read(Self.file + "1,2,3\n").errors == ["E207"])
    #expect(try read(Self.file + "1,2,0:1,0:1,x,1,A,\n").errors == ["E301"])
  }
}

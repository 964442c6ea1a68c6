import CodedSessions
import Foundation
import SessionFiles
import Testing

@Suite("Files of ratings")
struct RatingReaderTests {
  private func read(
    _ text: String, name: String = "ratings.csv", options: ReadingOptions = ReadingOptions()
  ) throws -> (traces: [RatingTrace], diagnostics: [Diagnostic]) {
    try withFile(Array(text.utf8), name: name) { RatingReader.read($0, options: options) }
  }

  private func samples(_ trace: RatingTrace) -> [[Double]] {
    trace.samples.map { [$0.time.seconds, $0.value] }
  }

  @Test(
    "One column or several, with any delimiter, mark and line end",
    arguments: [
      "time,infant,mother\n0,0.5,1\n0.04,,1.25\n0.08,-2,3e0\n",
      "\u{FEFF}Time;infant;mother\r\n0;0,5;1\r\n0,04;NA;1,25\r\n0,08;-2;3\r\n",
      "TIME (ms)\tinfant\tmother\n0\t0.5\t1\n40\tNaN\t1.25\n80\t-2\t3\n",
      "sep=;\ninfant;mother;onset\n0.5;1;0:00\n;1.25;0:00.04\n\n-2;3;0:00.08",
    ])
  func tables(text: String) throws {
    let read = try read(text)
    try #require(read.traces.map(\.name) == ["infant", "mother"], "\(read.diagnostics)")
    #expect(samples(read.traces[0]) == [[0, 0.5], [0.08, -2]])
    #expect(samples(read.traces[1]) == [[0, 1], [0.04, 1.25], [0.08, 3]])
    #expect(read.diagnostics.map(\.id) == [.ratingMissing])
    #expect(read.diagnostics[0].place?.file == "ratings.csv")
  }

  @Test("Time and value alone")
  func plain() throws {
    let read = try read("time,value\n1.000001,2\n")
    #expect(read.traces.map(\.name) == ["value"] && read.diagnostics.isEmpty)
    #expect(read.traces.first?.samples.first?.time.microseconds == 1_000_001)
  }

  @Test("With an error there is no trace, and all errors are told")
  func errors() throws {
    let read = try read("time,a,b\n0,1,1\n0,x,1\n2,1\nlater,1,y\n3,1,1\n")
    #expect(read.traces.isEmpty)
    #expect(
      Set(read.diagnostics.map(\.id)) == [
        .timesDoNotRise, .notANumber, .wrongFieldCount, .notATime,
      ])
    #expect(read.diagnostics.allSatisfy { $0.place?.line != nil && $0.expected != nil })
    let many = try self.read(
      "time,a\n" + (0..<100).map { "\($0),x\n" }.joined() + "100,1\n")
    #expect(many.diagnostics.map { $0.moreCount } == [99])
  }

  @Test(
    "What is no table of ratings",
    arguments: [
      ("", DiagnosticID.fileEmpty), ("\n\n", .noDataRows), ("time,a\n", .noDataRows),
      ("1,2\n3,4\n", .badRatingTable), ("a,b\nx,y\n", .columnNotFound),
      ("time,a\n0,\"1\n", .unterminatedQuote), ("time,a\n0,1\u{0}\n", .nulByte),
    ])
  func refused(text: String, id: DiagnosticID) throws {
    let read = try read(text)
    #expect(read.traces.isEmpty)
    #expect(read.diagnostics.contains { $0.id == id }, "\(read.diagnostics.map(\.id))")
  }

  @Test("A file that is not there, and a folder")
  func unreadable() {
    #expect(RatingReader.read("/nowhere/ratings.csv").diagnostics.map(\.id) == [.fileUnreadable])
    #expect(RatingReader.read("/").diagnostics.contains { $0.severity == .error })
  }

  @Test("The file is left as it was")
  func readOnly() throws {
    let bytes = Array("time,a\n0,1\n".utf8)
    try withFile(bytes, name: "r.csv") { path in
      _ = RatingReader.read(path)
      #expect(FileManager.default.contents(atPath: path).map(Array.init) == bytes)
    }
  }

  @Test(
    "Damaged tables give traces or an error, and nothing traps",
    arguments: 1...8 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let table = Array("time,infant,mother\n0,0.5,1\n0.04,,1.25\n0.08,-2,3e0\n0.12,NA,2\n".utf8)
    let fragments: [[UInt8]] = [
      [0x22], [0x2C], [0x3B], [0x0A], [0x0D], [0x00], [0xFF], [0xEF, 0xBB, 0xBF], [0x2D],
      Array("1e308".utf8), Array("99999999999999999999".utf8), Array("\u{202E}\u{1F476}".utf8),
      Array("-9223372036854775808".utf8), Array("time".utf8), Array("frame".utf8),
    ]
    for round in 0..<100 {
      var bytes = table
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 5))
        case 2: bytes.removeLast(bytes.count - place)
        default:
          bytes.insert(
            contentsOf: fragments.randomElement(using: &random) ?? [], at: place)
        }
      }
      let read = try withFile(bytes, name: "r.csv") { RatingReader.read($0) }
      let isRefused = read.diagnostics.contains { $0.severity == .error }
      #expect(read.traces.isEmpty == isRefused, "seed \(seed), round \(round): \(bytes)")
      #expect(read.traces.allSatisfy { !$0.name.isEmpty })
    }
  }
}

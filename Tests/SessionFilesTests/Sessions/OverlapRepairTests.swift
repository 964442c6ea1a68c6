import CodedSessions
import Testing

@testable import SessionFiles

/// The ways to make overlapping bouts sound.
@Suite("Overlaps repaired") struct OverlapRepairTests {
  private static let codebook = ["stream,code,kind", "gaze,a,state", "gaze,b,state"]

  private func read(
    _ rows: [String], _ policy: ReadingOptions.Overlaps, hasCodebook: Bool = false
  ) throws -> SessionReader.Outcome {
    let book = try withFile(
      Array(Self.codebook.joined(separator: "\n").utf8), name: "codebook.csv"
    ) { CodebookFile.read($0).file }
    return try SessionFilesTests.read(lines: ["stream,code,onset,offset"] + rows) {
      $0.overlaps = policy
      $0.codebook = hasCodebook ? book : nil
    }
  }

  @Test("Merging makes one bout of the bouts of a code, whose lines are named")
  func merged() throws {
    let outcome = try read(
      ["gaze,a,0.5,5", "gaze,a,2,3", "gaze,a,4,7", "gaze,a,7,8", "gaze,b,9,10"], .merge)
    #expect(try outcome.session().bouts("subject.gaze") == ["a 0.5-7", "a 7-8", "b 9-10"])
    let message = try outcome.message(.boutsMerged)
    #expect(message.place?.line == 3)
    #expect(message.moreLines == [4])
  }

  @Test("Merging leaves codes that exclude one another an error")
  func mergedExclusive() throws {
    let rows = ["gaze,a,0,5.5", "gaze,a,5,6", "gaze,b,5.75,9"]
    #expect(try read(rows, .merge, hasCodebook: true).errors == ["E401"])
  }

  @Test("Merged bouts cover what the bouts covered, and never overlap", arguments: 1...40)
  func mergedAtRandom(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rows = (0..<30).map { _ in
      let onset = Int.random(in: 0..<200, using: &random)
      return (
        code: ["a", "b", "c"].randomElement(using: &random) ?? "a", onset: onset,
        offset: onset + Int.random(in: 1..<20, using: &random)
      )
    }
    let text = rows.map { "x,\($0.code),\($0.onset).25,\($0.offset).25" }
    var options = ReadingOptions()
    options.overlaps = .merge
    options.bridge = .upTo(.zero)
    options.codebook = try withFile(
      Array("stream,code,kind\nx,a,interval\nx,b,interval\nx,c,interval\n".utf8), name: "c.csv"
    ) { CodebookFile.read($0).file }
    let outcome = try SessionFilesTests.read(
      (["stream,code,onset,offset"] + text).joined(separator: "\n"), options: options)
    let session = try outcome.session()
    let stream = try session.stream("subject.x")
    for code in ["a", "b", "c"] {
      var covered: Set<Int> = []
      for row in rows where row.code == code { covered.formUnion(row.onset..<row.offset) }
      let bouts = stream.bouts.filter { session.codebook[$0.code].name == code }
      let total = bouts.reduce(0) { $0 + ($1.offset - $1.onset).microseconds }
      #expect(total == Int64(covered.count) * 1_000_000, "seed \(seed), code \(code)")
      for (earlier, later) in zip(bouts, bouts.dropFirst()) {
        #expect(earlier.offset <= later.onset, "seed \(seed)")
      }
    }
  }

  @Test("A state stream whose overlaps are kept is read as an interval stream, with a warning")
  func keptState() throws {
    let rows = ["gaze,a,0.5,5.5", "gaze,b,5,9"]
    let outcome = try read(rows, .keep, hasCodebook: true)
    let stream = try outcome.session().stream("subject.gaze")
    #expect(stream.kind == .interval)
    #expect(!stream.isExclusive)
    #expect(try outcome.session().bouts("subject.gaze") == ["a 0.5-5.5", "b 5-9"])
    #expect(outcome.ids == ["W431"])
    #expect(try outcome.message(.stateNotExclusive).place?.line == 3)
    #expect(try outcome.record().streams.first?.isFromCodebook == false)
    let sound = try read(["gaze,a,0.5,5.5", "gaze,b,5.5,9"], .keep, hasCodebook: true)
    #expect(try sound.session().stream("subject.gaze").kind == .state)
    #expect(sound.ids == [])
  }

  @Test("Keeping leaves a code that overlaps itself an error, whose hint names the ways out")
  func keptSelf() throws {
    let outcome = try read(["gaze,a,0,5.5", "gaze,a,5,9"], .keep, hasCodebook: true)
    #expect(outcome.errors == ["E401"])
    let hint = try #require(try outcome.message(.overlap).hint)
    #expect(hint.contains("--overlaps truncate") && hint.contains("--overlaps merge"))
    #expect(!hint.contains("keep"))
  }

  @Test("Truncation that leaves nothing of a bout says so by itself")
  func nothingLeft() throws {
    let outcome = try read(
      ["gaze,a,0,5.5", "gaze,b,5,9", "gaze,a,9,11", "gaze,b,9,12.5"], .truncate, hasCodebook: true)
    #expect(try outcome.session().bouts("subject.gaze") == ["a 0-5", "b 5-9", "b 9-12.5"])
    let messages = outcome.diagnostics.filter { $0.id == .overlapTruncated }
    #expect(messages.map { $0.place?.line } == [2, 4])
    #expect(messages.last?.treatedAs == "nothing; the row is not used (--overlaps truncate)")
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Closing gaps")
struct GapBridgingTests {
  /// Bouts of turning codes from pairs of milliseconds.
  private func bouts(_ times: [(Int64, Int64)]) throws -> [Bout] {
    try times.enumerated().map { index, time in
      let span = TimeSpan(onset: .milliseconds(time.0), offset: .milliseconds(time.1))
      return Bout(
        code: Code(UInt16(index % 2)), span: try #require(span),
        source: SourceLine(line: UInt32(index + 2)))
    }
  }

  private func close(
    _ times: [(Int64, Int64)], _ bridge: ReadingOptions.Bridge = .automatic, fps: String? = nil
  ) throws -> (spans: [String], closed: Int, tolerance: Int64) {
    let rate = try fps.map { try #require(FrameRate($0)) }
    let result = GapBridging.close(try bouts(times), bridge: bridge, frameRate: rate)
    let spans = result.bouts.map {
      "\($0.onset.microseconds / 1_000)-\($0.offset.microseconds / 1_000)"
    }
    return (spans, result.closed, result.tolerance.microseconds / 1_000)
  }

  @Test("Nothing, one bout, bouts that touch: nothing to close")
  func nothing() throws {
    #expect(try close([]).closed == 0)
    #expect(try close([(0, 5)]).closed == 0)
    let touching = try close([(0, 1_000), (1_000, 2_000)])
    #expect(touching.closed == 0)
    #expect(touching.tolerance == 0)
  }

  @Test("A millisecond between all bouts, as BORIS leaves it; the earlier bout is extended")
  func millisecond() throws {
    let result = try close([(0, 999), (1_000, 1_999), (2_000, 3_000)])
    #expect(result.spans == ["0-1000", "1000-2000", "2000-3000"])
    #expect(result.closed == 2)
    #expect(result.tolerance == 1)
  }

  @Test("One frame at 25 and at 29.97 a second; rounding to milliseconds does not matter")
  func frame() throws {
    let pal = try close([(0, 960), (1_000, 1_960), (2_000, 3_000)], fps: "25")
    #expect(pal.closed == 2)
    let ntsc = try close(
      [(0, 966), (1_000, 1_967), (2_001, 2_967), (3_001, 4_000)], fps: "29.97")
    #expect(ntsc.closed == 3)
    #expect(ntsc.tolerance == 34)
  }

  @Test("Gaps of more than a frame stay, and so does what is longer than a tenth of a second")
  func real() throws {
    #expect(try close([(0, 900), (1_000, 2_000)], fps: "25").closed == 0)
    #expect(try close([(0, 899), (1_000, 2_000)]).closed == 0)
    #expect(try close([(0, 900), (1_000, 2_000)]).closed == 1)
    #expect(try close([(0, 900), (1_000, 2_000)], fps: "5").closed == 1, "a frame of 0.2 s")
  }

  @Test("The commonest small gap decides; of equally common ones the longer")
  func mode() throws {
    let clear = try close([(0, 99), (100, 199), (200, 299), (340, 400)])
    #expect(clear.tolerance == 1)
    #expect(clear.spans == ["0-100", "100-200", "200-299", "340-400"])
    let tie = try close([(0, 99), (100, 160), (200, 300)])
    #expect(tie.tolerance == 40)
    #expect(tie.closed == 2)
  }

  @Test("Short pauses between bouts of an only code are no quantum")
  func onlyCode() throws {
    let lines = ["code,onset,offset", "voc,0.5,0.96", "voc,1,1.96", "voc,2,3"]
    #expect(try read(lines: lines).record().gapClosings == [])
    let given = try read(lines: lines) { $0.bridge = .upTo(.milliseconds(40)) }.record()
    #expect(given.gapClosings.map(\.count) == [2])
  }

  @Test("A tolerance that the user gives")
  func given() throws {
    #expect(try close([(0, 500), (1_000, 2_000)], .upTo(.milliseconds(500))).closed == 1)
    #expect(try close([(0, 499), (1_000, 2_000)], .upTo(.milliseconds(500))).closed == 0)
    #expect(try close([(0, 999), (1_000, 2_000)], .upTo(.zero)).closed == 0)
  }

  @Test("The record says how many were closed")
  func record() throws {
    let lines = ["code,onset,offset", "a,0.5,0.999", "b,1,1.999", "a,2,3"]
    let record = try read(lines: lines).record()
    #expect(record.gapClosings.map(\.count) == [2])
    #expect(record.gapClosings.first?.stream == "subject.behavior")
    #expect(record.gapClosings.first?.isGuessed == true)
    let given = try read(lines: lines) { $0.bridge = .upTo(.zero) }.record()
    #expect(given.gapClosings == [])
  }
}

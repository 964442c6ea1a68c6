import CodedSessions
import Testing

@testable import StudyAnalysis

@Suite struct BlockChoiceTests {
  private typealias Lane = HandMadeSession.Lane

  private func session(until end: Int64 = 60) throws -> CodedSession {
    try HandMadeSession.session(
      [
        Lane(bouts: [("face", 0, end)]),
        Lane(name: "rel_blocks", kind: .interval, bouts: [("x", 10, 20), ("x", 30, 50)]),
      ], until: end, phases: [("play", 0, 30), ("rest", 30, end)])
  }

  @Test func aStreamWhoseNameSaysSoIsFound() throws {
    let blocks = try #require(BlockChoice.found.blocks(in: [session()], extents: []))
    #expect(blocks.origin == .stream("rel_blocks"))
    #expect(
      blocks.time == TimeSet([try HandMadeSession.span(10, 20), try HandMadeSession.span(30, 50)]))
    #expect(
      BlockChoice.marksBlocks("Reliability-Block") && !BlockChoice.marksBlocks("building blocks"))
    #expect(!BlockChoice.marksBlocks("loc_block"))
  }

  @Test func withoutOneItIsWhatBothRecordsSpan() throws {
    let gaze = try HandMadeSession.session([Lane(bouts: [("face", 0, 60)])])
    let extents = [try HandMadeSession.span(0, 40), try HandMadeSession.span(15, 60)]
    let blocks = try #require(BlockChoice.found.blocks(in: [gaze, gaze], extents: extents))
    #expect(blocks.origin == .bothRecords)
    #expect(blocks.time == TimeSet(try HandMadeSession.span(15, 40)))
    #expect(BlockChoice.found.blocks(in: [gaze, gaze], extents: [extents[0], nil]) == nil)
  }

  @Test func phasesStreamsAndTimesAreTaken() throws {
    let long = try session()
    let short = try session(until: 55)
    let phase = try #require(
      BlockChoice.phase("rest").blocks(in: [long, short], extents: []))
    #expect(phase.time == TimeSet(try HandMadeSession.span(30, 55)))
    let named = try #require(
      BlockChoice.stream("infant.rel_blocks").blocks(in: [long], extents: []))
    #expect(named.time.duration == .seconds(30))
    let given = try #require(
      BlockChoice.spans(TimeSet(try HandMadeSession.span(50, 90)))
        .blocks(in: [long, short], extents: []))
    #expect(given.time == TimeSet(try HandMadeSession.span(50, 55)) && given.origin == .given)
    #expect(BlockChoice.phase("none").blocks(in: [long], extents: []) == nil)
    #expect(BlockChoice.stream("none").blocks(in: [long], extents: []) == nil)
  }
}

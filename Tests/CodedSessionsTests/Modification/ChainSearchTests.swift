import CodedSessions
import Testing

@Suite("Chains")
struct ChainSearchTests {
  @Test("Chains lie side by side and do not share events")
  func noOverlap() throws {
    let session = try smallSession(
      gaze: [(0, 0, 2), (1, 2, 4), (0, 4, 6), (1, 6, 8), (0, 8, 10), (1, 10, 20)])
    let made = try session.modified(
      by: Modification(.chain, name: "there and back", of: [Code(0), Code(1), Code(0)]))
    #expect(made.streams[1].bouts.map(\.span) == [try span(0, 6)])
    let pairs = try session.modified(by: Modification(.chain, name: "p", of: [Code(0), Code(1)]))
    // Adjoining chains are one stretch of time.
    #expect(pairs.streams[1].bouts.map(\.span) == [try span(0, 20)])
  }

  @Test("Unknown time and phase borders break a chain")
  func breaks() throws {
    let gap = try smallSession(gaze: [(0, 0, 2), (1, 5, 20)])
    let chain = Modification(.chain, name: "c", of: [Code(0), Code(1)])
    #expect(try gap.modified(by: chain).streams[1].bouts.isEmpty)
    let phases = try smallSession(
      gaze: [(0, 0, 2), (1, 2, 20)],
      phases: [Phase(name: "a", span: try span(0, 2)), Phase(name: "b", span: try span(2, 20))])
    #expect(try phases.modified(by: chain).streams[1].bouts.isEmpty)
  }

  @Test("Codes of two streams are chained by onset")
  func acrossStreams() throws {
    let session = try RandomRecord(seed: 3).session
    let made = try session.modified(
      by: Modification(.chain, name: "c", of: [Code(3), Code(3)]))
    let touches = session.streams[2].moments.count
    #expect(made.streams[3].moments.count == touches / 2)
  }
}

import CodedSessions
import Testing

@Suite("Recoded streams")
struct RecodedStreamTests {
  @Test("Recoded bouts that adjoin are one, and gaps stay gaps")
  func recode() throws {
    let session = try smallSession(gaze: [(0, 0, 5), (1, 5, 9), (0, 12, 20)])
    let made = try session.modified(
      by: Modification(.recode, name: "any", of: [Code(0), Code(1)]))
    let gaze = try #require(made.streams.first)
    #expect(gaze.bouts.map(\.span) == [try span(0, 9), try span(12, 20)])
    #expect(Set(gaze.bouts.map(\.code)) == [Code(2)])
    #expect(gaze.kind == .state && gaze.codable == session.streams[0].codable)
    #expect(made.codebook[Code(2)].fullName == "infant.gaze.any")
  }

  @Test("Where a code is taken out, nothing is on; what could not be coded stays so")
  func remove() throws {
    let session = try smallSession(gaze: [(0, 0, 5), (1, 5, 9), (0, 12, 20)])
    let made = try session.modified(by: Modification(.remove, name: "", of: [Code(1)]))
    let gaze = try #require(made.streams.first)
    #expect(gaze.kind == .interval && gaze.codable == session.streams[0].codable)
    #expect(gaze.bouts.map(\.span) == [try span(0, 5), try span(12, 20)])
  }

  @Test("In a record of order, equal neighbours become one event only where they were recoded")
  func order() throws {
    let whole = try span(0, 8)
    let codes: [UInt16] = [0, 1, 0, 2, 2, 1, 1]
    let session = try CodedSession(
      id: "o", span: whole, spanOrigin: .observed,
      timeUnit: TimeUnit(step: .seconds(1), origin: .order), persons: [infant],
      streams: [
        try Stream(
          person: infant, name: "act",
          events: codes.enumerated().map { moment($1, Int64($0)) }, within: whole)
      ],
      codebook: try Codebook(
        ["a", "b", "c"].map { .init(person: infant, stream: "act", name: $0) }))
    let made = try session.modified(
      by: Modification(.recode, name: "ab", of: [Code(0), Code(1)]))
    #expect(made.streams[0].moments.map(\.code) == [Code(3), Code(2), Code(2), Code(3)])
    let lumped = try session.modified(
      by: Modification(.lump, name: "ab", of: [Code(0), Code(1)]))
    #expect(lumped.streams[1].moments.count == 5)
    let removed = try session.modified(by: Modification(.remove, name: "", of: [Code(1)]))
    #expect(removed.streams[0].moments.map(\.code) == [Code(0), Code(0), Code(2), Code(2)])
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Streams of a session")
struct StreamAssemblyTests {
  private func read(_ rows: [String], _ change: (inout ReadingOptions) -> Void = { _ in }) throws
    -> SessionReader.Outcome
  {
    try SessionFilesTests.read(lines: ["code,onset,offset"] + rows, change)
  }

  /// Ten bouts one after another, and one that begins a second before the last ends.
  private let slip =
    (0..<10).map { "\($0 % 2 == 0 ? "a" : "b"),\($0 * 10).5,\($0 * 10 + 10).5" } + ["c,99.5,110.5"]

  @Test("A slip in an exclusive stream is an error with both lines")
  func overlap() throws {
    let outcome = try read(slip)
    #expect(outcome.errors == ["E401"])
    #expect(outcome.sessions.isEmpty)
    let message = try outcome.message(.overlap)
    #expect(message.message == "\"b\" and \"c\" overlap by 1 s in subject.behavior, from 99.5 s")
    #expect(message.place?.line == 12)
    #expect(message.expected == "one code at a time (the other stands on line 11)")
  }

  @Test("Truncating ends the earlier bout, keeping makes the stream not exclusive")
  func policies() throws {
    let truncated = try read(slip) { $0.overlaps = .truncate }
    #expect(
      try truncated.session().bouts("subject.behavior").suffix(2) == [
        "b 90.5-99.5", "c 99.5-110.5",
      ])
    #expect(try truncated.message(.overlapTruncated).place?.line == 11)
    #expect(try truncated.session().stream("subject.behavior").kind == .state)
    let kept = try read(slip) { $0.overlaps = .keep }
    #expect(
      try kept.session().bouts("subject.behavior").suffix(2) == ["b 90.5-100.5", "c 99.5-110.5"])
    #expect(try kept.session().stream("subject.behavior").isExclusive == false)
  }

  @Test("Of two bouts with one onset truncating leaves the later")
  func oneOnset() throws {
    let outcome = try read(slip.dropLast() + ["c,90.5,95.5"]) { $0.overlaps = .truncate }
    #expect(try outcome.session().bouts("subject.behavior").last == "c 90.5-95.5")
    #expect(try outcome.session().bouts("subject.behavior").count == 10)
  }

  @Test("Codes that often overlap do not exclude one another")
  func notExclusive() throws {
    let outcome = try read(["a,0.5,5", "b,1,6", "a,7,9", "b,8,10"])
    let stream = try outcome.session().stream("subject.behavior")
    #expect(!stream.isExclusive)
    #expect(stream.kind == .interval)
    #expect(outcome.errors == [])
  }

  @Test(
    "A code that overlaps itself is an error unless truncated or merged",
    arguments: ReadingOptions.Overlaps.allCases)
  func oneCode(policy: ReadingOptions.Overlaps) throws {
    let outcome = try read(["a,0.5,5", "a,4,6"]) { $0.overlaps = policy }
    if policy == .truncate {
      #expect(try outcome.session().bouts("subject.behavior") == ["a 0.5-4", "a 4-6"])
    } else if policy == .merge {
      #expect(try outcome.session().bouts("subject.behavior") == ["a 0.5-6"])
    } else {
      #expect(outcome.errors == ["E401"])
      #expect(try outcome.message(.overlap).message.hasPrefix("two bouts of \"a\" overlap by 1 s"))
      #expect(try outcome.message(.overlap).hint?.contains("--map person=NAME") ?? false)
    }
  }

  @Test("A stream that covers nine tenths is a state stream, and its gaps are told")
  func states() throws {
    let outcome = try read(["a,0.5,5.5", "b,6.5,10.5"])
    let stream = try outcome.session().stream("subject.behavior")
    #expect(stream.kind == .state)
    #expect(stream.codable.duration == .seconds(9))
    let message = try outcome.message(.uncodableGap)
    #expect(message.message == "1 s without a code in subject.behavior (5.5 to 6.5 s)")
    #expect(message.place?.line == 2)
    #expect(message.place?.lastLine == 3)
    let sparse = try read(["a,0.5,5.5", "b,6.6,10.5"])
    #expect(try sparse.session().stream("subject.behavior").kind == .interval)
    #expect(sparse.ids == [])
  }

  @Test("A code for what could not be coded is taken out of codable time")
  func uncodable() throws {
    let state = try read(["a,0.5,4.5", "uncodable,4.5,6.5", "b,6.5,10.5"])
    let stream = try state.session().stream("subject.behavior")
    #expect(stream.bouts.count == 2)
    #expect(stream.codable.duration == .seconds(8))
    #expect(state.ids == [])
    let interval = try read(["a,0.5,1.5", "Uncodable,4.5,6.5", "b,9.5,10.5"])
    let sparse = try interval.session().stream("subject.behavior")
    #expect(sparse.kind == .interval)
    #expect(sparse.codable.duration == .seconds(8))
  }
}

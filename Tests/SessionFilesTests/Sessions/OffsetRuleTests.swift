import CodedSessions
import SessionFiles
import Testing

/// Offsets that name the last frame or unit of a bout.
@Suite("Inclusive offsets") struct OffsetRuleTests {
  private func read(
    _ lines: [String], _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SessionReader.Outcome {
    try SessionFilesTests.read(lines: lines) {
      $0.offsets = .inclusive
      change(&$0)
    }
  }

  @Test("Frames: the bouts touch, and one of a single frame is one frame long")
  func frames() throws {
    let lines = ["code,onset,offset", "a,0,24", "b,25,25", "a,26,49"]
    let outcome = try read(lines) {
      $0.frameRate = FrameRate("25")
      $0.timeScale = FrameRate("25").map { .frames($0) }
    }
    #expect(try outcome.session().bouts("subject.behavior") == ["a 0-1", "b 1-1.04", "a 1.04-2"])
    #expect(outcome.ids == ["N333"])
    #expect(try outcome.record().addedToOffsets == .milliseconds(40))
    #expect(try outcome.message(.offsetsExtended).treatedAs?.contains("0.04 s") ?? false)
  }

  @Test("Frames of 33.367 ms written in milliseconds meet the next onset all the same")
  func rounded() throws {
    let lines = ["code,onset,offset", "a,0.000,0.033", "b,0.067,0.100", "a,0.133,1.001"]
    let outcome = try read(lines) { $0.frameRate = FrameRate("29.97") }
    #expect(
      try outcome.session().bouts("subject.behavior") == [
        "a 0-0.067", "b 0.067-0.133", "a 0.133-1.034367",
      ])
    #expect(outcome.errors == [])
  }

  @Test("Without a frame rate the step of all times is added")
  func step() throws {
    let lines = ["session,code,onset,offset", "S1,a,0,0.9", "S1,b,1,1.4", "S2,a,2,4"]
    let outcome = try read(lines)
    #expect(
      try outcome.sessions.map { try $0.session.bouts("subject.behavior") } == [
        ["a 0-1", "b 1-1.5"], ["a 2-4.1"],
      ])
    #expect(outcome.sessions.allSatisfy { $0.record.addedToOffsets == .milliseconds(100) })
  }

  @Test("A step of more than a second is nobody's clock, unless it is given")
  func coarse() throws {
    let lines = ["code,onset,offset", "a,0,10", "b,15,20"]
    let refused = try read(lines)
    #expect(refused.errors == ["E531"])
    #expect(refused.sessions.isEmpty)
    let given = try read(lines) { $0.offsets = .adding(.seconds(5)) }
    #expect(try given.session().bouts("subject.behavior") == ["a 0-15", "b 15-25"])
  }

  @Test("START and STOP rows; points and moments stay what they are")
  func startStop() throws {
    let outcome = try read([
      "code,time,status", "a,0.1,START", "a,0.4,STOP", "b,0.5,START", "p,0.7,POINT", "b,0.9,STOP",
    ])
    #expect(try outcome.session().bouts("subject.behavior") == ["a 0.1-0.5", "b 0.5-1"])
    #expect(try outcome.session().moments("subject.behavior events") == ["p 0.7"])
  }

  @Test("Ends that come from durations are ends; nothing is added, which is said")
  func durations() throws {
    let outcome = try read(["code,onset,duration", "a,0,0.9", "b,2,1.4"])
    #expect(try outcome.session().bouts("subject.behavior") == ["a 0-0.9", "b 2-3.4"])
    #expect(outcome.ids.contains("N333"))
    #expect(try outcome.record().addedToOffsets == .zero)
  }

  @Test("Streaming gives the same sessions")
  func streamed() throws {
    let lines = (0..<300).flatMap { session in
      (0..<40).map { "S\(session),\($0 % 2 == 0 ? "a" : "b"),\($0).\(session % 10),\($0).9" }
    }
    let text = Array((["session,code,onset,offset"] + lines).joined(separator: "\n").utf8)
    var options = ReadingOptions()
    options.offsets = .inclusive
    let whole = try withFile(text, name: "t.csv") { SessionReader.read([$0], options: options) }
    var streamed: [ReadSession] = []
    let outcome = try withFile(text, name: "t.csv") {
      SessionReader.stream([$0], options: options) {
        if case .session(let session) = $0 { streamed.append(session) }
      }
    }
    #expect(streamed == whole.sessions && streamed.count == 300)
    #expect(outcome.diagnostics == whole.diagnostics)
  }
}

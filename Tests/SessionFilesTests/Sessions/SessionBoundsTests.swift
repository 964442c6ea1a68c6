import CodedSessions
import SessionFiles
import Testing

/// When sessions begin and end, and the step of their clock.
@Suite struct SessionBoundsTests {
  private let boris = [
    "Observation id,Media duration (s),FPS,Subject,Behavior,Behavior type,Start (s),Stop (s)"
  ]

  @Test("Without a stated length a session lasts from its first to its last time")
  func observed() throws {
    let session = try read(lines: ["code,onset,offset", "a,2,5", "b,1.5,3"]) {
      $0.overlaps = .keep
    }.session()
    #expect(session.span == TimeSpan(onset: .milliseconds(1_500), offset: .seconds(5)))
    #expect(session.spanOrigin == .observed)
    #expect(session.timeUnit.step == .milliseconds(500))
  }

  @Test("A stated length holds, and is stretched by what lies outside it")
  func stated() throws {
    let inside = try read(lines: boris + ["o,10.000,25,x,a,STATE,1.000,2.000"])
    #expect(try inside.session().span == TimeSpan(onset: .zero, offset: .seconds(10)))
    #expect(try inside.session().spanOrigin == .stated)
    let outside = try read(lines: boris + ["o,10.000,25,x,a,STATE,9.000,12.000"])
    #expect(try outside.session().span.offset == .seconds(12))
    #expect(outside.ids.contains("W314"))
    let own = try read(lines: boris + ["o,10.000,25,x,a,STATE,1.000,2.000"]) {
      $0.usesObservedSpan = true
    }
    #expect(try own.session().span == TimeSpan(onset: .seconds(1), offset: .seconds(2)))
  }

  @Test("A frame rate that is given is the step")
  func frame() throws {
    let session = try read(lines: ["code,onset,offset", "a,0,5.5"]) {
      $0.frameRate = FrameRate("25")
    }.session()
    #expect(session.timeUnit == TimeUnit(step: .milliseconds(40), origin: .frame))
  }

  private func several(_ change: (inout ReadingOptions) -> Void) throws -> SessionReader.Outcome {
    try read(
      lines: [
        "Observation id,Time offset (s),Coding duration,Media duration (s),Subject,Observation duration by subject by observation,Behavior,Behavior type,Start (s),Stop (s)",
        "o,0.0,7.500,20.000,x,3.0,a,STATE,1.000,2.000",
        "o,0.0,7.500,20.000,x,3.0,b,STATE,6.500,8.500",
      ], change)
  }

  @Test("Of several durations that BORIS states each can be asked for by name")
  func named() throws {
    let media = try several { $0.bounds = .named(.media) }.session()
    #expect(media.span == TimeSpan(onset: .zero, offset: .seconds(20)))
    #expect(try several { _ in }.session().span == media.span)
    let coding = try several { $0.bounds = .named(.coding) }.session()
    #expect(coding.span == TimeSpan(onset: .seconds(1), offset: .milliseconds(8_500)))
    #expect(coding.spanOrigin == .stated)
    let none = try several { $0.bounds = .named(.observation) }
    #expect(none.sessions.isEmpty)
    #expect(none.errors == ["E530"])
    #expect(try none.message(.boundsNotStated).expected?.contains("media, coding") ?? false)
  }

  @Test("A coding duration of all the video begins with the video")
  func fullObservation() throws {
    let lines = [
      "Observation id,Coding duration,Media duration (s),Subject,Behavior,Behavior type,Start (s),Stop (s)",
      "o,20.000,20.000,x,a,STATE,1.000,2.000",
    ]
    let session = try read(lines: lines) { $0.bounds = .named(.coding) }.session()
    #expect(session.span == TimeSpan(onset: .zero, offset: .seconds(20)))
  }

  @Test("A table that states no duration is refused when one is asked for")
  func unstated() throws {
    let outcome = try read(lines: ["code,onset,offset", "a,2,5"]) { $0.bounds = .named(.media) }
    #expect(outcome.errors == ["E530"])
  }

  @Test("Bounds that are given set the span; what lies outside stretches it, each row named")
  func given() throws {
    let lines = ["code,onset,offset", "a,2,5", "b,1.5,3", "a,9,11", "b,12,13"]
    let inside = try read(lines: lines) {
      $0.overlaps = .keep
      $0.bounds = .given(onset: .zero, offset: .seconds(60))
    }
    #expect(try inside.session().span == TimeSpan(onset: .zero, offset: .seconds(60)))
    #expect(try inside.session().spanOrigin == .given)
    #expect(inside.ids == [])
    let outside = try read(lines: lines) {
      $0.overlaps = .keep
      $0.bounds = .given(onset: .seconds(2), offset: .seconds(10))
    }
    #expect(
      try outside.session().span == TimeSpan(onset: .milliseconds(1_500), offset: .seconds(13)))
    let message = try outside.message(.outsideStatedSession)
    #expect(message.message.hasSuffix("2 to 10 s that --bounds gives"))
    #expect(message.place?.line == 3)
    #expect(message.moreLines == [4, 5])
  }
}

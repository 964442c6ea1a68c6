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
}

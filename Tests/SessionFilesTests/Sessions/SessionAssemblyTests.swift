import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Sessions of a file")
struct SessionAssemblyTests {
  private static let boris =
    "Observation id,Media duration (s),Subject,Behavior,Behavior type,Start (s),Stop (s)"

  @Test("A stated length bounds the session; events outside stretch it and are told")
  func stated() throws {
    let inside = try read(lines: [Self.boris, "o,20.5,i,a,STATE,1,2", "o,20.5,i,p,POINT,20.5,20.5"])
    #expect(try inside.session().span == TimeSpan(onset: .zero, offset: .milliseconds(20_500)))
    #expect(inside.ids == [])
    let outside = try read(lines: [Self.boris, "o,20.5,i,a,STATE,1,2", "o,20.5,i,a,STATE,19,22"])
    #expect(try outside.session().span == TimeSpan(onset: .zero, offset: .seconds(22)))
    #expect(try outside.session().spanOrigin == .stated)
    let message = try outside.message(.outsideStatedSession)
    #expect(message.place?.line == 3)
    #expect(message.message.contains("0 to 20.5 s"))
    let observed = try read(lines: [Self.boris, "o,20.5,i,a,STATE,1,2"]) {
      $0.usesObservedSpan = true
    }
    #expect(try observed.session().span == TimeSpan(onset: .seconds(1), offset: .seconds(2)))
  }

  @Test("A time offset moves the session's beginning")
  func timeOffset() throws {
    let header = Self.boris.replacing("Media", with: "Time offset (s),Media")
    let outcome = try read(lines: [header, "o,-5,20,i,a,STATE,-4,2"])
    #expect(try outcome.session().span == TimeSpan(onset: .seconds(-5), offset: .seconds(15)))
  }

  @Test("A single moment makes a session")
  func singleMoment() throws {
    let session = try read(lines: ["code,time", "a,35.5"]).session()
    #expect(session.duration.microseconds == 1)
    #expect(try session.moments("subject.behavior") == ["a 35.5"])
  }

  @Test("The clock's step divides the times and the bounds of the session")
  func timeUnit() throws {
    let session = try read(lines: [Self.boris, "o,60.861,i,a,POINT,10.01,10.01"]).session()
    #expect(session.timeUnit.step == .milliseconds(1) || session.timeUnit.step == .milliseconds(7))
    for time in [session.span.onset, session.span.offset, .milliseconds(10_010)] {
      #expect(time.microseconds % session.timeUnit.step.microseconds == 0)
    }
  }

  @Test("Dyad and session together name a session; a property goes with it")
  func ids() throws {
    let outcome = try read(lines: [
      "dyad,session,code,onset,offset", "D1,S1,a,1.5,2", "D2,S1,a,1,2", "D1,D1,a,3,4",
    ])
    #expect(outcome.sessions.map(\.session.id) == ["D1 S1", "D2 S1", "D1"])
    #expect(outcome.sessions.map(\.session.dyad) == ["D1", "D2", "D1"])
  }

  @Test("Two dyads may each have a session of one name")
  func dyadsApart() throws {
    let lines = [
      "dyad,session,group,code,onset,offset", "D1,S1,term,a,1.5,2", "D2,S1,preterm,a,soon,2",
      "D2,S1,preterm,a,3,4",
    ]
    do {
      let outcome = try read(lines: lines) { $0.map = [.factor: "group"] }
      #expect(outcome.sessions.map(\.session.id) == ["D1 S1"])
      let skipped = try read(lines: lines) {
        $0.map = [.factor: "group"]
        $0.badRows = .skip
      }
      let groups = skipped.sessions.map { $0.session.factors.map(\.value) }
      #expect(groups == [["term"], ["preterm"]])
    }
  }

  @Test("A category of bouts and moments is two streams, whatever others are called")
  func streamNames() throws {
    let outcome = try read(lines: [
      "stream,code,onset,offset", "x,a,0.5,1", "x,b,2,", "x events,c,3,4", "x events,d,5,",
      "x events events,e,6,7",
    ])
    let names = try outcome.session().streams.map(\.name)
    #expect(Set(names).count == 5, "\(names)")
    #expect(outcome.errors == [])
  }

  @Test("Dots in the names of persons, streams and codes keep codes apart")
  func dots() throws {
    let outcome = try read(lines: [
      "person,stream,code,onset,offset", "a,b,c.d,0.5,1", "a,b.c,d,2,3", "a.b,c,d,4,5",
    ])
    #expect(try outcome.session().codebook.entries.count == 3)
    #expect(outcome.errors == [])
  }

  @Test("More codes than can be numbered are refused")
  func tooManyCodes() throws {
    let rows = (0..<65_536).map { "c\($0),\($0).25" }
    let outcome = try read(lines: ["code,onset"] + rows)
    #expect(outcome.errors == ["E414"])
    #expect(outcome.sessions.isEmpty)
  }

  @Test("A simulated record says so")
  func simulated() throws {
    let header = Self.boris.replacing("Subject", with: "Origin,Subject")
    let outcome = try read(lines: [header, "o,20,simulated by attune,i,a,STATE,1,2"])
    #expect(try outcome.session().isSimulated)
  }

  @Test("A pair that is not there is an error with the nearest name as a hint")
  func absentPair() throws {
    let lines = ["person,code,onset,offset", "infant,a,0,1", "mother,b,0,1"]
    let outcome = try read(lines: lines) { $0.pair = ["infant", "mothr"] }
    #expect(outcome.errors == ["E421"])
    #expect(try outcome.message(.pairNeeded).hint == "did you mean \"mother\"?")
    let right = try read(lines: lines) { $0.pair = ["mother", "infant"] }
    #expect(try right.session().persons.map(\.id) == ["mother", "infant"])
  }

  @Test("One name for two sessions is a warning, and both are kept")
  func sameName() throws {
    let text = Array("code,onset,offset\na,0,1\n".utf8)
    let outcome = try withFile(text, name: "play.csv") { SessionReader.read([$0, $0]) }
    #expect(outcome.sessions.count == 2)
    #expect(outcome.ids.contains("W423"))
  }

  @Test("A POINT with a length is a moment at its start, and a warning says so")
  func pointWithLength() throws {
    let lines = [
      "Observation id,Media duration (s),FPS,Subject,Behavior,Behavior type,Start (s),Stop (s)",
      "o,10.000,25,x,a,POINT,1.000,2.000",
    ]
    let outcome = try read(lines: lines)
    #expect(outcome.ids.contains("W419"))
    #expect(try outcome.session().streams.map(\.kind) == [.event])
  }
}

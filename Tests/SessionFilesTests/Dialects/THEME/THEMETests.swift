import CodedSessions
import Testing

@testable import SessionFiles

@Suite("THEME")
struct THEMETests {
  static let fifth = "TIME;EVENT\n10;:\n11;A,B\n14;A\n20;&\n30;:\n35;C\n42;&\n"
  static let sixth =
    "Time\tEvent\n5\t: \n5\ty,b,lookat,viewer\n9\tx,b,sit\n9\ty,e,lookat,viewer\n12\tx,e,sit\n"
    + "13\ty,laugh\n15\t&\n"

  @Test("THEME 5: each observation a session, codes between commas are moments")
  func five() throws {
    let outcome = try read(Self.fifth, name: "game.csv")
    #expect(outcome.ids == ["N320"])
    #expect(outcome.sessions.map(\.session.id) == ["game 1", "game 2"])
    let first = try #require(outcome.sessions.first).session
    #expect(try first.moments("subject.behavior") == ["A 11", "B 11", "A 14"])
    #expect(first.span.onset == .seconds(10))
    #expect(first.span.offset == .seconds(20))
    #expect(first.timeUnit.origin == .interval)
  }

  @Test("THEME 6: b begins and e ends the behaviour of an actor")
  func six() throws {
    let outcome = try read(Self.sixth, name: "play.txt")
    #expect(outcome.ids == ["N320"])
    let session = try outcome.session()
    #expect(session.id == "play")
    #expect(try session.bouts("y.behavior") == ["lookat,viewer 5-9"])
    #expect(try session.bouts("x.behavior") == ["sit 9-12"])
    #expect(try session.moments("y.behavior events") == ["laugh 13"])
    #expect(session.span.offset == .seconds(15))
  }

  @Test("A frame rate or a unit says what is counted")
  func units() throws {
    var options = ReadingOptions()
    options.frameRate = FrameRate("25")
    let frames = try read(Self.sixth, name: "play.txt", options: options)
    #expect(frames.ids == [])
    #expect(try frames.session().bouts("y.behavior") == ["lookat,viewer 0.2-0.36"])
    var milliseconds = ReadingOptions()
    milliseconds.timeScale = .milliseconds
    let session = try read(Self.sixth, name: "play.txt", options: milliseconds).session()
    #expect(try session.bouts("x.behavior") == ["sit 0.009-0.012"])
    #expect(session.timeUnit.origin == .largestCommonStep)
  }

  @Test("Unpaired, outside, unclosed and empty are told")
  func faults() throws {
    #expect(
      try read("Time\tEvent\n5\t:\n5\ty,b,a\n9\tx,e,b\n15\t&\n").errors.sorted() == [
        "E402", "E403",
      ])
    #expect(try read("TIME;EVENT\n1;A\n2;:\n3;A\n4;&\n").ids == ["W314", "N320"])
    #expect(try read("TIME;EVENT\n2;:\n3;A\n4;:\n5;B\n6;&\n").ids == ["W418", "N320"])
    #expect(try read("TIME;EVENT\n2;:\n3;A\n4;&\n5;:\n6;&\n").ids == ["E103", "N320"])
    #expect(try read("TIME;EVENT\n2;:\nx;A\n4;&\n").sessions.isEmpty)
    let one = try read("TIME;EVENT\n2;:\nx;A\n3;A\n4;&\n5;:\n6;A\n7;&\n", name: "g.csv")
    #expect(one.sessions.map(\.session.id) == ["g 2"])
  }

  @Test("A table of times and events without marks is none of THEME")
  func notTheme() throws {
    let outcome = try read("TIME;EVENT\n1;A\n2;B\n")
    #expect(outcome.tables.first?.layout.dialect == "table with one event a row")
  }
}

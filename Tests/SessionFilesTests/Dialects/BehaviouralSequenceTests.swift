import CodedSessions
import Testing

@testable import SessionFiles

@Suite("BORIS behavioural sequences")
struct BehaviouralSequenceTests {
  static let head = """

    # observation id: one
    # observation description: first line

    second line

    # Media file path: player #1: a.mp4;

    # Independent variables
    # weight:
    # age: 12


    """

  @Test("A sequence for each subject; a variable without a value is no subject")
  func subjects() throws {
    let outcome = try read(
      Self.head + "# No focal subject:\n\n# infant:\ns|p&|q&left|s+p\n\n# mother:\ns|\n",
      name: "s.txt")
    #expect(outcome.ids == ["N338"])
    #expect(outcome.sessions.map(\.session.id) == ["one infant", "one mother"])
    let infant = try #require(outcome.sessions.first?.session)
    #expect(try infant.moments("infant.behavior") == ["s 0", "p 1", "q 2", "s+p 3"])
    #expect(infant.timeUnit.origin == .order)
    #expect(infant.span.offset == .seconds(4))
  }

  @Test("The sequence of all subjects has one order")
  func all() throws {
    let outcome = try read(
      Self.head + "[infant]s|[mother]p&hard|[infant]s\n", name: "s.txt")
    let session = try outcome.session()
    #expect(session.id == "one")
    #expect(try session.moments("infant.behavior") == ["s 0", "s 2"])
    #expect(try session.moments("mother.behavior") == ["p 1"])
  }

  @Test("Modifiers join the code on request")
  func modifiers() throws {
    var options = ReadingOptions()
    options.joinsModifiers = true
    let session = try read(
      Self.head + "# infant:\nq&left|q&right\n", name: "s.txt", options: options
    ).session()
    #expect(try session.moments("infant.behavior") == ["q (left) 0", "q (right) 1"])
  }
}

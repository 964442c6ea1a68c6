import CodedSessions
import SimulatedSessions
import Testing

@Suite struct StrangersSessionTests {
  @Test func eachKeepsWhatTheyDoAlone() throws {
    let one = try SimulatedSession(.fred, id: "one", seed: 1)
    let other = try SimulatedSession(.fred, id: "other", seed: 2)
    let both = try StrangersSession.of(infantOf: one, motherOf: other)
    #expect(both.isSimulated && both.id == "one" && both.span == one.session.span)
    #expect(both.streams.map(\.fullName) == one.session.streams.map(\.fullName))
    for stream in both.streams {
      let source = stream.person == Person("infant") ? one : other
      #expect(source.session.streams.contains(stream), "\(stream.fullName)")
    }
    #expect(both.factors.contains(CodedSession.Factor(name: "mother", value: "other")))
  }

  @Test func lengthsMustAgree() throws {
    var short = PlayWorld.fred
    short.length = .seconds(60)
    let one = try SimulatedSession(.fred, id: "one", seed: 1)
    let other = try SimulatedSession(short, id: "other", seed: 2)
    #expect(throws: SimulationError.self) {
      try StrangersSession.of(infantOf: one, motherOf: other)
    }
  }
}

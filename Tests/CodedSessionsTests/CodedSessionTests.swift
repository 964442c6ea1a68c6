import CodedSessions
import Testing

import struct CodedSessions.Stream

@Suite("Coded session")
struct CodedSessionTests {
  private func gaze(_ bouts: [Bout]? = nil, within session: TimeSpan? = nil) throws -> Stream {
    try Stream(
      person: infant, name: "gaze",
      states: try bouts ?? [try bout(0, 0, 4, line: 2), try bout(1, 4, 10, line: 3)],
      within: try session ?? span(0, 10))
  }

  private func session(
    persons: [Person] = [infant, mother], streams: [Stream], phases: [Phase] = []
  ) throws -> CodedSession {
    try CodedSession(
      id: "S1", span: try span(0, 10), spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(40), origin: .frame), persons: persons,
      streams: streams, phases: phases, codebook: try gazeCodebook(),
      factors: [CodedSession.Factor(name: "group", value: "term")], sources: ["a.csv"],
      isSimulated: true)
  }

  @Test("Sound parts make a session")
  func sound() throws {
    let session = try session(
      streams: [try gaze()],
      phases: [
        Phase(name: "play", span: try span(0, 5)), Phase(name: "still", span: try span(5, 10)),
      ])
    #expect(session.duration == .seconds(10))
    #expect(session.streams(of: infant).map(\.name) == ["gaze"])
    #expect(session.streams(of: mother).isEmpty)
  }

  @Test("A stream of somebody who is not there is refused")
  func unknownPerson() throws {
    #expect(throws: CodedSessionError.unknownPerson(infant)) {
      try session(persons: [mother], streams: [gaze()])
    }
  }

  @Test("A code beyond the codebook is refused, in bouts and in moments")
  func unknownCode() throws {
    #expect(throws: CodedSessionError.unknownCode(stream: "infant.gaze")) {
      try session(streams: [gaze([bout(2, 0, 4)])])
    }
    #expect(throws: CodedSessionError.unknownCode(stream: "infant.p")) {
      try session(streams: [
        Stream(person: infant, name: "p", events: [moment(9, 1)], within: span(0, 10))
      ])
    }
  }

  @Test("A stream made within a longer session is refused")
  func streamOutside() throws {
    #expect(throws: CodedSessionError.streamOutsideSession("infant.gaze")) {
      try session(streams: [gaze([bout(0, 8, 12)], within: span(0, 20))])
    }
    #expect(throws: CodedSessionError.streamOutsideSession("infant.p")) {
      try session(streams: [
        Stream(person: infant, name: "p", events: [moment(0, 1)], within: span(0, 20))
      ])
    }
  }

  @Test("Phases may touch, not overlap, not run backwards, not leave the session")
  func phases() throws {
    let play = Phase(name: "play", span: try span(0, 5))
    let still = Phase(name: "still", span: try span(4, 8))
    let late = Phase(name: "late", span: try span(8, 11))
    #expect(throws: CodedSessionError.overlappingPhases("play", "still")) {
      try session(streams: [], phases: [play, still])
    }
    #expect(throws: CodedSessionError.overlappingPhases("still", "play")) {
      try session(streams: [], phases: [still, play])
    }
    #expect(throws: CodedSessionError.phaseOutsideSession("late")) {
      try session(streams: [], phases: [play, late])
    }
  }
}

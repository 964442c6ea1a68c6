import CodedSessions
import Testing

@testable import StudyAnalysis

@Suite struct CoderSessionsTests {
  private typealias Lane = HandMadeSession.Lane
  private let bouts: [(String, Int64, Int64)] = [("face", 0, 20), ("away", 20, 60)]

  @Test func sessionsAreGroupedByCoder() throws {
    let sessions = try [("s1", "anna"), ("s1", "ben"), ("s2", "anna"), ("s3", nil)].map {
      try HandMadeSession.session([Lane(bouts: bouts)], id: $0.0, coder: $0.1)
    }
    let records = CoderSessions.byCoder(sessions)
    #expect(records.map(\.coder) == ["anna", "ben"])
    #expect(records[0].sessions.map(\.id) == ["s1 (anna)", "s2 (anna)"])
    #expect(records[0].sessions.map(\.codedID) == ["s1", "s2"])
    #expect(sessions[3].coder == nil && sessions[3].codedID == "s3")
  }

  @Test func aSingleEndingMarksTheSecondCoder() throws {
    let session = try HandMadeSession.session([
      Lane(bouts: bouts), Lane(name: "gaze_rel", bouts: bouts), Lane(name: "voice", bouts: bouts),
      Lane(name: "_rel", bouts: bouts),
    ])
    let records = CoderSessions.bySuffix(["_rel"], [session])
    #expect(records.map(\.coder) == ["main", "rel"])
    #expect(records[0].streams(of: session).map(\.name) == ["gaze", "voice", "_rel"])
    #expect(records[1].streams(of: session).map(\.name) == ["gaze"])
    #expect(CoderSessions.suffixes(in: [session]) == ["_rel"])
  }

  @Test func twoEndingsMarkTwoCoders() throws {
    let session = try HandMadeSession.session([
      Lane(name: "gaze_R1", bouts: bouts), Lane(name: "gaze_R2", bouts: bouts),
      Lane(name: "phase", bouts: bouts),
    ])
    let records = CoderSessions.bySuffix(["_R1", "_R2"], [session])
    #expect(records.map(\.coder) == ["R1", "R2"])
    #expect(records.map { $0.streams(of: session).map(\.name) } == [["gaze"], ["gaze"]])
    #expect(CoderSessions.suffixes(in: [session]) == ["_R1", "_R2"])
  }

  @Test func aTierOfItsOwnHasTheEndingAtThePerson() throws {
    let session = try HandMadeSession.session([
      Lane(person: Person("baby_R1"), name: "behavior", bouts: bouts),
      Lane(person: Person("baby_R2"), name: "behavior", bouts: bouts),
    ])
    let records = CoderSessions.bySuffix(["_R1", "_R2"], [session])
    #expect(records.map { $0.streams(of: session).map(\.person) } == [["baby"], ["baby"]])
    let comparison = try CodingComparison(records)
    #expect(comparison.streams.map(\.name) == ["baby.behavior"])
  }

  @Test func anEndingWithoutAFellowIsNone() throws {
    let session = try HandMadeSession.session([
      Lane(bouts: bouts), Lane(name: "voice_rel", bouts: bouts),
    ])
    #expect(CoderSessions.suffixes(in: [session]) == nil)
  }
}

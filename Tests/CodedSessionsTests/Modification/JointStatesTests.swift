import CodedSessions
import Testing

@Suite("Joint states")
struct JointStatesTests {
  @Test("Two streams second by second", arguments: 1...40 as ClosedRange<UInt64>)
  func secondBySecond(seed: UInt64) throws {
    let session = try RandomRecord(seed: seed).session
    let made = try session.joiningStates(of: session.streams[0], session.streams[1])
    let joint = try #require(made.streams.last)
    #expect(joint.fullName == "infant+mother.gaze+voice" && joint.kind == .state)
    let gaze = try [Code(0), Code(1)].map { try RandomRecord.seconds($0, of: session) }
    let voice = try RandomRecord.seconds(Code(2), of: session)
    for second in 0..<RandomRecord.length {
      let time = SessionTime.seconds(Int64(second))
      let found = joint.bouts.first { $0.span.contains(time) }.map { made.codebook[$0.code].name }
      let look = gaze[0][second] == true ? "partner" : gaze[1][second] == true ? "away" : nil
      let speech = voice[second].map { $0 ? "speaks" : "none" }
      let expected = look.flatMap { look in speech.map { "\(look)+\($0)" } }
      #expect(found == expected, "seed \(seed), second \(second)")
    }
  }

  @Test("Moments and overlapping codes have no joint states")
  func refused() throws {
    let session = try RandomRecord(seed: 1).session
    #expect(throws: JointStateError.notExclusive("mother.touch")) {
      _ = try session.joiningStates(of: session.streams[0], session.streams[2])
    }
    let once = try session.joiningStates(of: session.streams[0], session.streams[1])
    #expect(throws: JointStateError.nameTaken("infant+mother.gaze+voice")) {
      _ = try once.joiningStates(of: session.streams[0], session.streams[1])
    }
  }
}

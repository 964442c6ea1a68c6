import CodedSessions
import Testing

@Suite("Modified sessions")
struct ModifiedSessionTests {
  @Test("A code's new name")
  func rename() throws {
    let session = try smallSession(gaze: [(0, 0, 5), (1, 5, 20)])
    let made = try session.modified(by: Modification(.rename, name: "averts", of: [Code(1)]))
    #expect(made.codebook[Code(1)].fullName == "infant.gaze.averts")
    #expect(made.streams == session.streams)
    #expect(throws: ModificationError.name("infant.gaze.partner")) {
      _ = try session.modified(by: Modification(.rename, name: "partner", of: [Code(1)]))
    }
  }

  @Test("Wrong uses are named")
  func errors() throws {
    let session = try smallSession(gaze: [(0, 0, 20)])
    #expect(throws: ModificationError.noCodes) {
      _ = try session.modified(by: Modification(.or, name: "x", of: []))
    }
    #expect(throws: ModificationError.unknownCode(Code(9))) {
      _ = try session.modified(by: Modification(.or, name: "x", of: [Code(9)]))
    }
    #expect(throws: ModificationError.oneCodeExpected(2)) {
      _ = try session.modified(by: Modification(.rename, name: "x", of: [Code(0), Code(1)]))
    }
    let record = try RandomRecord(seed: 1).session
    #expect(throws: ModificationError.severalStreams(["infant.gaze", "mother.voice"])) {
      _ = try record.modified(by: Modification(.recode, name: "x", of: [Code(0), Code(2)]))
    }
  }

  @Test("Each modification sees what the ones before it made")
  func oneAfterTheOther() throws {
    let session = try smallSession(gaze: [(0, 0, 5), (1, 5, 20)])
    let made = try session.modified(by: [
      Modification(.not, name: "elsewhere", of: [Code(0)]),
      Modification(
        .window(from: WindowEdge(.onset), to: WindowEdge(.onset, shift: .seconds(2))),
        name: "start", person: Person("coder"), of: [Code(2)]),
    ])
    #expect(made.streams.map(\.fullName) == ["infant.gaze", "infant.elsewhere", "coder.start"])
    #expect(made.streams[2].bouts.map(\.span) == [try span(5, 7)])
    #expect(made.persons.map(\.id) == ["infant", "coder"])
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite struct CoderColumnTests {
  private static let text = """
    coder,session,person,stream,code,onset,offset
    anna,s1,infant,gaze,face,0,4
    ben,s1,infant,gaze,face,0,5
    anna,s1,infant,gaze,away,4,9
    ben,s1,infant,gaze,away,5,9
    anna,s2,infant,gaze,face,0,9

    """

  @Test func twoCodersAreTwoRecordsOfOneSession() throws {
    var options = ReadingOptions()
    options.map[.coder] = "coder"
    let outcome = try read(Self.text, options: options)
    let sessions = outcome.sessions.map(\.session)
    #expect(sessions.map(\.id) == ["s1 (anna)", "s1 (ben)", "s2 (anna)"])
    #expect(sessions.map(\.coder) == ["anna", "ben", "anna"])
    #expect(sessions.map(\.codedID) == ["s1", "s1", "s2"])
    #expect(sessions.map { $0.streams[0].bouts.count } == [2, 2, 1])
    #expect(outcome.diagnostics.filter { $0.severity == .error }.isEmpty)
  }

  /// Coders may have shared the work on one record, so that the column alone says nothing.
  @Test func withoutTheRoleNothingIsSplit() throws {
    let outcome = try read(Self.text, options: ReadingOptions())
    #expect(!outcome.sessions.contains { $0.session.id.contains("anna") })
    #expect(outcome.diagnostics.contains { $0.id == .overlap || $0.severity == .error })
  }

  @Test func aSessionWithoutACoderKeepsItsID() throws {
    let outcome = try read(
      "person,stream,code,onset,offset\ninfant,gaze,face,0,4\n", options: ReadingOptions())
    let session = try #require(outcome.sessions.first?.session)
    #expect(session.coder == nil && session.codedID == session.id)
    #expect(CodedSession.id(of: "s (x)", codedBy: nil) == "s (x)")
  }
}

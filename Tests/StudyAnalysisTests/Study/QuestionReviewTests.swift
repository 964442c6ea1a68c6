import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import Testing

@testable import StudyAnalysis

@Suite("Planned questions against the sessions")
struct QuestionReviewTests {
  /// The messages about a study with these questions and one session, if it has any.
  private func review(_ questions: String, hasSession: Bool = true) throws -> [Diagnostic] {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "attune-questions-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let sessions = folder.appending(path: "sessions")
    try FileManager.default.createDirectory(at: sessions, withIntermediateDirectories: true)
    try Data(("schema = \"attune-study/1\"\n" + questions).utf8)
      .write(to: folder.appending(path: "study.toml"))
    if hasSession {
      let text = """
        person,stream,code,onset,offset
        infant,gaze,away,0.5,10
        infant,gaze,partner,10,20
        mother,gaze,away,0.5,20
        mother,approach,closer,2,4

        """
      try Data(text.utf8).write(to: sessions.appending(path: "S-1.csv"))
    }
    return QuestionReview.diagnostics(StudyFolder.read(folder.path))
  }

  private static let head = "[[question]]\nid = \"q\"\ntext = \"t\"\nstatistic = \"yules-q\"\n"

  @Test("Codes and streams that are there give no message")
  func answerable() throws {
    let questions =
      Self.head + "given = [\"infant.away\", \"infant.gaze.partner\"]\ntarget = \"mother.*\"\n"
      + "streams = [\"infant.gaze\", \"mother.gaze\"]\n"
    #expect(try review(questions) == [])
  }

  @Test("Each that is not there, or can be two, is told with the line of its question")
  func unanswerable() throws {
    let questions =
      Self.head + "given = [\"infant.awya\", \"away\"]\nstreams = [\"mother.gaz\"]\n"
    let messages = try review(questions)
    #expect(
      messages.map(\.message) == [
        "question \"q\": no session has a code \"infant.awya\"",
        "question \"q\": \"away\" can be several codes",
        "question \"q\": no session has a stream \"mother.gaz\"",
      ])
    #expect(messages.allSatisfy { $0.id == .questionNotAnswerable && $0.place?.line == 2 })
    #expect(messages.first?.hint == "did you mean \"infant.away\"?")
  }

  @Test("Before there are sessions nothing can be said")
  func early() throws {
    #expect(try review(Self.head + "given = \"x.y\"\n", hasSession: false) == [])
  }

  @Test("The words of a study's parameters are those of the analyses")
  func words() {
    func words(_ parameter: StudyParameter) -> Set<String> {
      guard case .word(let words) = parameter.form else { return [] }
      return Set(words)
    }
    #expect(words(.ties) == Set(CycleParameters.TiePolicy.allCases.map(\.rawValue)))
    #expect(words(.ties) == Set(LagQuestion.Ties.allCases.map(\.rawValue)))
    #expect(words(.correct) == Set(MultipleTesting.allCases.map(\.rawValue)))
    #expect(
      Set(Study.ChanceModel.allCases.map(\.rawValue))
        == Set(LagQuestion.Test.allCases.map(\.rawValue)))
  }
}

import CodedSessions
public import SessionFiles

/// Finds planned questions that the sessions of a study cannot answer: a code or stream that nobody has.
///
/// A question that was planned and silently has no answer looks like one that was never planned.
public enum QuestionReview {
  /// The messages about the questions of `folder`; none before there are sessions. Costs O(questions · codes).
  public static func diagnostics(_ folder: StudyFolder) -> [Diagnostic] {
    guard !folder.sessions.isEmpty else { return [] }
    let entries = folder.codes.rows.map {
      Codebook.Entry(person: Person($0.person), stream: $0.stream, name: $0.code, label: $0.label)
    }
    guard let codebook = try? Codebook(entries) else { return [] }
    let names = CodeNames(codebook)
    var streams: [String] = []
    for entry in entries {
      let name = entry.person.id + "." + entry.stream
      if !streams.contains(name) { streams.append(name) }
    }
    return folder.study.questions.flatMap { question in
      let codes = (question.given + question.target).compactMap { name in
        sentence(name, names: names)
      }
      let missing = question.streams.filter { !streams.contains($0) }.map { name in
        (found: "no session has a stream \"\(name)\"", known: streams, name: name)
      }
      return (codes + missing).map { problem in
        diagnostic(question, problem.found, name: problem.name, known: problem.known)
      }
    }
  }

  private static func sentence(
    _ name: String, names: CodeNames
  ) -> (found: String, known: [String], name: String)? {
    do throws(CodeNameError) {
      _ = try names.codes(name)
      return nil
    } catch {
      switch error {
      case .unknown(let name, let known): return ("no session has a code \"\(name)\"", known, name)
      case .ambiguous(let name, let found):
        return ("\"\(name)\" can be several codes", found, name)
      }
    }
  }

  private static func diagnostic(
    _ question: StudyQuestion, _ found: String, name: String, known: [String]
  ) -> Diagnostic {
    let listed = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? ", …" : "")
    return Diagnostic(
      .questionNotAnswerable, "question \"\(question.id)\": \(found)",
      at: Diagnostic.Place(file: Study.fileName, line: question.line),
      expected: "one of " + listed, treatedAs: "a question without an answer",
      hint: Diagnostic.nearestName(to: name, among: known).map { "did you mean \"\($0)\"?" })
  }
}

import CodedSessions
import Foundation
import SequenceStatistics

@testable import SessionFiles
@testable import StudyAnalysis

/// Records of sessions that nobody read, with tallies given by hand.
enum HandMadeStudy {
  /// A session with one answer to each question.
  static func record(
    _ id: String, dyad: String? = nil, group: String? = nil, family: String? = nil,
    _ tallies: [Tally?], phases: [[Tally?]] = [], duration: SessionTime = .seconds(60)
  ) -> StudyRun.Record {
    StudyRun.Record(
      session: studySession(id, dyad: dyad, group: group, family: family, duration: duration),
      isSimulated: false,
      answers: tallies.indices.map { number in
        SessionAnswers.Answer(
          whole: tallies[number], phases: phases.indices.contains(number) ? phases[number] : [])
      })
  }

  /// A tally of a 2×2 table drawn with a seed.
  static func table(_ seed: UInt64) -> Tally {
    var source = RandomSource(seed: seed)
    func count() -> Int { 1 + source.below(20) }
    let (a, b) = (count(), count())
    return Tally(
      counts: [a, b, count(), count(), a + b, count()],
      chance: [
        ChanceTally(
          observed: Double(a), mean: Double(a) * source.unit(), variance: 1 + source.unit(),
          among: Double(a + b), p: source.unit()),
        ChanceTally(
          observed: Double(a), mean: Double(a) * source.unit(), variance: 2 + source.unit(),
          among: Double(a + b), p: source.unit()),
      ],
      waits: (0..<5).map { _ in (source.below(2) == 0 ? 1 : -1) * (1 + source.below(9_000_000)) },
      verdict: Verdict.allCases[source.below(Verdict.allCases.count)])
  }

  static func question(
    _ id: String, planned statistic: String? = nil, given: String = "x", target: String = "y",
    kind: DyadQuestion.Kind = .responses(ResponseWindow())
  ) -> DyadQuestion {
    var question = DyadQuestion(id: id, text: "?", kind: kind)
    question.given = [place(given)]
    question.target = [place(target)]
    question.isPlanned = statistic != nil
    question.statistic = statistic
    return question
  }

  static func place(_ name: String) -> CodePlace {
    CodePlace(Codebook.Entry(person: Person("p"), stream: "s", name: name))
  }

  /// A folder of a design alone.
  static func folder(groups: [String]? = nil, reference: String? = nil) throws -> StudyFolder {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "attune-design-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: path) }
    var text = "schema = \"attune-study/1\"\n"
    if let groups {
      text += "[groups]\ncolumn = \"g\"\n"
      if !groups.isEmpty {
        text += "levels = [" + groups.map { "\"\($0)\"" }.joined(separator: ", ") + "]\n"
      }
      if let reference { text += "reference = \"\(reference)\"\n" }
    }
    try Data(text.utf8).write(to: path.appending(path: "study.toml"))
    return StudyFolder.read(path.path)
  }
}

import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis

@testable import StudyReports

/// Small studies for the tests of their reports: made-up sessions in a folder that is gone once they are read.
enum StudySampleFolder {
  /// A study as it is reported.
  struct Made: Sendable {
    let results: StudyResults
    let look: StudyLook
    let dyads: DyadPages

    /// The files of its report.
    func files() throws -> ReportFiles {
      try ReportFiles(
        results, look: look, dyads: dyads, version: "Attune test",
        reproduction: "attune report study study")
    }
  }

  static let question = """

    [[question]]
    id = "pursuit"
    text = "Does the mother come closer after the infant averts?"
    statistic = "log-odds-effect"
    given = "infant.away"
    target = "mother.closer"
    window = "0s..3s"

    """

  private static let planned = Once<Made>()
  private static let plain = Once<Made>()

  /// Eight dyads of two groups and seven families, two phases, one planned question.
  static func withGroupsAndPhases() throws -> Made {
    try planned.value { try made(dyads: 8, isGrouped: true, isPhased: true, text: question) }
  }

  /// Five dyads, nothing planned.
  static func plainOne() throws -> Made {
    try plain.value { try made(dyads: 5, isGrouped: false, isPhased: false, text: "") }
  }

  /// A study read and analysed anew.
  static func made(
    dyads: Int, isGrouped: Bool, isPhased: Bool, text: String, title: String = "A study",
    group: String = "term", prefix: String = "S-", fewestDyads: Int = 0
  ) throws -> Made {
    let folder = try TemporaryFolder()
    var design = "schema = \"attune-study/1\"\ntitle = \"\(title)\"\n"
    design += "[persons]\nfirst = \"infant\"\nsecond = \"mother\"\n[parameters]\nreplicates = 99\n"
    if isGrouped { design += "[groups]\ncolumn = \"born\"\n[family]\ncolumn = \"family\"\n" }
    try folder.write(design + text, to: "study.toml")
    try folder.write(codebook, to: "codebook.csv")
    var participants = isGrouped ? "id,born,family\n" : "id\n"
    for number in 1...dyads {
      let id = "\(prefix)\(number)"
      participants +=
        isGrouped
        ? "\(id),\(number <= dyads / 2 ? group : "other"),F-\(max(2, number))\n" : "\(id)\n"
      try folder.write(
        session(UInt64(number), id: id, isPhased: isPhased), to: "sessions/\(1000 + number).csv")
    }
    try folder.write(participants, to: "participants.csv")
    let read = StudyFolder.read(folder.path)
    let plan = StudyPlan(read)
    let run = try StudyRun(read, plan: plan)
    let results = StudyResults(
      read, plan: plan, run: run, pseudoDyads: try PseudoDyadResult.all(read, plan: plan),
      fewestDyads: fewestDyads)
    return Made(
      results: results, look: try StudyLook(read, results),
      dyads: try DyadPages(read, results, version: "Attune test"))
  }

  private static let codebook = """
    stream,person,code,label,kind,class,order,colour,exclusive_group
    gaze,infant,partner,looks at mother,state,partner,1,,gaze
    gaze,infant,away,averts,state,away,2,,gaze
    voice,infant,vocalises,vocalises,interval,voice,3,,voice
    gaze,mother,partner,looks at infant,state,partner,4,,gaze
    gaze,mother,away,looks away,state,away,5,,gaze
    approach,mother,closer,moves closer,event,pursuit,6,,
    voice,mother,speaks,speaks,interval,voice,7,,voice

    """

  private static func session(_ seed: UInt64, id: String, isPhased: Bool) -> String {
    var source = RandomSource(seed: seed)
    var lines = ["session,phase,person,stream,code,onset,offset"]
    let phases = isPhased ? [(0, "play"), (600, "still")] : [(0, "")]
    for (begin, phase) in phases {
      for (person, stream, codes) in [
        ("infant", "gaze", ["partner", "away"]), ("mother", "gaze", ["partner", "away"]),
        ("infant", "voice", ["vocalises"]), ("mother", "approach", ["closer"]),
        ("mother", "voice", ["speaks"]),
      ] {
        let isState = stream == "gaze"
        var time = begin + (isState ? 0 : source.below(20))
        var place = source.below(2)
        while time < begin + 600 {
          let end = min(time + 5 + source.below(isState ? 60 : 20), begin + 600)
          let offset = stream == "approach" ? "" : text(end)
          lines.append(
            "\"\(id)\",\(phase),\(person),\(stream),\(codes[place % codes.count]),\(text(time)),\(offset)"
          )
          place += 1
          time = end + (isState ? 0 : 3 + source.below(60))
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

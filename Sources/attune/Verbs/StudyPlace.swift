import StudyAnalysis
import StudyReports

/// Where the outputs of a study go: its report is named after its folder.
struct StudyPlace {
  let out: String
  /// The name of the study's folder, without the folders above.
  let name: String

  init(out: String, folder: String) {
    self.out = out
    var parts = folder.split(separator: "/").map(String.init)
    while parts.last == "." { parts.removeLast() }
    name = ReportFolder.name(forSession: parts.last.flatMap { $0 == ".." ? nil : $0 } ?? "study")
  }

  /// The report.
  var report: ReportFolder { ReportFolder(parent: out, name: name) }

  /// The file of one part.
  func file(of part: StudyPart) -> String {
    out + "/\(name)-\(part.number)-of-\(part.count).part"
  }

  /// The journal of the whole, or of one part.
  func journal(of part: StudyPart?) -> String {
    let suffix = part.map { "-\($0.number)-of-\($0.count)" } ?? ""
    return out + "/\(AnswerJournal.folderName)/\(name)\(suffix).jsonl"
  }
}

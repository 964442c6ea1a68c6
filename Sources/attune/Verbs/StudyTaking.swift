import Foundation
import SessionFiles

/// Takes sessions over into a new study folder whose design says what was found in them.
struct StudyTaking {
  /// Every message of reading.
  let diagnostics: [Diagnostic]
  /// How many sessions were taken over.
  let sessions: Int
  /// The files of the folder.
  let files: [String]

  private struct Record: Encodable {
    let schema = "attune-reading/1"
    let program = "Attune \(AttuneVersion.current)"
    let files: [StudyFolderWriting.Member]
    let tables: [TableReport]
    let messages: [Diagnostic]
  }

  /// Reads `sources` and writes the folder; where no session can be read there is no folder.
  init(
    _ sources: ReadingSources, folder: String, title: String?, output: OutputArguments
  ) throws(StudyFolderWriting.Failure) {
    var study = try StudyFolderWriting(path: folder)
    Interruption.removeAtInterrupt(study.temporaryPath)
    var draft = StudyDraft()
    if let title { draft.title = title }
    var before = draft
    var problem: StudyFolderWriting.Failure?
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    let outcome = SessionReader.stream(
      sources.paths, options: sources.options, onProgress: sources.report(to: progress)
    ) { delivery in
      guard problem == nil else { return }
      do throws(StudyFolderWriting.Failure) {
        switch delivery {
        case .begin(let path):
          before = draft
          try study.begin(source: path)
        case .session(let read):
          draft.add(read.session)
          try study.add(read.session)
        case .withdrawn:
          draft = before
          try study.withdraw()
        }
      } catch {
        problem = error
      }
    }
    progress.clear()
    diagnostics = outcome.diagnostics
    if let problem {
      study.abandon()
      throw problem
    }
    let members = study.members.filter { $0.sessions > 0 }
    sessions = members.reduce(0) { $0 + $1.sessions }
    files =
      [Study.fileName, "codebook.csv", ParticipantTable.fileName, "reading.json"]
      + members.map(\.file)
    guard sessions > 0 else {
      study.abandon()
      return
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let record = Record(files: members, tables: outcome.tables, messages: outcome.diagnostics)
    let text = (try? encoder.encode(record)).map(Array.init) ?? []
    try study.finish(
      reading: text + [UInt8(ascii: "\n")],
      further: [WrittenFile(Study.fileName, StudyText.write(draft))])
  }
}

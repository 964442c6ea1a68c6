import CodedSessions
import Foundation

/// A study as a folder: its design, who took part, which sessions there are and what became of them, and
/// everything that is wrong with any of it.
///
/// The sessions themselves are not held: ``visit(includingExcluded:onProgress:_:)`` reads them one after the
/// other.
public struct StudyFolder: Sendable {
  /// The path of the folder.
  public let path: String
  /// The design, as far as it could be read.
  public let study: Study
  /// Who took part, `nil` without a table that can be read.
  public let participants: ParticipantTable?
  /// How the sessions are read.
  public let options: ReadingOptions
  /// All sessions that could be read, in the order of reading.
  public let sessions: [StudySession]
  /// What became of them.
  public let flow: FlowTable
  /// The codes of all sessions, with their streams and persons.
  public let codes: CodebookFile
  /// Every message, the gravest first.
  public let diagnostics: [Diagnostic]
  /// Every file that was read: the design and what belongs to it, then those of sessions.
  public let files: [ReadFile]
  /// Whether design, mapping, codebook and table of participants are without an error.
  public let hasSoundDesign: Bool
  /// The paths of files in which the rows of a session do not lie together.
  let needsWhole: Set<String>

  /// The folder that `path` means: itself when it holds a design, or the one that holds it when it is a
  /// design; `nil` otherwise.
  public static func root(_ path: String) -> String? {
    if SessionFolder.isFolder(path) {
      let design = SessionFolder.joined(path, Study.fileName)
      return FileManager.default.fileExists(atPath: design) ? path : nil
    }
    guard FileNames.name(of: path) == Study.fileName else { return nil }
    return URL(fileURLWithPath: path).deletingLastPathComponent().path
  }

  /// Reads the study in the folder at `path`. Nothing is thrown: everything that is wrong is among the
  /// diagnostics. Costs the reading of all sessions; memory holds what ``StudySession`` holds of each.
  ///
  /// - Parameters:
  ///   - statistics: The names that a planned question may have for its statistic; `nil` does not look.
  ///   - listsAllLines: Whether messages name every line and session that they are about.
  ///   - onProgress: As that of ``SessionReader``.
  public static func read(
    _ path: String, statistics: [String]? = nil, listsAllLines: Bool = false,
    onProgress: ((String, Int, Int) -> Void)? = nil
  ) -> StudyFolder {
    let design = StudyDesign(
      folder: path, statistics: statistics, listsAllLines: listsAllLines)
    var join = StudyJoin(
      study: design.study, participants: design.participants,
      isFileAPhase: design.options.fileName?.names(.phase) ?? false)
    var codes = CodebookGathering()
    var begin = (path: "", count: 0, codes: codes)
    var reading: [Diagnostic] = []
    var files = design.files
    var needsWhole: Set<String> = []
    if design.canReadSessions {
      let outcome = SessionReader.stream(
        design.sessionPaths, options: design.options, onProgress: onProgress
      ) { delivery in
        switch delivery {
        case .begin(let path): begin = (path, join.count, codes)
        case .session(let read):
          let (session, cause) = phased(read.session, stream: design.study.phases.stream)
          codes.add(session)
          join.add(session, file: begin.path, cause: cause)
        case .withdrawn:
          needsWhole.insert(begin.path)
          join.withdraw(to: begin.count)
          codes = begin.codes
        }
      }
      files += outcome.files
      // Here two sessions of one id are an error, with a message of its own.
      reading = outcome.diagnostics.filter { $0.id != .sameSessionTwice }
    }
    var findings = SessionFindings(listsAll: listsAllLines)
    let sessions = join.sessions(&findings)
    let flow = FlowTable(
      sessions: sessions, files: design.sessionPaths, study: design.study,
      participants: design.participants)
    let review = StudyReview(
      study: design.study, participants: design.participants,
      participantFile: design.participantFile, places: design.places, persons: join.persons,
      listsAll: listsAllLines)
    var log = DiagnosticLog()
    if design.participants == nil {
      let ids = IDReview(pattern: design.study.idPattern, file: Study.fileName)
      for dyad in Set(sessions.map(\.dyad)).sorted() { ids.review(dyad, log: &log) }
    }
    let all =
      design.diagnostics + reading + review.diagnostics(findings)
      + (design.canReadSessions ? review.diagnostics(flow) : []) + log.all
    return StudyFolder(
      path: path, study: design.study, participants: design.participants,
      options: design.options, sessions: sessions, flow: flow, codes: codes.file,
      diagnostics: DiagnosticID.Severity.gravestFirst(all), files: files,
      hasSoundDesign: !design.diagnostics.contains { $0.severity == .error && $0.id.isOfDesign },
      needsWhole: needsWhole)
  }

  /// A session with the phases that the study wants.
  static func phased(
    _ session: CodedSession, stream name: String?
  ) -> (session: CodedSession, cause: SessionFindings.Cause?) {
    guard let name else { return (session, nil) }
    guard let stream = session.streams.first(where: { $0.fullName == name }) else {
      return (session, .streamOfPhasesMissing)
    }
    do {
      return (try session.takingPhases(from: stream), nil)
    } catch {
      return (session, .phasesShareTime)
    }
  }
}

extension DiagnosticID {
  /// Whether it tells of the design of a study; sessions that are missing do not make the design wrong.
  fileprivate var isOfDesign: Bool {
    self != .studyWithoutSessions && self != .sessionFilesMissing
  }
}

extension DiagnosticID.Severity {
  /// The messages, the gravest first, otherwise in their order.
  fileprivate static func gravestFirst(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    [DiagnosticID.Severity.error, .warning, .note].flatMap { severity in
      diagnostics.filter { $0.severity == severity }
    }
  }
}

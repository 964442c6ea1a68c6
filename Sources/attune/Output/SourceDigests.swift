import CodedSessions
import SessionFiles
import StudyReports

/// Says where the reports of a command come from. The digest of each file is taken once, however many reports are
/// made of it.
struct SourceDigests {
  /// Some of what was read: the sessions at these places, or all of it.
  struct Part {
    let outcome: SessionReader.Outcome
    let options: ReadingOptions
    /// The files that say how the others are read.
    let helpers: [ReadFile]
    /// Everything that was said of any of them.
    let messages: [Diagnostic]
    /// The places of the sessions; all of them if `nil`.
    var places: [Int]?
  }

  private var inputs: [String: ReportInput] = [:]

  /// The origin of a report of sessions.
  ///
  /// - Parameters:
  ///   - further: Files beside those of the sessions, with what was said of them.
  mutating func origin(
    of parts: [Part], further: [ReadFile] = [], messages: [Diagnostic] = []
  ) throws -> ReportOrigin {
    var origin = ReportOrigin()
    origin.sources = try sources(further + parts.flatMap(\.files)) { $0.name }
    origin.rules = parts.first?.options.policies ?? []
    origin.sessions = parts.flatMap(\.sessions)
    let names = Set(origin.sources.map(\.input.name))
    let said = messages + parts.flatMap(\.messages)
    origin.messages = Self.gravestFirst(
      said.filter { $0.place.map { names.contains($0.file) } ?? true })
    return origin
  }

  /// The origin of a report of a study.
  mutating func origin(of study: StudyFolder, messages: [Diagnostic]) throws -> ReportOrigin {
    var origin = ReportOrigin()
    origin.sources = try sources(study.files) { $0.name(in: study.path) }
    origin.rules = study.options.policies
    origin.messages = Self.gravestFirst(messages)
    return origin
  }

  /// Each file once, in order, with its digest.
  private mutating func sources(
    _ files: [ReadFile], named name: (ReadFile) -> String
  ) throws -> [ReportSource] {
    var taken: Set<String> = []
    return try files.filter { taken.insert($0.path).inserted }.map { file in
      if let known = inputs[file.path] { return ReportSource(known, file) }
      do throws(ReportInput.Unreadable) {
        let input = try ReportInput(name: name(file), path: file.path)
        inputs[file.path] = input
        return ReportSource(input, file)
      } catch {
        throw Failure(
          status: .noSession,
          message: "\(error.name) could be read before and cannot be read now; run again")
      }
    }
  }

  /// Each message once, the gravest first.
  private static func gravestFirst(_ messages: [Diagnostic]) -> [Diagnostic] {
    var taken: Set<Diagnostic> = []
    let once = messages.filter { taken.insert($0).inserted }
    return [DiagnosticID.Severity.error, .warning, .note].flatMap { severity in
      once.filter { $0.severity == severity }
    }
  }
}

extension SourceDigests.Part {
  /// What was read by a command.
  init(_ reading: Reading, places: [Int]? = nil) {
    self.init(
      outcome: reading.outcome, options: reading.options, helpers: reading.sources.helpers,
      messages: reading.messages, places: places)
  }

  /// The files of the sessions, those that describe them, and those that say how they are read.
  fileprivate var files: [ReadFile] {
    guard let places else { return outcome.files + helpers }
    let wanted = Set(places.map { outcome.paths[$0] })
    var files: [ReadFile] = []
    var isWanted = false
    for file in outcome.files {
      // A description follows the file that it describes.
      if file.role == .sessions { isWanted = wanted.contains(file.path) }
      if isWanted { files.append(file) }
    }
    return files + helpers
  }

  fileprivate var sessions: [(id: String, record: ReadingRecord)] {
    let all = outcome.sessions
    return (places ?? Array(all.indices)).map { (all[$0].session.id, all[$0].record) }
  }
}

import Foundation

/// The files of a study that are not sessions, read together: the design, the codebook, the participants and the
/// mapping, and how sessions are to be read by them.
struct StudyDesign {
  /// The design.
  let study: Study
  /// Who took part.
  let participants: ParticipantTable?
  /// The name of the table of participants.
  let participantFile: String
  /// How sessions are to be read.
  let options: ReadingOptions
  /// The files of sessions.
  let sessionPaths: [String]
  /// The files that were read.
  let files: [ReadFile]
  /// Where the keys of the design stand.
  let places: TOMLPlaces
  /// Every message so far.
  let diagnostics: [Diagnostic]
  /// Whether so much is known that it makes sense to read sessions.
  let canReadSessions: Bool

  /// Reads what is in the folder at `path`.
  init(folder path: String, statistics: [String]?, listsAllLines: Bool) {
    let reading = StudyReading.read(
      SessionFolder.joined(path, Study.fileName), statistics: statistics)
    let study = reading.study
    var diagnostics = reading.diagnostics
    var options = ReadingOptions()
    options.listsAllLines = listsAllLines
    options.frameRate = study.frameRate

    var isMappingSound = true
    var read = [ReadFile(SessionFolder.joined(path, Study.fileName), .design)]
    if let name = study.files.mapping {
      let file = SessionFolder.joined(path, name)
      let found = Mapping.read(file)
      read.append(ReadFile(file, .mapping))
      diagnostics += found.diagnostics
      isMappingSound = found.mapping != nil
      if let mapping = found.mapping {
        // The words were tried when the mapping was read.
        try? mapping.apply(to: &options)
        diagnostics += Self.contradictions(study, mapping, name, reading.places)
      }
    }
    study.apply(to: &options)

    let codebook = Self.codebook(study, folder: path)
    diagnostics += codebook.diagnostics
    options.codebook = codebook.file
    if codebook.file != nil {
      read.append(
        ReadFile(SessionFolder.joined(path, study.files.codebook ?? "codebook.csv"), .codebook))
    }

    participantFile = FileNames.name(of: study.files.participants ?? ParticipantTable.fileName)
    let people = Self.participants(study, folder: path, listsAllLines: listsAllLines)
    diagnostics += people.diagnostics
    participants = people.table
    if people.table != nil {
      read.append(
        ReadFile(
          SessionFolder.joined(path, study.files.participants ?? ParticipantTable.fileName),
          .participants))
    }
    files = read

    let sessions = Self.sessions(study, folder: path, places: reading.places)
    diagnostics += sessions.diagnostics
    sessionPaths = sessions.paths
    self.study = study
    self.options = options
    self.diagnostics = diagnostics
    places = reading.places
    canReadSessions = reading.isTOML && isMappingSound
  }

  // MARK: Parts

  private static func codebook(
    _ study: Study, folder: String
  ) -> (file: CodebookFile?, diagnostics: [Diagnostic]) {
    let path = SessionFolder.joined(folder, study.files.codebook ?? "codebook.csv")
    guard study.files.codebook != nil || FileManager.default.fileExists(atPath: path) else {
      return (nil, [])
    }
    return CodebookFile.readDraft(path)
  }

  private static func participants(
    _ study: Study, folder: String, listsAllLines: Bool
  ) -> ParticipantReading {
    let path = SessionFolder.joined(
      folder, study.files.participants ?? ParticipantTable.fileName)
    let isThere = FileManager.default.fileExists(atPath: path)
    if !isThere, study.files.participants == nil {
      let place = Diagnostic.Place(file: ParticipantTable.fileName)
      let diagnostic =
        study.groups == nil && study.familyColumn == nil
        ? Diagnostic(
          .noParticipants, "there is no table of participants", at: place,
          treatedAs: "every session is a dyad of its own")
        : Diagnostic(
          .badParticipants,
          "there is no table of participants, and study.toml has groups or families",
          at: place, expected: "a row for each dyad")
      return ParticipantReading(table: nil, diagnostics: [diagnostic])
    }
    return ParticipantReading.read(path, study: study, listsAllLines: listsAllLines)
  }

  private static func sessions(
    _ study: Study, folder: String, places: TOMLPlaces
  ) -> (paths: [String], diagnostics: [Diagnostic]) {
    var paths: [String] = []
    var seen: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for (number, text) in study.files.sessions.enumerated() {
      let found = SessionFilePattern(text: text).files(in: folder)
      for path in found where seen.insert(path).inserted { paths.append(path) }
      let isEmptyFolder = SessionFolder.isFolder(SessionFolder.joined(folder, text))
      if found.isEmpty, !isEmptyFolder {
        let place = places[["files", "sessions", "#\(number)"]]
        diagnostics.append(
          Diagnostic(
            .sessionFilesMissing, "there is no file or folder \"\(text)\"",
            at: Diagnostic.Place(file: Study.fileName, line: place?.line, field: place?.column),
            expected: "files of sessions inside the study's folder"))
      }
    }
    if paths.isEmpty, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .studyWithoutSessions, "there is no session yet",
          at: Diagnostic.Place(file: study.files.sessions.joined(separator: ", ")),
          expected: "files of coded events ("
            + SessionFolder.endings.map { "." + $0 }.joined(separator: ", ")
            + ")", hint: "put the files there as your coding program exports them"))
    }
    return (paths, diagnostics)
  }

  /// A rule of which design and mapping say two things; the design's holds.
  private static func contradictions(
    _ study: Study, _ mapping: Mapping, _ name: String, _ places: TOMLPlaces
  ) -> [Diagnostic] {
    let pair = study.persons.pair.joined(separator: ",")
    let said: [(rule: ReadingRule, own: String?, path: [String])] = [
      (.fps, study.frameRate?.text, ["time", "fps"]),
      (.bridge, study.parameters.text(.bridge), ["parameters", "bridge"]),
      (.pair, pair.isEmpty ? nil : pair, ["persons", "first"]),
    ]
    return said.compactMap { rule, own, path in
      guard let own, var other = mapping.rules[rule] else { return nil }
      if rule == .fps { other = FrameRate(other)?.text ?? other }
      guard own != other else { return nil }
      let place = places[path]
      return Diagnostic(
        .badStudy, "\(rule.rawValue) is \(own) here and \(other) in \(name)",
        at: Diagnostic.Place(file: Study.fileName, line: place?.line, field: place?.column),
        expected: "one of them, or both the same")
    }
  }
}

extension Study {
  /// Puts what the design says of reading into `options`.
  func apply(to options: inout ReadingOptions) {
    if let frameRate { options.frameRate = frameRate }
    if let timeScale { options.timeScale = timeScale }
    if let bridge = parameters.bridge { options.bridge = bridge }
    if persons.pair.count == 2 { options.pair = persons.pair }
    // The study says which sessions it leaves out.
    options.refusesIncompletePair = false
    options.personNames.merge(persons.names) { _, own in own }
    if let column = phases.column { options.map[.phase] = column }
  }
}

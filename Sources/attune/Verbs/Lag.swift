import ArgumentParser
import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune lag`: what follows what?
struct Lag: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lag",
    abstract: "What follows what: lag tables, time windows, lag profiles.",
    discussion: """
      attune lag play.csv
      attune lag play.csv --given infant.averts --target mother.pursues --lag 1
      attune lag sessions/ --given infant.averts --target mother.pursues --window 0s..3s
      attune lag play.csv --given infant.averts --target mother.pursues --profile 10s
      attune lag sessions/ --streams infant.gaze --by group --csv
      attune lag couples.csv --unit 10s --given woman.stress --target man.coping
      attune lag --table counts.csv --repeat no
      attune lag mark.csv --against fred.csv --given infant.averts

      Between partners p comes from shifting one record against the other, within one
      person from rearranging events; --test asymptotic takes the adjusted residual.

      Exit codes: 0 done, 2 wrong use, 3 no session could be read, 4 codebook invalid,
      5 too little data for any table.
      """)

  @OptionGroup(title: "Question") var lag: LagArguments
  @OptionGroup(title: "Sequence") var sequence: SequenceArguments
  @OptionGroup(title: "Chance") var chance: ChanceArguments
  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var comparison: AgainstArguments

  @Option(
    help: ArgumentHelp("Only this session; may be given more than once.", valueName: "id"))
  var session: [String] = []

  @Flag(help: "A tidy table with all numbers, as CSV.")
  var csv = false

  @Flag(
    help:
      "How far each table can be trusted: intervals, stability, homogeneity, order; with two groups, their comparison."
  )
  var evidence = false

  func validate() throws {
    try comparison.excludes("--table", lag.table != nil, because: "a table is no session")
    try comparison.excludes("--by", lag.by != nil, because: "each of the two is one table")
    try comparison.excludes("--evidence", evidence, because: "it is about one record alone")
    if evidence, csv || lag.window != nil || lag.profile != nil || lag.table != nil {
      throw ValidationError("--evidence goes with lag tables, as text or --json")
    }
    if csv, output.json { throw ValidationError("--csv and --json are two forms; say one") }
    if lag.table != nil, !reading.files.isEmpty {
      throw ValidationError("--table takes the place of files; leave out \(reading.files[0])")
    }
    if lag.table == nil, reading.files.isEmpty {
      throw ValidationError("name files of coded events, a folder of them, or a --table of counts")
    }
  }

  func run() async throws {
    if let table = lag.table {
      try LagTableInput(
        table, lag: lag, sequence: sequence, chance: chance, output: output, csv: csv
      )
      .run()
      return
    }
    let read = try Reading(reading, output: output)
    output.printer.show(read.outcome.diagnostics)
    guard !read.outcome.sessions.isEmpty else { throw Failure(status: .noSession) }
    if comparison.against != nil {
      try await compare(in: read)
      return try read.enforce(strict: output.strict)
    }
    let chosen = try SessionChoice.choose(session, among: read.outcome.sessions).map {
      read.outcome.sessions[$0]
    }
    try read.checkPair(in: chosen)
    let question = try question(read)
    let prepared: LagSessions
    do {
      prepared = try LagSessions(chosen.map(\.session), question: question)
      try await answer(prepared, question, read)
    } catch let error as LagQuestionError {
      throw LagErrors.failure(error)
    }
    try read.enforce(strict: output.strict)
  }

  func question(_ read: Reading) throws -> LagQuestion {
    var question = LagQuestion()
    question.given = Words.names(lag.given)
    question.target = Words.names(lag.target)
    question.lags = try lag.lags()
    question.phase = lag.phase
    question.pair = read.options.pair.map(Person.init)
    switch lag.by {
    case nil: question.grouping = .together
    case "session": question.grouping = .session
    case "phase": question.grouping = .phase
    case .some(let factor): question.grouping = .factor(factor)
    }
    let frameRate = read.options.frameRate
    try sequence.apply(to: &question)
    try chance.apply(to: &question, frameRate: frameRate)
    if lag.window == nil, let unit = lag.unit {
      question.unit = try DurationArgument.read(unit, name: "--unit", frameRate: frameRate)
    }
    if let zeros = sequence.zeros {
      let table = try LagTableInput.read(zeros, output: output)
      for (row, name) in table.names.enumerated() {
        for (column, other) in table.names.enumerated() where table.counts[row][column] == 0 {
          question.impossible.append([name, other])
        }
      }
    }
    return question
  }

  private func answer(
    _ prepared: LagSessions, _ question: LagQuestion, _ read: Reading
  ) async throws {
    let width = TerminalWidth.columns
    let frameRate = read.options.frameRate
    if let window = try lag.timeWindow(frameRate: frameRate) {
      let unit = try lag.unit.map {
        try DurationArgument.read($0, name: "--unit", frameRate: frameRate)
      }
      let answers = try WindowAnswer.all(prepared, window: window, unit: unit)
      guard !answers.isEmpty else { throw Self.tooLittle }
      try write(
        json: { LagResults.json(answers, window: window, question: question) },
        csv: { LagCSV.text(answers) },
        text: { answers.map { WindowText.text($0, window: window, width: width) }.joined() })
    } else if let reach = try lag.reach(frameRate: frameRate) {
      try checkPairs(prepared)
      let answers = try ProfileAnswer.all(prepared, reach: reach)
      try write(
        json: { LagResults.json(answers, question: question) }, csv: { LagCSV.text(answers) },
        text: { answers.map { ProfileText.text($0, width: width) }.joined() })
    } else {
      let tasks = chance.j ?? ProcessInfo.processInfo.activeProcessorCount
      let all = try await LagAnswers.of(prepared, tasks: tasks)
      guard all.answers.contains(where: { $0.table.total > 0 }) else { throw Self.tooLittle }
      let text = LagText(width: width, question: question, streams: prepared.streams)
      let pairs = UnitPairText(width: width, streams: prepared.streamsInOrder)
      if self.evidence, all.answers.contains(where: { $0.unit != nil }) {
        throw ValidationError(
          "--evidence knows sequences of one stream's units, or of events; leave it out, or --unit")
      }
      let evidence = self.evidence ? try LagEvidenceOutput(all, width: width) : nil
      try write(
        json: { LagResults.json(all.answers, question: question, evidence: evidence?.json ?? [:]) },
        csv: { LagCSV.text(all.answers) },
        text: {
          all.answers.enumerated().map { place, answer in
            (answer.unit.map { pairs.text(answer, unit: $0) } ?? text.text(answer))
              + (evidence?.texts[place] ?? "")
          }.joined() + (evidence?.comparison ?? "")
        })
    }
  }

  /// Ends the command if a profile would follow too many pairs.
  func checkPairs(_ prepared: LagSessions) throws {
    guard prepared.given.count * prepared.target.count <= 100 else {
      throw ValidationError(
        "--profile follows single pairs; name --given and --target (there are "
          + "\(prepared.given.count) and \(prepared.target.count) codes)")
    }
  }

  private func write(
    json: () -> JSONValue, csv: () -> String, text: () -> String
  ) throws {
    if output.json {
      try StandardOutput.write(json: json())
    } else {
      StandardOutput.write(self.csv ? csv() : text())
    }
  }

  static let tooLittle = Failure(
    status: .tooLittleData,
    message: "no two events can be paired; are these the streams and the phase you mean?")
}

import ArgumentParser
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// A table of counts as the input of `attune lag`.
struct LagTableInput {
  private let path: String
  private let lag: LagArguments
  private let sequence: SequenceArguments
  private let chance: ChanceArguments
  private let output: OutputArguments
  private let csv: Bool

  init(
    _ path: String, lag: LagArguments, sequence: SequenceArguments, chance: ChanceArguments,
    output: OutputArguments, csv: Bool
  ) {
    self.path = path
    self.lag = lag
    self.sequence = sequence
    self.chance = chance
    self.output = output
    self.csv = csv
  }

  /// The table of whole numbers at `path`.
  static func read(_ path: String, output: OutputArguments) throws -> CountTableFile {
    let read = CountTableFile.read(path)
    output.printer.show(read.diagnostics)
    guard let table = read.table else { throw Failure(status: .noSession) }
    return table
  }

  func run() throws {
    if lag.window != nil || lag.profile != nil || lag.by != nil {
      throw ValidationError("--table holds counts at one lag: no --window, --profile or --by")
    }
    guard ["auto", "asymptotic"].contains(chance.test) else {
      throw ValidationError("a table of counts has no events to rearrange: --test asymptotic")
    }
    let file = try Self.read(path, output: output)
    var question = LagQuestion()
    question.given = Words.names(lag.given)
    question.target = Words.names(lag.target)
    question.test = .asymptotic
    try sequence.apply(to: &question)
    try chance.apply(to: &question, frameRate: nil)
    question.test = .asymptotic
    let planned = try planned(question, file.names)
    do {
      let answer = try LagAnswers.of(
        counts: file.counts, names: file.names, zeros: try zeros(file.names),
        correction: question.correction, planned: planned)
      if output.json {
        try StandardOutput.write(json: LagResults.json([answer], question: question))
      } else if csv {
        StandardOutput.write(LagCSV.text([answer]))
      } else {
        StandardOutput.write(
          LagText(width: TerminalWidth.columns, question: question, streams: []).text(answer))
      }
      if answer.table.total == 0 { throw Failure(status: .tooLittleData) }
    } catch let error as LagTableError {
      throw LagErrors.failure(.table(error), names: file.names)
    }
  }

  private func zeros(_ names: [String]) throws -> StructuralZeros {
    if let path = sequence.zeros {
      let zeros = try Self.read(path, output: output)
      return .mask(
        try names.map { row in
          try names.map { column in
            guard let i = zeros.names.firstIndex(of: row),
              let j = zeros.names.firstIndex(of: column)
            else {
              throw ValidationError("--zeros has no code \"\(row)\" or \"\(column)\"")
            }
            return zeros.counts[i][j] == 0
          }
        })
    }
    return ["no", "merge"].contains(sequence.repeat) ? .diagonal : .none
  }

  private func planned(_ question: LagQuestion, _ names: [String]) throws -> [Bool]? {
    guard question.isPlanned else { return nil }
    func places(_ wanted: [String]) throws -> [Int] {
      if wanted == ["*"] { return Array(names.indices) }
      return try wanted.map { name in
        guard let place = names.firstIndex(of: name) else {
          throw ValidationError(
            "the table has no code \"\(name)\"" + NearestWord.question(name, among: names)
              + "; it has " + Words.list(names, joinedBy: "and"))
        }
        return place
      }
    }
    var pairs: [(given: Int, target: Int)] = []
    for given in try places(question.given) {
      for target in try places(question.target) { pairs.append((given, target)) }
    }
    return MultipleTesting.planned(pairs, among: names.count)
  }
}

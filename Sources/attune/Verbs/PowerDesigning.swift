import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles
import SimulatedSessions
import StudyAnalysis

/// Makes the design of a power analysis of what was typed, and of the study that it names.
struct PowerDesigning {
  private let arguments: PowerArguments
  private let printer: DiagnosticPrinter
  private let isLoose: Bool

  /// - Parameter printer: Shows what is wrong with the study.
  init(_ arguments: PowerArguments, printer: DiagnosticPrinter) {
    self.arguments = arguments
    self.printer = printer
    isLoose = arguments.design == nil || arguments.design == "one" || arguments.design == "groups"
  }

  /// The design.
  func design() throws -> PowerDesign {
    let codes: (codebook: Codebook, pair: [Person])
    do {
      codes = try SimulatedPower.codes()
    } catch {
      throw Failure(status: .internalFault, message: "a bug in the program: \(error)")
    }
    let study = try isLoose ? nil : arguments.design.map(read)
    let (subject, decision) = try decision(study, codes.codebook, codes.pair)
    let groups = try groups(of: study, subject)
    do {
      return try PowerDesign(
        groups: groups, spread: arguments.spread, dyads: try numbers(), lengths: try lengths(),
        decision: decision, studies: arguments.replicates, seed: arguments.seed)
    } catch let error as PowerDesignError {
      throw ValidationError(Self.sentence(error))
    }
  }

  // MARK: The question

  private func decision(
    _ study: Study?, _ codebook: Codebook, _ pair: [Person]
  ) throws -> (PowerQuestion, PowerDesign.Decision) {
    let draws = study?.parameters.count(.replicates) ?? 1999
    if let study, arguments.question == nil {
      do {
        let planned = try PlannedPower(study, codebook: codebook, pair: pair)
        return (
          planned.subject,
          PowerDesign.Decision(
            planned.question, prefersBlocks: planned.prefersBlocks, level: arguments.level,
            draws: draws)
        )
      } catch {
        throw Failure(
          status: .invalidCodebook, message: Self.sentence(error, codebook: codebook))
      }
    }
    let subject = arguments.question.flatMap(PowerQuestion.init) ?? .cycles
    guard let question = subject.question(in: codebook, pair: pair, study: study ?? Study()) else {
      throw Failure(status: .internalFault, message: "a bug in the program: no question")
    }
    return (
      subject,
      PowerDesign.Decision(
        question, prefersBlocks: study?.chance == .block, level: arguments.level, draws: draws)
    )
  }

  private func read(_ path: String) throws -> Study {
    guard let folder = StudyFolder.root(path) else {
      throw ValidationError(
        "--design is one, groups, or a study's folder; \(path) has no \(Study.fileName)")
    }
    let reading = StudyReading.read(
      SessionFolder.joined(folder, Study.fileName),
      statistics: Catalogue.entries.filter { $0.kind == .statistic }
        .flatMap { [$0.id] + $0.aliases })
    printer.show(reading.diagnostics)
    guard reading.isTOML, !reading.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Failure(status: .invalidCodebook)
    }
    return reading.study
  }

  // MARK: Numbers

  private func groups(of study: Study?, _ subject: PowerQuestion) throws -> [PowerDesign.Group] {
    func group(_ name: String, _ probability: Double?) -> PowerDesign.Group {
      let isVoice = subject == .voice
      return PowerDesign.Group(
        name: name, pursuit: isVoice ? arguments.pursuit : probability ?? arguments.pursuit,
        answers: isVoice ? probability ?? arguments.answers : arguments.answers)
    }
    guard let text = arguments.groups else {
      if let levels = study?.groups?.levels, levels.count > 1 {
        let example = levels.prefix(2).joined(separator: ":0.3,") + ":0.6"
        throw ValidationError(
          "the study compares groups (\(Words.list(levels, joinedBy: "and"))): say two of them with "
            + "their probabilities, --groups \(ShellWord.quoted(example))")
      }
      return [group("all", nil)]
    }
    let made = try Words.names(text).map { part in
      let pieces = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard pieces.count == 2, !pieces[0].isEmpty, let p = Double(pieces[1]), (0...1).contains(p)
      else {
        throw ValidationError(
          "--groups takes two names with probabilities, such as free:0.3,chased:0.6; not \"\(part)\""
        )
      }
      return group(pieces[0], p)
    }
    guard made.count == 2, made[0].name != made[1].name else {
      throw ValidationError(
        "--groups takes two different groups, such as free:0.3,chased:0.6; not \"\(text)\"")
    }
    if let levels = study?.groups?.levels, !levels.isEmpty {
      for group in made where !levels.contains(group.name) {
        throw ValidationError(
          "the study has no group \"\(group.name)\""
            + NearestWord.question(group.name, among: levels) + "; there is "
            + Words.list(levels, joinedBy: "and"))
      }
    }
    let reference = study?.groups?.reference
    return made[1].name == reference ? [made[1], made[0]] : made
  }

  private func numbers() throws -> [Int] {
    try Words.names(arguments.dyads).map { word in
      guard let number = Int(word) else {
        throw ValidationError("--dyads takes whole numbers, such as 10,20,40; not \"\(word)\"")
      }
      return number
    }
  }

  private func lengths() throws -> [SessionTime] {
    let lengths = try Words.names(arguments.length).map {
      try DurationArgument.positive($0, name: "--length", frameRate: nil)
    }
    for length in lengths where length > .seconds(36_000) || length < .seconds(1) {
      throw ValidationError("--length takes one second to ten hours, not \(length.text) s")
    }
    return lengths
  }

  // MARK: Words

  private static func sentence(_ error: PowerDesignError) -> String {
    switch error {
    case .groups: "--groups takes two groups"
    case .probability(let value): "a probability is 0 to 1, not \(value)"
    case .spread(let value): "--spread is a standard deviation, 0 to 5, not \(value)"
    case .dyads(let most): "--dyads takes 2 to \(most) dyads in each group"
    case .length: "--length names one or more lengths, such as 5min,10min"
    case .level(let value): "--level is between 0 and 1, such as 0.05; not \(value)"
    case .studies(let most): "--replicates takes 1 to \(most) studies"
    case .effect(let effect): "the question has no \(effect.rawValue)"
    case .withoutHypothesis(let effect):
      "\(effect.rawValue) has no value that means that nothing is there, so that one group cannot be "
        + "tested by it; compare two with --groups, or say --question"
    }
  }

  private static func sentence(_ error: PlannedPower.Refusal, codebook: Codebook) -> String {
    let other =
      "; --question \(Words.list(PowerQuestion.allCases.map(\.rawValue))) asks something else"
    switch error {
    case .nothingPlanned:
      return "the study plans no question" + other
    case .pair(let named, let simulated):
      return
        "the study's pair is \(Words.list(named, joinedBy: "and")), that of simulated sessions "
        + Words.list(simulated, joinedBy: "and") + other
    case .noAnswer(let id, let reason):
      let names = CodeNames(codebook)
      return (reason ?? "question \"\(id)\" names codes that simulated sessions do not have")
        + "; they have " + Words.list(codebook.codes.map(names.shortName), joinedBy: "and") + other
    case .phases(let id):
      return "question \"\(id)\" is about phases, and simulated sessions have none" + other
    case .notSimulated(let id):
      return "question \"\(id)\" is about behaviour whose coupling cannot be set: in simulated "
        + "sessions the mother pursues aversions and answers sounds of the infant, with known "
        + "probabilities" + other
    }
  }
}

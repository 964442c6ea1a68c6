import ArgumentParser
import CodedSessions
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune sync --ratings`: two continuous ratings, from one file with two columns or from two files.
struct RatingVerb {
  let files: [String]
  /// The two ratings asked for, by name.
  let names: [String]
  let output: OutputArguments
  let isCSV: Bool

  func run(
    options: ReadingOptions, parameters: (FrameRate?) throws -> RatingAnalysis.Parameters
  ) throws {
    guard !files.isEmpty else {
      throw ValidationError("--ratings needs a file: a column of times, a column for each person")
    }
    let parameters = try parameters(options.frameRate)
    var traces: [RatingTrace] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let read = RatingReader.read(file, options: options)
      traces += read.traces
      diagnostics += read.diagnostics
    }
    output.printer.show(diagnostics)
    guard !traces.isEmpty, !diagnostics.contains(where: { $0.severity == .error })
    else { throw Failure(status: .noSession) }
    if output.strict, diagnostics.contains(where: { $0.isError(underStrict: options) }) {
      throw Failure(status: .problemsFound, message: "there are warnings (--strict)")
    }
    let analysis = try analysis(of: try pair(traces), parameters)
    if output.json {
      try StandardOutput.write(json: RatingResults.json(analysis))
    } else if isCSV {
      StandardOutput.write(RatingResults.csv(analysis))
    } else {
      StandardOutput.write(RatingText(width: TerminalWidth.columns).text(analysis))
    }
  }

  private func pair(_ traces: [RatingTrace]) throws -> (RatingTrace, RatingTrace) {
    let known = traces.map(\.name)
    guard !names.isEmpty else {
      guard traces.count == 2 else {
        throw Failure(
          status: .tooLittleData,
          message: "two ratings are compared, and there are \(traces.count) ("
            + Words.list(known, joinedBy: "and") + "); name two with --streams")
      }
      return (traces[0], traces[1])
    }
    guard names.count == 2 else {
      throw ValidationError(
        "--streams takes two ratings: \(known.prefix(2).joined(separator: ","))")
    }
    let found = try names.map { name in
      guard let trace = traces.first(where: { $0.name == name }) else {
        throw Failure(
          status: .misuse,
          message: "there is no rating \"\(name)\"" + NearestWord.question(name, among: known)
            + "; there is " + Words.list(known, joinedBy: "and"))
      }
      return trace
    }
    return (found[0], found[1])
  }

  private func analysis(
    of pair: (RatingTrace, RatingTrace), _ parameters: RatingAnalysis.Parameters
  ) throws -> RatingAnalysis {
    do {
      return try RatingAnalysis(pair.0, pair.1, parameters: parameters)
    } catch {
      let why =
        switch error {
        case .noCommonTime: "the two ratings share no time"
        case .windowTooShort:
          "a window holds fewer than three samples; raise --windows or lower --every"
        case .recordTooShort(let samples):
          "the time both cover holds \(samples) samples, fewer than a window and the longest lag; "
            + "lower --windows or --lag"
        }
      throw Failure(status: .tooLittleData, message: why)
    }
  }
}

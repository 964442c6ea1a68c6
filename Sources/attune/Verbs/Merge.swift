import ArgumentParser
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune merge`: the parts of a study that several machines analysed, as one result.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the parts of a study to the whole.",
    discussion: """
      attune analyze my-study --part 1/2 --out parts
      attune analyze my-study --part 2/2 --out parts
      attune merge my-study parts/*.part --out Reports

      The report is the same, byte for byte, as that of attune analyze my-study. Parts of
      another study, of another version of the program, or found before the study was
      changed are refused.

      Exit codes: 0 done, 1 problems in the study, 2 wrong use, 3 a part cannot be read or is
      missing, 4 study.toml or codebook invalid, 6 a program for --formats is missing,
      7 output cannot be written.
      """)

  @OptionGroup var study: StudyArguments

  @Argument(help: ArgumentHelp("The files that --part wrote.", valueName: "parts"))
  var parts: [String]

  @OptionGroup(title: "Output") var output: OutputArguments

  func run() throws {
    let reading = try StudyVerb(folder: study.folder, output: output)
    let run: StudyRun
    do throws(PartialResultError) {
      var read: [(name: String, result: PartialResult)] = []
      for path in parts {
        read.append((Words.fileName(path), try PartialResult(reading: path)))
      }
      run = try PartialResult.joined(
        read, folder: reading.study, plan: reading.plan, version: AttuneVersion.current)
    } catch {
      throw Failure(status: .noSession, message: Self.words(error))
    }
    try StudyReportWriter(reading: reading, study: study, output: output).write(run)
    try reading.finish()
  }

  private static func words(_ error: PartialResultError) -> String {
    switch error {
    case .unreadable(let name): "cannot read \(name)"
    case .noPart(let name): "\(name) is no part of a study; attune analyze --part writes them"
    case .cutShort(let name):
      "\(name) ends before it should; analyse that part again"
    case .otherStudy(let name):
      "\(name) belongs to another study, or the study or the program changed since; analyse that part again"
    case .otherCut(let name, let count, let expected):
      "\(name) is one of \(count) parts, the others are of \(expected)"
    case .twice(let name, let first): "\(name) and \(first) are the same part"
    case .missing(let numbers, let count):
      "there \(numbers.count == 1 ? "is no part" : "are no parts") "
        + Words.list(numbers.prefix(20).map(String.init), joinedBy: "and")
        + (numbers.count > 20 ? ", …" : "") + " of \(count)"
    }
  }
}

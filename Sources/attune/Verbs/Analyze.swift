import ArgumentParser
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

/// `attune analyze`: a whole study, with the dyad as the unit.
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "A whole study, with the dyad as the unit.",
    discussion: """
      attune analyze my-study
      attune analyze my-study --out Reports -j 2
      attune analyze my-study --part 3/16 --out parts
      attune merge my-study parts/*.part --out Reports

      The folder holds study.toml (attune init writes one). What was found in a session is
      kept beside the report, in .attune: a run that was interrupted goes on where it ended,
      and a changed parameter redoes only what it touches. The result is the same, byte for
      byte, for any -j, and for parts that are merged.

      Exit codes: 0 done, 1 problems in the study (what can be analysed is), 2 wrong use,
      3 no session could be read, 4 study.toml or codebook invalid, 5 too little data,
      6 a program for --formats is missing, 7 output cannot be written.
      """)

  @OptionGroup(title: "Output") var output: OutputArguments

  @OptionGroup var study: StudyArguments

  @OptionGroup var sessions: RunArguments

  @Option(
    help: ArgumentHelp("Only part k of n of the sessions, for attune merge.", valueName: "k/n"))
  var part: String?

  func validate() throws {
    guard let part else { return }
    if StudyPart(part) == nil {
      throw ValidationError("--part is k/n with 1 ≤ k ≤ n, such as 3/16, not \"\(part)\"")
    }
    for (name, isGiven) in [
      ("--formats", study.formats.formats != nil), ("--suppress-small", study.suppressSmall),
    ] where isGiven {
      throw ValidationError("--part writes no report; say \(name) to attune merge")
    }
  }

  func run() throws {
    let reading = try StudyVerb(folder: study.folder, output: output)
    let own = part.flatMap(StudyPart.init)
    let run = try sessions.run(reading, place: study.place, part: own, output: output)
    if let own {
      try write(run, part: own, reading, study.place)
    } else {
      try StudyReportWriter(reading: reading, study: study, output: output).write(run)
    }
    try reading.finish()
  }

  private func write(
    _ run: StudyRun, part: StudyPart, _ reading: StudyVerb, _ place: StudyPlace
  ) throws {
    let path = place.file(of: part)
    let manager = FileManager.default
    if manager.fileExists(atPath: path), (try? PartialResult(reading: path)) == nil,
      !study.force
    {
      throw Failure(
        status: .cannotWrite,
        message: "\(path) exists and is no part that Attune wrote; nothing was changed")
    }
    do {
      try manager.createDirectory(atPath: place.out, withIntermediateDirectories: true)
      let bytes = try PartialResult(
        run, part: part, of: reading.study, plan: reading.plan, version: AttuneVersion.current
      ).bytes
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(status: .cannotWrite, message: "cannot write \(path)")
    }
    if !output.quiet {
      StandardError.write("\(path): \(Words.count(run.records.count, "session"))\n")
    }
  }
}

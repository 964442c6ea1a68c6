import ArgumentParser
import CodedSessions
import Foundation
import SessionFiles

/// `attune export`: sessions for another program.
struct ExportVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write sessions in a form that other programs read.",
    discussion: """
      attune export study --to r --out for-r
      attune export play.csv --to binned --bin 30s --out -
      attune export *.eaf --to sds --out gseq

      csv     Attune's own table, which reads back exactly
      json    all of it as one value
      sds     GSEQ's data language (SDIS)
      bids    BIDS behavioural events with sidecars
      r       tidy tables and a script of base R
      binned  counts and lengths in blocks of --bin

      What the form cannot hold is told on standard error. Exit codes: 0 done, 3 no session could be
      read, 7 cannot be written.
      """)

  /// What is written.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case csv, json, sds, bids, r, binned
  }

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(help: "csv, json, sds, bids, r or binned.")
  var to: Form

  @Option(help: ArgumentHelp("The length of a block, for binned.", valueName: "30s"))
  var bin: String?

  @Option(
    help: ArgumentHelp(
      "The folder to make, or - for standard output (csv, json, sds, binned).", valueName: "folder"),
    completion: .directory)
  var out = "Export"

  private struct Summary: Encodable {
    let schema = "attune-export/1"
    let folder: String
    let files: [String]
    let losses: [String]
  }

  func validate() throws {
    if to == .binned, bin == nil { throw ValidationError("--to binned needs --bin, such as 30s") }
    if to != .binned, bin != nil { throw ValidationError("--bin goes with --to binned") }
    if out == "-", to == .bids || to == .r {
      throw ValidationError("--to \(to.rawValue) writes several files; name a folder with --out")
    }
  }

  func run() throws {
    let read = try Reading(reading, output: output)
    let blocks = try bin.map {
      try DurationArgument.read($0, name: "--bin", frameRate: read.options.frameRate)
    }
    if let blocks, blocks <= .zero { throw ValidationError("--bin must be longer than nothing") }
    output.printer.show(read.outcome.diagnostics)
    guard !read.outcome.sessions.isEmpty else { throw Failure(status: .noSession) }
    try read.enforce(strict: output.strict)
    let export = export(read.outcome.sessions.map(\.session), blocks: blocks)
    if !output.quiet, !output.json {
      for loss in export.losses { StandardError.write("note: \(loss)\n") }
    }
    if out == "-" {
      for file in export.files { StandardOutput.write(String(decoding: file.bytes, as: UTF8.self)) }
      return
    }
    do {
      try NewFolder.write(export.files, to: out)
    } catch {
      throw error.failure(path: out)
    }
    if output.json {
      try StandardOutput.write(
        json: Summary(folder: out, files: export.files.map(\.path), losses: export.losses))
    } else {
      for file in export.files.prefix(20) { StandardOutput.write("\(out)/\(file.path)\n") }
      if export.files.count > 20 {
        StandardOutput.write("… and \(export.files.count - 20) more files\n")
      }
    }
  }

  private func export(_ sessions: [CodedSession], blocks: SessionTime?) -> Export {
    switch to {
    case .csv:
      var text = CanonicalText()
      var book = CodebookGathering()
      for session in sessions {
        text.append(session)
        book.add(session)
      }
      let table = WrittenFile("sessions.csv", text.bytes)
      let codebook = WrittenFile("codebook.csv", CodebookText.write(book.file))
      return out == "-"
        ? Export(
          [table],
          losses: [
            "labels, classes and colours stand in a codebook, which is not written to standard output"
          ])
        : Export([table, codebook])
    case .json: return JSONExport.write(sessions)
    case .sds:
      let (text, losses) = SDISText.write(sessions)
      return Export([WrittenFile("sessions.sds", text)], losses: losses)
    case .bids: return BIDSExport.write(sessions, program: AttuneVersion.current)
    case .r: return RExport.write(sessions)
    case .binned: return BinnedExport.write(sessions, length: blocks ?? .seconds(30))
    }
  }
}

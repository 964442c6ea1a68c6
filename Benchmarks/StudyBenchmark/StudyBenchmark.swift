import CodedSessions
import Foundation
import SessionFiles
import StudyAnalysis
import StudyReports

/// Measures whole studies: reading, analysis, results, report; by number of sessions and of threads.
///
///     swift run -c release StudyBenchmark             # 1 000 sessions of 10 minutes; 100 to 10 000 small ones
///     swift run -c release StudyBenchmark large       # 100 000 small ones as well: half a gigabyte of files
@main
struct StudyBenchmark {
  static func main() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "attune-study-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let isLarge = CommandLine.arguments.contains("large")

    print("small sessions of one minute, 100 in a file")
    for count in isLarge ? [100, 1_000, 10_000, 100_000] : [100, 1_000, 10_000] {
      let study = folder.appending(path: "small-\(count)").path
      try MadeUpStudy(sessions: count, length: .seconds(60), sessionsInFile: 100).write(to: study)
      try measure(study, count: count, tasks: 2)
      try? FileManager.default.removeItem(atPath: study)
    }

    print("1 000 sessions of 10 minutes, a file each")
    let study = folder.appending(path: "long").path
    try MadeUpStudy(sessions: 1_000, length: .seconds(600), sessionsInFile: 1).write(to: study)
    for tasks in [1, 2] { try measure(study, count: 1_000, tasks: tasks) }
  }

  /// One study from its files to the bytes of its report.
  private static func measure(_ path: String, count: Int, tasks: Int) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let folder = StudyFolder.read(path)
    let read = clock.now
    var memory = [megabytes("VmRSS")]
    let plan = StudyPlan(folder)
    let run = try StudyRun(folder, plan: plan, tasks: tasks)
    let analysed = clock.now
    memory.append(megabytes("VmRSS"))
    let results = StudyResults(
      folder, plan: plan, run: run,
      pseudoDyads: try PseudoDyadResult.all(folder, plan: plan))
    let summed = clock.now
    memory.append(megabytes("VmRSS"))
    let files = try ReportFiles(
      results, look: try StudyLook(folder, results),
      dyads: try DyadPages(folder, results, version: "benchmark"), version: "benchmark",
      reproduction: "")
    let end = clock.now
    precondition(run.records.count == count)
    let size = files.files.reduce(0) { $0 + $1.bytes.count }
    let page = files.files.first { $0.path == "report.html" }?.bytes.count ?? 0
    print(
      "  \(count) sessions, \(tasks) thread\(tasks == 1 ? "" : "s"): \(text(end - start)) "
        + "(\(milliseconds(end - start, of: count)) ms a session): check \(text(read - start)), "
        + "sessions \(text(analysed - read)), results \(text(summed - analysed)), "
        + "report \(text(end - summed)); page \(page / 1024) KB, all files \(size / 1024) KB; "
        + "memory after each \(memory.map(String.init).joined(separator: ", ")) MB, "
        + "peak so far \(megabytes("VmHWM")) MB")
  }

  private static func text(_ duration: Duration) -> String {
    duration.formatted(.units(allowed: [.seconds], fractionalPart: .show(length: 2)))
  }

  private static func milliseconds(_ duration: Duration, of count: Int) -> String {
    let (seconds, rest) = duration.components
    let all = Double(seconds) * 1_000 + Double(rest) / 1e15
    return (all / Double(count)).formatted(.number.precision(.fractionLength(2)))
  }

  /// A figure of this process's memory.
  private static func megabytes(_ name: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
    return (line?.split { !$0.isNumber }.first.flatMap { Int($0) } ?? 0) / 1024
  }
}

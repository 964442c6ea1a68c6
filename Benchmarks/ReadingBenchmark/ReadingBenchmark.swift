import CLibCSV
import Tabular

/// Measures how fast event tables are read, beside libcsv with callbacks that do nothing.
///
///     swift run -c release ReadingBenchmark [--megabytes 100] [--file PATH]
///
/// Each way is run five times in turn with the others and the best time counts. The file is read
/// in blocks of 256 kB every time, so that the disk (the page cache, rather) costs all alike.
@main
struct ReadingBenchmark {
  static func main() {
    var megabytes = 100
    var path: String?
    var arguments = CommandLine.arguments.dropFirst()
    while let option = arguments.popFirst() {
      switch (option, arguments.popFirst()) {
      case ("--megabytes", .some(let number)): megabytes = Int(number) ?? megabytes
      case ("--file", .some(let file)): path = file
      default:
        print("usage: ReadingBenchmark [--megabytes 100] [--file PATH]")
        return
      }
    }
    do {
      try run(path: path ?? EventFile.written(megabytes: megabytes))
    } catch {
      print("\(error)")
    }
  }

  private static func run(path: String) throws {
    let size = try BlockFile(path).size()
    print("\(path): \(size / 1_000_000) MB, blocks of \(BlockFile.blockLength / 1024) kB\n")

    let head = try Reading.rows(path, upTo: 10_000_000)
    let headPeak = peakMegabytes()
    let whole = try Reading.rows(path)
    print("memory, rows only: peak \(headPeak) after \(head.rows) rows (10 MB),")
    print("                   peak \(peakMegabytes()) after \(whole.rows) rows (all)\n")

    var best: [Double] = Array(repeating: .infinity, count: Reading.ways.count)
    var results: [Reading.Result] = Array(repeating: .init(), count: Reading.ways.count)
    for _ in 0..<5 {
      for (index, way) in Reading.ways.enumerated() {
        let clock = ContinuousClock()
        let start = clock.now
        results[index] = try way.run(path)
        best[index] = min(best[index], Double(milliseconds: clock.now - start))
      }
    }
    for (index, way) in Reading.ways.enumerated() {
      let speed = Double(size) / 1_000 / best[index]
      print(
        padded(way.name, 34), padded("\(oneDecimal(best[index])) ms", 11),
        padded("\(Int(speed)) MB/s", 10), padded("x \(twoDecimals(best[index] / best[0]))", 8),
        "\(results[index].rows) rows, \(results[index].fields) fields")
    }
    print("\npeak memory of the process: \(peakMegabytes())")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func oneDecimal(_ number: Double) -> String {
    "\(Double(Int(number * 10 + 0.5)) / 10)"
  }

  private static func twoDecimals(_ number: Double) -> String {
    "\(Double(Int(number * 100 + 0.5)) / 100)"
  }
}

extension Double {
  /// A length of time as a number of milliseconds.
  fileprivate init(milliseconds duration: Duration) {
    let parts = duration.components
    self = Double(parts.seconds) * 1_000 + Double(parts.attoseconds) / 1e15
  }
}

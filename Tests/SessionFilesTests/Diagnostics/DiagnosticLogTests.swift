import Testing

@testable import SessionFiles

@Suite("Log of messages")
struct DiagnosticLogTests {
  private func message(_ id: DiagnosticID, line: Int, file: String = "a.csv", column: String? = nil)
    -> Diagnostic
  {
    Diagnostic(id, "line \(line)", at: Diagnostic.Place(file: file, line: line, columnName: column))
  }

  @Test("Empty")
  func empty() {
    #expect(DiagnosticLog().all == [])
    #expect(!DiagnosticLog().hasErrors)
  }

  @Test("Repeats of one cause are counted, and the first five lines kept")
  func repeats() throws {
    var log = DiagnosticLog()
    for line in 1...10 { log.add(message(.notATime, line: line)) }
    #expect(log.all.count == 1)
    let first = try #require(log.all.first)
    #expect(first.message == "line 1")
    #expect(first.moreCount == 9)
    #expect(first.moreLines == [2, 3, 4, 5, 6])
  }

  @Test("A log that names every line, also when logs are put together")
  func allLines() {
    var first = DiagnosticLog(namedRepeats: .max)
    var second = DiagnosticLog(namedRepeats: .max)
    for line in 1...10 { first.add(message(.notATime, line: line)) }
    for line in 11...20 { second.add(message(.notATime, line: line)) }
    first.add(contentsOf: second)
    #expect(first.all.map(\.moreLines) == [Array(2...20)])
  }

  @Test("Repeats are counted without words, and a message about a file stands once")
  func counted() {
    var log = DiagnosticLog()
    let isKnown = log.counts(.gapsClosed, file: "a.csv", cause: "", line: 1)
    #expect(!isKnown)
    log.add(message(.gapsClosed, line: 1), cause: "")
    for line in 2...9 as ClosedRange<UInt32> {
      let isKnown = log.counts(.gapsClosed, file: "a.csv", cause: "", line: line)
      #expect(isKnown)
    }
    #expect(log.all.first?.moreCount == 8)
    #expect(log.all.first?.moreLines == [2, 3, 4, 5, 6])
    for line in 1...3 { log.addOnce(message(.offsetsExtended, line: line)) }
    #expect(log.all.map(\.moreCount) == [8, 0])
  }

  @Test("Files, kinds, columns and causes are told apart")
  func causes() {
    var log = DiagnosticLog()
    log.add(message(.notATime, line: 1))
    log.add(message(.notATime, line: 1, file: "b.csv"))
    log.add(message(.notATime, line: 1, column: "onset"))
    log.add(message(.missingTime, line: 1))
    log.add(message(.notATime, line: 1), cause: "other")
    #expect(log.all.count == 5)
  }

  @Test("The gravest come first, otherwise in the order of their appearance")
  func order() {
    var log = DiagnosticLog()
    for (line, id) in [DiagnosticID.gapsClosed, .emptyRow, .overlap, .coarseClock, .notATime]
      .enumerated()
    {
      log.add(message(id, line: line))
    }
    #expect(log.all.map(\.id) == [.overlap, .notATime, .emptyRow, .coarseClock, .gapsClosed])
    #expect(log.hasErrors)
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Pairing START and STOP")
struct StartStopPairingTests {
  private func read(_ rows: [String], _ change: (inout ReadingOptions) -> Void = { _ in }) throws
    -> SessionReader.Outcome
  {
    try SessionFilesTests.read(lines: ["time,person,code,modifier,status"] + rows, change)
  }

  @Test("Bouts of one code that touch at one instant, in both orders of the file")
  func touching() throws {
    let stopFirst = ["1,i,a,,START", "2,i,a,,STOP", "2,i,a,,START", "3.5,i,a,,STOP"]
    let startFirst = ["1,i,a,,START", "2,i,a,,START", "2,i,a,,STOP", "3.5,i,a,,STOP"]
    for rows in [stopFirst, startFirst] {
      let outcome = try read(rows)
      #expect(try outcome.session().bouts("i.behavior") == ["a 1-2", "a 2-3.5"])
      #expect(outcome.errors == [])
    }
  }

  @Test("Three bouts that touch, with STARTs before STOPs")
  func chain() throws {
    let rows = [
      "1,i,a,,START", "2,i,a,,START", "2,i,a,,STOP", "3,i,a,,START", "3,i,a,,STOP", "4.5,i,a,,STOP",
    ]
    #expect(try read(rows).session().bouts("i.behavior") == ["a 1-2", "a 2-3", "a 3-4.5"])
  }

  @Test("A START while the state is on is told with both lines, and is one complaint")
  func startWhileOpen() throws {
    let outcome = try read([
      "1,i,a,,START", "2.5,i,a,,START", "4,i,a,,STOP", "5,i,a,,START", "6,i,a,,STOP",
    ])
    #expect(outcome.errors == ["E404"])
    #expect(outcome.sessions.isEmpty)
    let message = try outcome.message(.startWhileOpen)
    #expect(message.message == "START of \"i: a\" while it is on since line 2")
    #expect(
      message.place == Diagnostic.Place(file: "table.csv", line: 3, field: 5, columnName: "status"))
    #expect(message.moreCount == 0)
  }

  @Test("A STOP without a START")
  func orphan() throws {
    let outcome = try read(["1,i,a,,START", "2.5,i,b,,STOP", "3,i,a,,STOP"])
    #expect(outcome.errors == ["E403"])
    #expect(try outcome.message(.stopWithoutStart).place?.line == 3)
    #expect(outcome.sessions.isEmpty)
  }

  @Test("A START without a STOP under each policy", arguments: ReadingOptions.Unclosed.allCases)
  func unclosed(policy: ReadingOptions.Unclosed) throws {
    let outcome = try read(["1,i,a,,START", "2.5,i,b,,START", "3,i,b,,STOP", "9,i,c,,POINT"]) {
      $0.unclosed = policy
    }
    switch policy {
    case .error:
      #expect(outcome.errors == ["E402"])
      #expect(outcome.sessions.isEmpty)
      #expect(try outcome.message(.unclosedStart).place?.line == 2)
    case .drop:
      #expect(try outcome.session().bouts("i.behavior") == ["b 2.5-3"])
    case .end:
      let session = try outcome.session()
      let bouts = try session.bouts("i.behavior")
      #expect(bouts == ["a 1-9", "b 2.5-3"])
    }
    if policy != .error { #expect(try outcome.message(.unclosedAccepted).place?.line == 2) }
  }

  @Test("A START at the very end that lasts to the end lasts no time, and that is said")
  func unclosedAtEnd() throws {
    let outcome = try read(["1,i,a,,START", "3.5,i,a,,STOP", "3.5,i,b,,START"]) {
      $0.unclosed = .end
    }
    #expect(try outcome.session().bouts("i.behavior") == ["a 1-3.5"])
    #expect(try outcome.message(.zeroLengthState).place?.line == 4)
  }

  @Test("Time that runs backwards is put in order, and told")
  func backwards() throws {
    let outcome = try read(["5,i,a,,STOP", "1.5,i,a,,START", "6,i,b,,POINT"])
    #expect(try outcome.session().bouts("i.behavior") == ["a 1.5-5"])
    let message = try outcome.message(.timeRunsBackwards)
    #expect(message.message == "time runs backwards, from 5 to 1.5 s")
    #expect(message.place?.line == 3)
  }

  @Test("Persons and modifiers are states of their own")
  func states() throws {
    let outcome = try read([
      "1,i,a,x,START", "1.5,m,a,x,START", "2,i,a,y,START", "2.5,i,a,x,STOP", "3,i,a,y,STOP",
      "4,m,a,x,STOP",
    ]) {
      $0.joinsModifiers = true
      $0.overlaps = .keep
    }
    #expect(try outcome.session().bouts("i.behavior") == ["a (x) 1-2.5", "a (y) 2-3"])
    #expect(try outcome.session().bouts("m.behavior") == ["a (x) 1.5-4"])
  }

  @Test("A state of no length is left out, and told")
  func zeroLength() throws {
    let outcome = try read(["1.5,i,a,,START", "1.5,i,a,,STOP", "2,i,a,,START", "3,i,a,,STOP"])
    #expect(try outcome.session().bouts("i.behavior") == ["a 2-3"])
    #expect(outcome.ids == ["W316"])
  }

  @Test("An unknown status is told")
  func unknownStatus() throws {
    let outcome = try read(["1,i,a,,START", "2.5,i,a,,STOPP", "3,i,a,,STOP"])
    #expect(outcome.errors == ["E405"])
    #expect(try outcome.message(.unknownStatus).message == "unknown status \"STOPP\"")
  }

  @Test(
    "Pairs come out as they went in, whatever the order of rows",
    arguments: 1...6 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      var rows: [String] = []
      var expected: [String: [String]] = [:]
      for person in ["i", "m"] {
        var time = Int64.random(in: 1...900, using: &random)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let onset = SessionTime.milliseconds(time).text
          time += Int64.random(in: 1...5_000, using: &random)
          let offset = SessionTime.milliseconds(time).text
          rows += ["\(onset),\(person),a,,START", "\(offset),\(person),a,,STOP"]
          expected["\(person).behavior", default: []].append("a \(onset)-\(offset)")
          if Bool.random(using: &random) { time += Int64.random(in: 200...5_000, using: &random) }
        }
      }
      // Persons may come one after the other or turn about; a file may also begin with the later half.
      if Bool.random(using: &random) {
        rows = Array(rows[(rows.count / 2)...] + rows[..<(rows.count / 2)])
      }
      let session = try read(rows) { $0.bridge = .upTo(.zero) }.session()
      for (stream, bouts) in expected {
        #expect(try session.bouts(stream) == bouts, "seed \(seed), \(rows)")
      }
    }
  }
}

import CodedSessions
import Foundation
import Tabular
import Testing

@testable import SessionFiles

@Suite("Other files", .enabled(if: Material.isThere))
struct OtherMaterialTests {
  private func total(_ session: CodedSession) -> (bouts: Int, seconds: String, moments: Int) {
    let bouts = session.streams.flatMap(\.bouts)
    let length = bouts.reduce(SessionTime.zero) { $0 + $1.duration }
    return (bouts.count, length.text, session.streams.flatMap(\.moments).count)
  }

  // MARK: Home-made tables

  @Test("Headerless triples")
  func triples() throws {
    let events = try Material.read("samples/generic/genericEventData.csv")
    #expect(events.tables.first?.rowCount == 87)
    #expect(try total(events.session()).bouts == 87)
    #expect(Set(try events.session().codebook.entries.map(\.name)) == ["1", "2", "3", "4"])
    let affect = try Material.read("samples/generic/MaternalAffect_Events_3414.csv")
    #expect(affect.tables.first?.rowCount == 41)
    #expect(try affect.message(.rowWithoutCode).moreCount == 25)
    #expect(try total(affect.session()).bouts == 15)
  }

  @Test("Mixed units and a sampled series are read")
  func unusual() throws {
    let mixed = try Material.read("samples/generic/1045_CleanEvents.csv")
    #expect(mixed.errors == [])
    #expect(try total(mixed.session()).bouts == 23)
    #expect(try mixed.session().span.offset.text == "1493.911")
    let series = try Material.read("samples/generic/InfantAffect_Timeseries_3414.csv")
    #expect(series.ids == [])
    #expect(series.tables.first?.rowCount == 3_014)
    let session = try series.session()
    #expect(total(session).bouts == 17)
    #expect(session.span == TimeSpan(onset: .seconds(2_921), offset: .milliseconds(3_222_400)))
    #expect(try Material.files(in: "samples/generic").count == 4)
  }

  // MARK: Mangold INTERACT

  @Test("INTERACT: the events of both files, one of them of two classes")
  func interact() throws {
    let first = try Material.read("samples/interact/mangold_3414goodman.csv")
    #expect(first.errors == [])
    #expect(first.tables.first?.rowCount == 41)
    #expect(try total(first.session()).bouts == 33)
    #expect(try first.message(.rowWithoutCode).moreCount == 5, "39 events, six without a class")
    #expect(try first.session().span == TimeSpan(onset: .seconds(2_921), offset: .seconds(3_224)))
    let second = try Material.read("samples/interact/mangold_3367goodman.csv")
    #expect(second.tables.first?.rowCount == 75)
    #expect(try total(second.session()).bouts == 74, "73 events, one of them XX and U")
    #expect(try second.session().span.onset == .seconds(2_325))
    #expect(try second.session().span.offset.text == "2645.4")
    #expect(try second.session().persons.map(\.id) == ["Infant", "Maternal"])
  }

  // MARK: Derived tables

  @Test(
    "Observation #2 in four disguises",
    arguments: [
      ("semicolon_decimal_comma_cp1252.csv", 28, ["Bébé", "Mère", "Père"]),
      ("observer_like_utf16le_trailing_comma.txt", 28, ["Infant", "Mother", "Father"]),
      ("mixed_time_formats.csv", 18, ["No focal subject", "subject1", "subject2"]),
    ])
  func disguises(name: String, rows: Int, persons: [String]) throws {
    let outcome = try Material.read("samples/derived-mangled/" + name)
    #expect(outcome.errors == [])
    #expect(outcome.tables.first?.rowCount == rows)
    let session = try outcome.session()
    #expect(session.persons.map(\.id) == persons)
    #expect(total(session).bouts == 10)
    #expect(total(session).seconds == "92.225")
    #expect(total(session).moments == 8)
    for (person, length) in zip(persons, ["59.625", "23.775", "8.825"]) {
      let bouts = try session.stream(person + ".behavior").bouts
      #expect(bouts.reduce(SessionTime.zero) { $0 + $1.duration }.text == length)
    }
  }

  @Test("Times that a spreadsheet shows in tenths are read and told")
  func tenths() throws {
    let outcome = try Material.read("samples/derived-mangled/excel_mangled_mmss.csv")
    #expect(outcome.ids == ["W313"])
    #expect(outcome.tables.first?.rowCount == 28)
    #expect(try total(outcome.session()).bouts == 10)
    #expect(try total(outcome.session()).moments == 8)
    #expect(try outcome.session().timeUnit.step == .milliseconds(100))
  }

  @Test("Two people in one column overlap, and that is told with the way out")
  func withoutPersons() throws {
    let outcome = try Material.read("samples/derived-mangled/sep_line_cr_only.csv")
    #expect(outcome.errors == ["E401"])
    #expect(outcome.tables.first?.rowCount == 18)
    #expect(try outcome.message(.overlap).place?.line == 13)
    #expect(try outcome.message(.overlap).hint?.contains("person") ?? false)
  }

  @Test("Every anomaly of the dirty table is named with its line")
  func dirty() throws {
    let outcome = try Material.read("samples/derived-mangled/dirty_start_stop.csv")
    #expect(outcome.sessions.isEmpty)
    #expect(outcome.errors == ["E301", "E404", "E403"])
    func lines(_ id: DiagnosticID) throws -> [Int] {
      let message = try outcome.message(id)
      return [message.place?.line].compactMap { $0 } + message.moreLines
    }
    #expect(try lines(.notATime) == [32])
    #expect(try lines(.startWhileOpen).first == 5)
    #expect(try lines(.stopWithoutStart) == [7])
    #expect(try lines(.blanksAround) == [7])
    #expect(try lines(.duplicateRow) == [9])
    #expect(try lines(.timeRunsBackwards) == [16])
    #expect(try lines(.emptyRow) == [13, 31])
    #expect(
      try lines(.startWhileOpen).contains(29), "the START of subject2 that was never stopped")
  }

  // MARK: Acid tests

  @Test("Cells of csv-spectrum are those of its JSON twins")
  func spectrum() throws {
    let names = try Material.files(in: "samples/csv-acid").filter { $0.hasSuffix(".csv") }
    #expect(names.count == 12)
    for name in names {
      let outcome = try Material.read("samples/csv-acid/" + name)
      #expect(outcome.errors == ["E502"], "\(name) is no table of events")
      let stem = String(name.dropLast(4))
      let bytes = try Data(
        contentsOf: URL(fileURLWithPath: Material.path("samples/csv-acid/" + name)))
      let twin = try Data(
        contentsOf: URL(fileURLWithPath: Material.path("samples/csv-acid/json/\(stem).json")))
      let (rows, problems) = try self.rows(Array(bytes))
      if stem == "location_coordinates" {
        // Quotes stand in a cell that is not quoted: strict reading leaves the line out and says so.
        #expect(rows.count == 1)
        #expect(problems.map(\.kind) == [.quoteInsideUnquotedField])
        #expect(problems.map(\.line) == [2])
        #expect(problems.map(\.field) == [1])
        continue
      }
      let expected = try JSONDecoder().decode([[String: String]].self, from: twin)
      let header = try #require(rows.first)
      let cells = rows.dropFirst().map { row in
        Dictionary(zip(header, row)) { first, _ in first }
      }
      #expect(problems == [], "\(name)")
      #expect(cells == expected, "\(name)")
    }
  }

  private func rows(_ bytes: [UInt8]) throws -> (rows: [[String]], problems: [RowProblem]) {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
    var rows: [[String]] = []
    try parser.parse(bytes)
    for row in 0..<parser.rows.count { rows.append(parser.rows.texts(ofRow: row)) }
    try parser.finish()
    for row in 0..<parser.rows.count { rows.append(parser.rows.texts(ofRow: row)) }
    return (rows, parser.problems)
  }

  // MARK: Generated sessions

  @Test(
    "Generated sessions are read whole, and their state streams tile them",
    arguments: [
      ("play.csv", 16, 4_890, 0), ("null.csv", 16, 5_761, 0), ("coder1.csv", 4, 938, 32),
      ("coder2.csv", 4, 939, 36),
    ])
  func generated(name: String, sessions: Int, rows: Int, missing: Int) throws {
    let outcome = try Material.read("datasets/generated-play/" + name) { $0.bridge = .upTo(.zero) }
    #expect(outcome.errors == [])
    #expect(outcome.sessions.count == sessions)
    #expect(outcome.tables.first?.rowCount == rows)
    let read = outcome.sessions.map(\.session)
    // The coders' gaps are rows with the code "missing".
    let isComplete = missing == 0
    let found = read.reduce(0) { $0 + total($1).bouts + total($1).moments }
    #expect(found == rows - missing)
    for session in read {
      #expect(session.persons.map(\.id) == ["infant", "caregiver"])
      for stream in ["infant.gaze", "infant.affect", "caregiver.gaze", "caregiver.affect"] {
        let stream = try session.stream(stream)
        #expect(stream.kind == .state)
        #expect((stream.codable == TimeSet(session.span)) == isComplete, "\(session.id)")
      }
      let phases = name == "play.csv" ? ["play", "still", "reunion"] : ["play"]
      #expect(session.phases.map(\.name) == phases)
    }
  }

  @Test("The dirty table is refused for its phases until case is ignored")
  func dirtyPlay() throws {
    let strict = try Material.read("datasets/generated-play/dirty.csv")
    #expect(strict.errors.allSatisfy { $0 == "E416" })
    #expect(!strict.errors.isEmpty)
    #expect(strict.diagnostics.contains { $0.id == .differsInCase })
    let outcome = try Material.read("datasets/generated-play/dirty.csv") { $0.ignoresCase = true }
    #expect(outcome.errors == [])
    #expect(outcome.sessions.map(\.session.id) == ["D001 S1", "D002 S1"])
    #expect(
      outcome.sessions.allSatisfy { $0.session.persons.map(\.id) == ["infant", "caregiver"] })
    #expect(outcome.sessions.allSatisfy { $0.session.phases.map(\.name) == ["play"] })
    for session in outcome.sessions.map(\.session) {
      #expect(try session.stream("infant.gaze").codable == TimeSet(session.span))
    }
  }

  @Test("The same sessions, once a second, have the codes that hold at each second")
  func sampled() throws {
    let events = try Material.read("datasets/generated-play/play.csv") { $0.bridge = .upTo(.zero) }
    let sampled = try Material.read("datasets/generated-play/intervals_1s.csv")
    #expect(sampled.errors == [])
    #expect(sampled.sessions.map(\.session.id) == ["D001 S1", "D002 S1"])
    for read in sampled.sessions {
      #expect(read.session.timeUnit.step == .seconds(1))
      #expect(read.session.span.offset == .seconds(180))
      #expect(read.session.streams.count == 7)
    }
    #expect(events.sessions.count == 16)
  }

  @Test("Positions in a sequence")
  func positions() throws {
    let outcome = try Material.read("datasets/generated-play/sequence.csv")
    #expect(outcome.ids == ["N338"])
    #expect(outcome.sessions.map { total($0.session).moments } == [103, 98, 82, 100])
  }

  @Test("Tables of other kinds are refused", arguments: ["play.cycles.csv", "null.cycles.csv"])
  func refused(name: String) throws {
    let outcome = try Material.read("datasets/generated-play/" + name)
    #expect(outcome.errors == ["E502"])
    #expect(outcome.sessions.isEmpty)
  }
}

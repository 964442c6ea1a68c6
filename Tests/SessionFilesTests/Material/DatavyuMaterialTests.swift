import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Datavyu files", .enabled(if: Material.isThere))
struct DatavyuMaterialTests {
  private func bouts(_ name: String) throws -> [String: [String]] {
    let session = try Material.read(name) { $0.bridge = .upTo(.zero) }.session()
    var result: [String: [String]] = [:]
    for stream in session.streams { result[stream.fullName] = try session.bouts(stream.fullName) }
    return result
  }

  @Test("A project has the bouts of the tables beside it", arguments: ["dyad1", "dyad2"])
  func projects(dyad: String) throws {
    let folder = "datasets/datavyu-hands/"
    let project = try bouts(folder + dyad + ".opf")
    var tables = try bouts(folder + "childhands__\(dyad).csv")
    tables.merge(try bouts(folder + "parenthands__\(dyad).csv")) { one, _ in one }
    #expect(project == tables)
  }

  @Test("dyad2: 33 and 100 cells, blanks, last time")
  func dyad2() throws {
    for name in ["samples/datavyu/dyad2.opf", "datasets/datavyu-hands/dyad2.opf"] {
      let outcome = try Material.read(name)
      let session = try outcome.session()
      #expect(outcome.tables.first?.rowCount == 2 * (33 + 100))
      #expect(try session.stream("child.childhands.hand").bouts.count == 33 - 8)
      #expect(try session.stream("child.childhands.look").bouts.count == 33 - 9)
      #expect(try session.stream("parent.parenthands.hand").bouts.count == 100 - 22)
      #expect(try session.stream("parent.parenthands.look").bouts.count == 100 - 37)
      #expect(session.span.offset == .milliseconds(3_595_071))
    }
  }

  @Test("The reversed cell of dyad3 is named", arguments: ["dyad3.opf", "childhands__dyad3.csv"])
  func reversed(name: String) throws {
    let outcome = try Material.read("samples/datavyu/" + name)
    #expect(outcome.errors == ["E303"])
    #expect(try outcome.message(.offsetBeforeOnset).message.contains("3155.076"))
    let skipped = try Material.read("samples/datavyu/" + name) { $0.badRows = .skip }
    #expect(skipped.sessions.count == 1)
  }

  @Test("Native tables of all versions, and the old project inside a folder")
  func versions() throws {
    #expect(
      try bouts("samples/datavyu/simple1.csv") == [
        "subject.TestColumn": ["This is a test cell. 60-120"]
      ])
    let one = try Material.read("samples/datavyu/test-v1-in.csv")
    #expect(one.errors == [] && one.tables.first?.rowCount == 70)
    let odb = try Material.read("samples/datavyu/odbCSV.csv")
    #expect(odb.errors == [] && odb.ids.contains("W313"), "ticks in place of milliseconds")
    let old = try Material.read("samples/datavyu/oldProjectFormat.opf")
    #expect(old.errors == [])
    #expect(try old.session().persons.map(\.id).contains("baby"))
  }

  @Test(
    "One predicate twice at a time is told",
    arguments: ["test-v2-in.csv", "demo_data_to_csv2.opf", "demo_data_to_csv2.csv"])
  func overlap(name: String) throws {
    #expect(try Material.read("samples/datavyu/" + name).errors == ["E401"])
    let outcome = try Material.read("samples/datavyu/" + name) { $0.overlaps = .truncate }
    #expect(outcome.sessions.count == 1)
  }

  @Test("The workbook is the table beside it")
  func workbook() throws {
    let sheet = try Material.read("samples/boris/test_export_events_tabular.xlsx")
    let table = try Material.read("samples/boris/test_export_events_tabular.csv")
    #expect(sheet.errors == [])
    #expect(try sheet.session().streams.map(\.bouts) == table.session().streams.map(\.bouts))
    #expect(try sheet.session().span == table.session().span)
    #expect(sheet.tables.first?.layout.reason.contains("of an Excel workbook") == true)
  }
}

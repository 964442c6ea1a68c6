import Testing

@testable import SessionFiles

@Suite("The table of participants")
struct ParticipantReaderTests {
  private func read(
    _ lines: [String], _ change: (inout Study) -> Void = { _ in }
  ) throws -> ParticipantReading {
    var study = Study()
    change(&study)
    return try withFile(
      Array((lines.joined(separator: "\n") + "\n").utf8), name: "participants.csv"
    ) { ParticipantReading.read($0, study: study) }
  }

  @Test("A row for each dyad, with covariates by name and kind")
  func dyads() throws {
    let reading = try read([
      "ID,group,family,Age (months),weight,site,score", "S-1,term,F-1,4.5,6.2,Basel,1",
      "S-2,NA,,\"5,5\",,Bern,x", "S-3,preterm,F-1,,7,,3",
    ])
    #expect(reading.diagnostics == [])
    let table = try #require(reading.table)
    #expect(table.participants.map(\.id) == ["S-1", "S-2", "S-3"])
    #expect(table.participants.map(\.ageInMonths) == [4.5, 5.5, nil])
    #expect(table.dyads.map(\.group) == ["term", nil, "preterm"])
    #expect(table.dyads.map(\.family) == ["F-1", nil, "F-1"])
    #expect(table.covariates == ["weight", "site", "score"])
    #expect(table.value("weight", row: 0) == .number(6.2))
    #expect(table.value("weight", row: 1) == .missing)
    #expect(table.value("site", row: 2) == .missing && table.value("site", row: 1) == .text("Bern"))
    // One text makes the whole column text.
    #expect(table.value("score", row: 0) == .text("1"))
    #expect(table.value("none", row: 0) == nil && table.value("site", row: 9) == nil)
    #expect(table.dyads.map(\.line) == [2, 3, 4])
  }

  @Test("A row for each person: the dyad is the unit, found by its own and its persons' ids")
  func persons() throws {
    let reading = try read([
      "id,dyad,role,group", "S-1-I,S-1,infant,term", "S-1-M,S-1,mother,",
      "S-2-I,S-2,infant,preterm",
    ])
    #expect(reading.diagnostics == [])
    let table = try #require(reading.table)
    #expect(table.dyads.map(\.id) == ["S-1", "S-2"])
    #expect(table.dyads.map(\.rows) == [[0, 1], [2]])
    #expect(table.dyads.map(\.group) == ["term", "preterm"])
    #expect(table.dyad(named: "S-1") == 0 && table.dyad(named: "S-2-I") == 1)
    #expect(table.dyad(named: "S-3") == nil)
    #expect(table.participants.map(\.role) == ["infant", "mother", "infant"])
  }

  @Test("The study names the columns")
  func names() throws {
    let reading = try read(["dyad,born,site", "S-1,term,B"]) {
      $0.groups = Study.Groups(column: "Born")
      $0.familyColumn = "site"
    }
    #expect(reading.diagnostics == [])
    let dyad = try #require(reading.table?.dyads.first)
    #expect(dyad.id == "S-1" && dyad.group == "term" && dyad.family == "B")
  }

  /// Lines of a table, the line and column of the error, and what that says.
  private static let wrong: [(lines: [String], place: String, message: String)] = [
    (["name,group", "S-1,a"], "1:0", "there is no column \"id\""),
    (["id,group", "S-1,a", "S-2,a", "S-1,b"], "4:1", "the id \"S-1\" stands on line 2 already"),
    (["id,group", ",a"], "2:1", "row without an id"),
    (["id,group", "NA,a"], "2:1", "row without an id"),
    (["id,age_months", "S-1,four"], "2:2", "\"four\" is no age in months"),
    (["id,age_months", "S-1,4 months"], "2:2", "\"4 months\" is no age in months"),
    (["id,age_months", "S-1,-4"], "2:2", "\"-4\" is no age in months"),
    (["id,age_months", "S-1,inf"], "2:2", "\"inf\" is no age in months"),
    (["id,Id", "S-1,a"], "1:2", "the column \"Id\" stands twice"),
    (["id,,x", "S-1,a,b"], "1:2", "column 2 has no name"),
    (
      ["id,dyad,group", "a-1,D-1,term", "b-1,D-1,preterm"], "3:3",
      "the dyad \"D-1\" has the group \"preterm\", and \"term\" on line 2"
    ),
    (
      ["id,dyad,family", "a-1,D-1,F-1", "b-1,D-1,F-2"], "3:3", "has the family \"F-2\", and \"F-1\""
    ),
  ]

  @Test("What cannot be right is told with its cell", arguments: wrong)
  func wrongTable(lines: [String], place: String, message: String) throws {
    let diagnostics = try read(lines).diagnostics
    #expect(diagnostics.map(\.id) == [.badParticipants], "\(diagnostics.map(\.message))")
    let own = try #require(diagnostics.first)
    #expect(own.message.contains(message), "\(own.message)")
    #expect("\(own.place?.line ?? 0):\(own.place?.field ?? 0)" == place)
    #expect(own.expected != nil)
  }

  @Test("A row with cells too few, and a column that the study names and the table lacks")
  func structure() throws {
    #expect(try read(["id,group", "S-1"]).diagnostics.map(\.id) == [.wrongFieldCount])
    let reading = try read(["id,bron,site", "S-1,a,b"]) {
      $0.groups = Study.Groups(column: "born")
      $0.familyColumn = "sit"
    }
    #expect(reading.diagnostics.map(\.id) == [.badParticipants, .badParticipants])
    #expect(
      reading.diagnostics.map(\.hint)
        == ["did you mean \"bron\"?", "did you mean \"site\"?"])
    #expect(reading.table == nil)
  }

  @Test("An age without a unit is taken for months, and said to be")
  func age() throws {
    let reading = try read(["id,age", "S-1,4"])
    #expect(reading.diagnostics.map(\.id) == [.ageInMonthsAssumed])
    #expect(reading.table?.participants.first?.ageInMonths == 4)
  }

  @Test("A header without a row is a beginning")
  func empty() throws {
    let reading = try read(["id,group"])
    #expect(reading.table == nil && reading.diagnostics.map(\.id) == [.noParticipants])
  }

  @Test("A person's name as an id: a warning, an error against the study's own pattern")
  func identifying() throws {
    let lines = ["id,dyad,family", "S-1,D-1,Meier", "Anna,D-2,F-2", "Ben,2024-05-06,F-2"]
    let plain = try read(lines)
    #expect(plain.diagnostics.map(\.id) == [.idLooksLikeName, .idLooksLikeName, .idLooksLikeName])
    #expect(plain.diagnostics.map(\.moreCount).reduce(0, +) == 1)
    #expect(plain.diagnostics.contains { $0.message == "the id \"2024-05-06\" looks like a date" })
    let strict = try read(["id", "S-1", "Anna"]) { $0.idPattern = "S-[0-9]" }
    #expect(strict.diagnostics.map(\.id) == [.idAgainstPattern])
    #expect(strict.diagnostics.first?.place?.line == 3)
    let allowed = try read(["id", "control", "clinic"]) { $0.idPattern = "[a-z]+" }
    #expect(allowed.diagnostics == [])
  }

  @Test("No cells, however odd, trap")
  func hostile() throws {
    var random = SplitMix64(seed: 3)
    let cells = ["", "NA", "S-1", "1e999", "-0", "\"a,b\"", "4,5", "é", "9999999999999999999", " "]
    for _ in 0..<100 {
      let lines = (0..<6).map { _ in
        (0..<4).map { _ in cells[Int(random.next() % UInt64(cells.count))] }.joined(separator: ",")
      }
      let reading = try read(["id,dyad,age_months,x"] + lines)
      #expect((reading.table?.participants.count ?? 0) <= 6)
    }
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("BORIS files", .enabled(if: Material.isThere))
struct BORISMaterialTests {
  /// Bouts, their summed length, and moments of all sessions.
  private func counts(_ sessions: [CodedSession]) -> (bouts: Int, seconds: String, moments: Int) {
    let bouts = sessions.flatMap { $0.streams.flatMap(\.bouts) }
    let length = bouts.reduce(SessionTime.zero) { $0 + $1.duration }
    return (bouts.count, length.text, sessions.flatMap { $0.streams.flatMap(\.moments) }.count)
  }

  private func check(
    _ name: String, rows: Int, sessions: Int = 1, bouts: Int, seconds: String, moments: Int,
    warnings: [String] = []
  ) throws -> SessionReader.Outcome {
    let outcome = try Material.read("samples/" + name) { $0.bridge = .upTo(.zero) }
    #expect(outcome.ids == warnings)
    #expect(try #require(outcome.tables.first).rowCount == rows)
    #expect(outcome.sessions.count == sessions)
    let found = counts(outcome.sessions.map(\.session))
    #expect(found.bouts == bouts)
    #expect(found.seconds == seconds)
    #expect(found.moments == moments)
    return outcome
  }

  @Test("Versions 2 to 7 with a preamble, comma and tab", arguments: ["csv", "tsv"])
  func preamble(ending: String) throws {
    let outcome = try check(
      "boris/test_export_events_tabular.\(ending)", rows: 8, bouts: 4, seconds: "24.55", moments: 0)
    let session = try outcome.session()
    #expect(session.id == "observation #1")
    #expect(session.span.offset.text == "359.96")
    #expect(try session.bouts("subject1.behavior").count == 3)
    #expect(try session.bouts("subject2.behavior").count == 1)
  }

  @Test("Aggregated, versions 4 to 7")
  func aggregated() throws {
    let outcome = try check(
      "boris/test_export_aggregated_events_test_full_1.tsv", rows: 18, bouts: 10, seconds: "92.225",
      moments: 8)
    #expect(try outcome.session().factors.map(\.value) == ["123", "some text", "333"])
    #expect(try outcome.session().span.offset.text == "539.92")
  }

  @Test("Aggregated without a header")
  func headerless() throws {
    _ = try check(
      "boris/test_export_aggregated_events_test_full_3.tsv", rows: 10, bouts: 10, seconds: "92.225",
      moments: 0)
    let spaces = try check(
      "boris/test_export_aggregated_events_test_full_with_trailing_spaces_in_modifiers.tsv",
      rows: 4,
      bouts: 0, seconds: "0", moments: 4)
    #expect(try spaces.session().id == "test1 live")
    let modifiers = try Material.read(
      "samples/boris/test_export_aggregated_events_test_full_with_trailing_spaces_in_modifiers.tsv"
    ) { $0.joinsModifiers = true }
    #expect(
      try modifiers.session().codebook.entries.map(\.name).contains("p (a   |c )"),
      "blanks in modifiers count")
  }

  @Test("738 observations in one file", arguments: ["samples/boris/", "datasets/boris-capuchin/"])
  func capuchins(folder: String) throws {
    let outcome = try Material.read(folder + "socialattentioncoding.csv")
    #expect(outcome.errors == [])
    #expect(outcome.sessions.count == 738)
    #expect(outcome.tables.first?.rowCount == 2_231)
    let sessions = outcome.sessions.map(\.session)
    #expect(Set(sessions.flatMap { $0.persons.map(\.id) }).count == 20)
    #expect(Set(sessions.flatMap { $0.codebook.entries.map(\.name) }).count == 5)
    let duplicates = outcome.sessions.map(\.record.duplicates).reduce(0, +)
    #expect(counts(sessions).moments + duplicates == 2_231)
    #expect(counts(sessions).bouts == 0)
  }

  @Test("Version 9, tabular")
  func tabular9() throws {
    let folder = "boris-v9-generated/"
    let first = try check(
      folder + "v9_tabular_obs1.csv", rows: 8, bouts: 4, seconds: "24.55", moments: 0)
    #expect(try first.session().span.offset.text == "359.96")
    let second = try check(
      folder + "v9_tabular_obs2.csv", rows: 28, bouts: 10, seconds: "92.225", moments: 8)
    #expect(try second.session().span.offset.text == "539.92", "without the decimal noise")
    _ = try check(
      folder + "v9_tabular_live.csv", rows: 12, bouts: 3, seconds: "24.16", moments: 6,
      warnings: ["W314"])
    let modifiers = try check(
      folder + "v9_tabular_modifiers.tsv", rows: 7, bouts: 2, seconds: "19.175", moments: 3)
    #expect(try modifiers.session().id == "modifiers")
  }

  @Test("Version 9, aggregated, comma and tab", arguments: ["csv", "tsv"])
  func aggregated9(ending: String) throws {
    let outcome = try Material.read("samples/boris-v9-generated/v9_aggregated_5obs.\(ending)") {
      $0.bridge = .upTo(.zero)
    }
    #expect(outcome.errors == [])
    #expect(outcome.tables.first?.rowCount == 58)
    #expect(outcome.sessions.count == 5)
    let found = counts(outcome.sessions.map(\.session))
    #expect(found.bouts == 27)
    #expect(found.seconds == "296.102")
    #expect(found.moments == 31)
  }

  @Test("Behavioural sequences have the codes of the aggregated export, in order and without times")
  func sequences() throws {
    let seven = try Material.read("samples/boris/Test_events_to_behavioral_sequences_test_7.txt")
    #expect(seven.ids == ["N338"])
    // Two observations of three subjects; one subject of the second has no code.
    #expect(seven.sessions.map { counts([$0.session]).moments } == [5, 8, 9, 3, 1])
    let nine = try Material.read("samples/boris-v9-generated/v9_behavioral_sequences.txt")
    #expect(nine.ids == ["N338"])
    #expect(counts(nine.sessions.map(\.session)).moments == 58, "as in the aggregated export")
    let all = try Material.read(
      "samples/boris-v9-generated/v9_behavioral_sequences_all_subjects.txt")
    #expect(try all.session().persons.map(\.id) == ["subject1", "subject2", "No focal subject"])
    #expect(counts(all.sessions.map(\.session)).moments == 22)
  }

  @Test("A table of presence by the second: what the seconds show, no more")
  func presence() throws {
    let outcome = try Material.read(
      "samples/boris-v9-generated/v9_binary_1s_No_focal_subject.tsv")
    #expect(outcome.errors == [])
    #expect(outcome.tables.first?.rowCount == 540)
    let session = try outcome.session()
    #expect(session.span.offset == .seconds(540))
    #expect(Set(session.codebook.entries.map(\.name)) == ["p", "s"])
  }

  @Test("What is no table of events is refused by name")
  func refused() throws {
    let expected: [(String, String)] = [
      ("boris/Test_events_to_behavioral_sequences_test_4_behaviors_with_modifiers", "E107"),
      ("boris/export_observations_list_test1.tsv", "E107"),
      ("boris-v9-generated/v9_transitions_frequencies_after_behaviors.tsv", "E107"),
      ("boris-v9-generated/v9_transitions_number.tsv", "E107"),
    ]
    for (name, id) in expected {
      let outcome = try Material.read("samples/" + name)
      #expect(outcome.ids == [id], "\(name)")
      #expect(outcome.sessions.isEmpty)
      #expect(outcome.diagnostics.first?.hint != nil)
    }
    let all =
      try Material.files(in: "samples/boris") + Material.files(in: "samples/boris-v9-generated")
    #expect(all.count == 24, "every file of the two folders is read or refused above: \(all)")
  }
}

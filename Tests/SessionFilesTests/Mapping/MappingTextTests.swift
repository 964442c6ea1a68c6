import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Mappings, written")
struct MappingTextTests {
  private func again(
    _ outcome: SessionReader.Outcome, _ options: ReadingOptions
  ) throws -> (text: String, mapping: Mapping) {
    let text = MappingText.write(
      table: try #require(outcome.tables.first), sessions: outcome.sessions.map(\.session),
      options: options)
    let (mapping, diagnostics) = try withFile(Array(text.utf8), name: "m.toml") { Mapping.read($0) }
    #expect(diagnostics == [], "\(text)")
    return (text, try #require(mapping))
  }

  @Test("What was guessed becomes what is said")
  func guessed() throws {
    let lines = ["Zeit_ms;Dauer_ms;Kode;Laune", "100;200;a;I", "300;100;b;C"]
    let outcome = try read(lines: lines)
    let (text, mapping) = try again(outcome, ReadingOptions())
    #expect(
      mapping.columns == [.onset: "Zeit_ms", .duration: "Dauer_ms", .code: "Kode"], "\(text)")
    #expect(mapping.rules[.timeUnit] == "ms")
    #expect(text.contains("# not used: Laune"))
  }

  @Test("What the user said is kept")
  func given() throws {
    var options = ReadingOptions()
    options.frameRate = FrameRate(numerator: 30_000, denominator: 1_001)
    options.actor = .prefix(separator: "_")
    options.personNames = ["I": "infant"]
    options.recodes = ["look": "partner"]
    options.shift = .seconds(-2)
    options.overlaps = .truncate
    options.constants = [.dyad: "D \"1\""]
    options.delimiter = UInt8(ascii: "\t")
    options.encoding = .windows1252
    options.fileName = try FileNamePattern("{session}", label: "")
    options.pair = ["infant", "subject"]
    let outcome = try read(
      "code\tonset\toffset\nI_look\t0.5\t1\nx\t0.5\t1\n", name: "S1.csv", options: options)
    let mapping = try again(outcome, options).mapping
    var applied = ReadingOptions()
    try mapping.apply(to: &applied)
    applied.map = [:]
    applied.timeScale = nil
    applied.expectedDialect = nil
    #expect(applied == options)
  }

  @Test("Strings of any kind survive", arguments: RandomSession.awkwardNames)
  func strings(name: String) throws {
    let quoted = MappingText.quoted(name)
    let text = "schema = \"attune-mapping/1\"\n[recode]\n\(quoted) = \"z\"\n"
    let mapping = try withFile(Array(text.utf8), name: "m.toml") { Mapping.read($0) }.mapping
    #expect(mapping?.recodes == [name: "z"])
  }
}

/// Every file that is read is read the same by the mapping that was made of it.
@Suite("Mappings of real files", .enabled(if: Material.isThere))
struct MappingMaterialTests {
  @Test(
    "Read, saved, and read again by what was saved",
    arguments: [
      "samples/boris", "samples/boris-v9-generated", "samples/datavyu", "samples/interact",
      "samples/generic", "samples/elan", "samples/chat", "samples/textgrid", "samples/gseq",
      "samples/lince-theme", "samples/derived-mangled", "datasets/therapy-nonverbal",
      "datasets/classic-lagseq", "datasets/couples-coping", "datasets/mother-child-puzzle",
    ])
  func again(folder: String) throws {
    for name in try Material.files(in: folder) where name != "socialattentioncoding.csv" {
      let outcome = try Material.read(folder + "/" + name)
      guard let table = outcome.tables.first, !outcome.sessions.isEmpty else { continue }
      let sessions = outcome.sessions.map(\.session)
      let text = MappingText.write(table: table, sessions: sessions, options: ReadingOptions())
      let (mapping, diagnostics) = try withFile(Array(text.utf8), name: "m.toml") {
        Mapping.read($0)
      }
      #expect(diagnostics == [], "\(name)")
      var options = ReadingOptions()
      try mapping?.apply(to: &options)
      let second = SessionReader.read([try Material.path(folder + "/" + name)], options: options)
      #expect(second.sessions.map(\.session) == sessions, "\(name)")
      #expect(!second.diagnostics.contains { $0.id == .mappingForOther }, "\(name)")
    }
  }
}

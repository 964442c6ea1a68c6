import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

@Suite("Described data sets")
struct DescribedTableTests {
  private static let description = """
    {"@context": "https://schema.org", "@type": "Dataset", "name": "Twins", "variableMeasured": [
      {"name": "onset", "unitText": "ms"}, {"name": "offset", "unitCode": "C26"}, "person",
      {"name": "code", "levels": {"av": "averts", "lk": "looks at mother"}, "naValues": ["zz"]}]}
    """

  /// Reads a table of a folder with a description at its root.
  private func read(
    _ table: String, name: String, description: String? = Self.description,
    _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> SessionReader.Outcome {
    let root = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    let folder = root.appending(path: "data/site")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let description {
      try Data(description.utf8).write(to: root.appending(path: "dataset_description.json"))
    }
    try Data(table.utf8).write(to: folder.appending(path: name))
    var options = ReadingOptions()
    change(&options)
    return SessionReader.read([folder.appending(path: name).path], options: options)
  }

  private static let table = "person,code,onset,offset\ninfant,av,500,2000\ninfant,lk,2000,3500\n"
  private static let name = "study-twins_subject-7_session-2_data.csv"

  @Test("Units, levels and the name of the file are taken from a Psych-DS folder")
  func psychDS() throws {
    let outcome = try read(Self.table, name: Self.name)
    #expect(outcome.ids == [], "\(outcome.diagnostics.map(DiagnosticText.render))")
    let session = try outcome.session()
    #expect(session.dyad == "7")
    #expect(session.id == "7 2")
    #expect(try session.bouts("infant.behavior") == ["av 0.5-2", "lk 2-3.5"])
    #expect(session.codebook.entries.map(\.label) == ["averts", "looks at mother"])
    #expect(outcome.tables.first?.layout.reason.contains("Psych-DS") ?? false)
  }

  @Test("What the user says goes before")
  func user() throws {
    let session = try read(Self.table, name: Self.name) {
      $0.timeScale = .seconds
      $0.constants = [.dyad: "mine"]
    }.session()
    #expect(session.dyad == "mine")
    #expect(session.span.offset == .seconds(3_500))
  }

  @Test("A code that is not described is told, with what was meant; missing values are left out")
  func undescribed() throws {
    let outcome = try read(
      Self.table + "infant,lkk,4000,5000\ninfant,zz,5000,6000\n", name: Self.name)
    let message = try outcome.message(.codeNotDescribed)
    #expect(message.place?.line == 4)
    #expect(message.hint == "did you mean \"lk\"?")
    #expect(try outcome.session().codebook.entries.count == 3)
    #expect(outcome.ids.contains("W209"))
  }

  @Test("A description that describes nothing is told")
  func bad() throws {
    let outcome = try read(Self.table, name: Self.name, description: "{\"x\": ")
    #expect(outcome.ids.contains("W546"))
    #expect(outcome.sessions.count == 1)
  }

  @Test("Without a description, or by another name, nothing is taken")
  func none() throws {
    #expect(try read(Self.table, name: Self.name, description: nil).session().dyad == nil)
    #expect(try read(Self.table, name: "twins.csv").session().dyad == nil)
  }

  @Test("Different units for onset and offset are refused")
  func mixed() throws {
    let outcome = try read(
      Self.table, name: Self.name,
      description: Self.description.replacing("C26", with: "SEC"))
    #expect(outcome.ids == ["E505"])
    #expect(outcome.sessions.isEmpty)
  }

  @Test("What is exported as BIDS is read with its names, units and labels")
  func bids() throws {
    let session = try read(
      "dyad,session,person,code,onset,offset\nD1,S2,infant,averts,0.5,2\n", name: "x.csv"
    ).session()
    let export = BIDSExport.write([session], program: "0")
    let root = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID())")
    defer { try? FileManager.default.removeItem(at: root) }
    var table = ""
    for file in export.files {
      let url = root.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
      if file.path.hasSuffix("events.tsv") { table = url.path }
    }
    let again = try SessionReader.read([table]).session()
    #expect(again.dyad == "D1")
    #expect(again.id == session.id)
    #expect(try again.bouts("infant.behavior") == ["averts 0.5-2"])
  }
}

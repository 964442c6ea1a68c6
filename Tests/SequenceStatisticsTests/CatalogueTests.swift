import Foundation
import SequenceStatistics
import Testing

@Suite struct CatalogueTests {
  /// Rooms in which every file has an entry.
  static let rooms = [
    "TimeBudget", "LagSequential", "Cycles", "Contingency", "Synchrony", "TurnTaking", "Phases",
    "Agreement", "AcrossDyads",
  ]

  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/SequenceStatistics")

  /// The Swift files under `folder`, relative to it and without their ending.
  private static func files(under folder: URL) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }.sorted()
  }

  @Test func everyFileOfARoomHasAnEntry() {
    let entered = Set(Catalogue.entries.map { $0.room + "/" + $0.file })
    let files = Self.files(under: Self.sources).filter { file in
      Self.rooms.contains { file.hasPrefix($0 + "/") }
    }
    #expect(files.count >= 19)
    for file in files { #expect(entered.contains(file), "\(file) has no entry") }
  }

  @Test func everyEntryHasItsFile() {
    let files = Set(Self.files(under: Self.sources))
    for entry in Catalogue.entries {
      #expect(files.contains(entry.room + "/" + entry.file), "\(entry.id) has no file")
    }
  }

  @Test func everyFileHasAMirroredTest() {
    let tests = Set(Self.files(under: Self.tests))
    for file in Self.files(under: Self.sources) {
      #expect(tests.contains(file + "Tests"), "\(file) has no test")
    }
  }

  @Test func namesAreFoundOnceAndAnswered() {
    var names: Set<String> = []
    for entry in Catalogue.entries {
      for name in [entry.id] + entry.aliases {
        #expect(names.insert(name.lowercased()).inserted, "\(name) is used twice")
        #expect(Catalogue.entry(named: name) == entry)
      }
    }
    #expect(Catalogue.entry(named: "YULES-Q")?.name == "Yule's Q")
    #expect(Catalogue.entry(named: "adjr")?.id == "adjusted-residual")
    #expect(Catalogue.entry(named: "no such thing") == nil)
  }

  @Test func noEntryLeavesAQuestionOpen() {
    for entry in Catalogue.entries {
      #expect(entry.question.hasSuffix("?"), "\(entry.id)")
      #expect(!entry.formula.isEmpty && !entry.range.isEmpty && !entry.name.isEmpty)
      #expect(!entry.sources.isEmpty, "\(entry.id)")
      #expect(entry.caveats.allSatisfy { $0.hasSuffix(".") }, "\(entry.id)")
    }
  }
}

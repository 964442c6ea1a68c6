import SequenceStatistics
import StudyReports
import Testing

@Suite struct EntryTextTests {
  @Test func everyEntryIsQuestionFormulaSource() throws {
    for entry in Catalogue.entries {
      let text = EntryText.text(entry, width: 80)
      #expect(text.hasPrefix(entry.name) && text.contains("?") && text.contains("source"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 || !$0.contains(" ") })
      #expect(BannedPhrases.found(in: text).isEmpty)
    }
  }

  @Test func theListHasEveryEntryOnce() {
    let list = EntryText.list(Catalogue.entries)
    for entry in Catalogue.entries { #expect(list.contains("  \(entry.id) ")) }
  }

  @Test func thePowerTableHasEveryRow() {
    let text = EntryText.power(CyclePower.rows)
    #expect(text.split(separator: "\n").count { $0.contains(" s  ") } == CyclePower.rows.count)
    #expect(text.contains("seed \(CyclePower.seed)"))
  }
}

import Testing

@testable import SessionFiles

@Suite("Keywords in names of files")
struct FileKeywordsTests {
  @Test("Pairs of keys and values, and what kind of table it is")
  func pairs() throws {
    let words = try #require(
      FileKeywords(fileName: "study-x_subject-y_session-1_condition-still_data.csv"))
    #expect(words.suffix == "data")
    #expect(words.values["study"] == "x")
    #expect(words.constants == [.session: "1", .dyad: "y", .phase: "still"])
    let bids = try #require(FileKeywords(fileName: "sub-D1_ses-2_task-play_events.tsv"))
    #expect(bids.constants == [.session: "2", .dyad: "D1"])
  }

  @Test(
    "Other names have none",
    arguments: ["data.csv", "a_b_data.csv", "session-1.csv", "session-_data.csv", "events.tsv"])
  func others(name: String) { #expect(FileKeywords(fileName: name) == nil) }
}

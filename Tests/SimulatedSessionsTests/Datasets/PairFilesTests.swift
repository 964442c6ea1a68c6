import Testing

/// The 60-second pair that can be checked by hand holds exactly the numbers of its definition.
@Suite struct PairFilesTests {
  private func times(_ name: String, _ stream: String, _ code: String) throws -> [String] {
    try DatasetFile.rows("stern-twins/pair-60s/\(name).csv")
      .filter { $0["stream"] == stream && $0["code"] == code }
      .map { row in
        let onset = row["onset"] ?? "?"
        let offset = row["offset"] ?? "?"
        return offset.isEmpty ? onset : onset + "-" + offset
      }
  }

  @Test func fred() throws {
    #expect(
      try times("fred", "gaze", "toward") == [
        "0-4", "11-13", "21.5-23", "34-35.2", "48-52",
      ])
    #expect(
      try times("fred", "gaze", "away") == [
        "4-11", "13-21.5", "23-34", "35.2-48", "52-60",
      ])
    #expect(
      try times("fred", "approach", "pursuit") == [
        "5.2", "7", "14", "16.5", "24.5", "26", "28.5", "36", "39", "41.5",
      ])
    #expect(try times("fred", "approach", "withdrawal") == ["9", "19", "31", "45"])
    #expect(try times("fred", "escalation", "level 2") == ["6", "15.5"])
    #expect(try times("fred", "escalation", "level 3") == ["17.5", "27", "37"])
    #expect(try times("fred", "escalation", "level 4") == ["29.5", "42.5"])
    #expect(try times("fred", "distress", "distress onset") == ["53"])
    #expect(try DatasetFile.rows("stern-twins/pair-60s/fred.csv").count == 32)
  }

  @Test func mark() throws {
    #expect(
      try times("mark", "gaze", "toward") == [
        "0-6", "9-17", "17.6-25", "31-41", "45-60",
      ])
    #expect(try times("mark", "gaze", "away") == ["6-9", "17-17.6", "25-31", "41-45"])
    #expect(try times("mark", "approach", "pursuit") == ["12", "33", "43.5"])
    #expect(try times("mark", "approach", "withdrawal") == ["7"])
    #expect(try DatasetFile.rows("stern-twins/pair-60s/mark.csv").count == 13)
  }

  @Test func codebookCoversThePair() throws {
    let book = try DatasetFile.rows("stern-twins/pair-60s/codebook.csv")
    let known = Set(book.map { [$0["person"], $0["stream"], $0["code"]] })
    for name in ["fred", "mark"] {
      for row in try DatasetFile.rows("stern-twins/pair-60s/\(name).csv") {
        #expect(known.contains([row["person"], row["stream"], row["code"]]), "\(row)")
        #expect(row["session"] == "pair-60s-\(name)")
      }
    }
  }
}

import CodedSessions
import SimulatedSessions
import Testing

@Suite struct BORISAggregatedTextTests {
  /// The columns of the file by name, and its rows; the description is the only quoted cell.
  private func table(_ text: String) throws -> [[String: String]] {
    let plain = text.split(separator: "\"simulated by Attune, not an observation\"")
      .joined(separator: "simulated by Attune")
    let lines = plain.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map {
      #expect($0.count == header.count)
      return Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  private func milliseconds(_ cell: String?) throws -> Int64 {
    let parts = try #require(cell).split(separator: ".")
    try #require(parts.count == 2 && parts[1].count == 3)
    return try #require(Int64(parts[0])) * 1_000 + #require(Int64(parts[1]))
  }

  @Test func headerIsThatOfBORIS9() throws {
    let text = try BORISAggregatedText(SimulatedSession(.fred, id: "fred", seed: 1)).text
    let header = """
      Observation id,Observation date,Description,Observation type,Source,Time offset (s),\
      Coding duration,Media duration (s),FPS (frame/s),origin,seed,Subject,\
      Observation duration by subject by observation,Behavior,Behavioral category,\
      Modifier #1,Behavior type,Start (s),Stop (s),Duration (s),Media file name,\
      Image index start,Image index stop,Image file path start,Image file path stop,\
      Comment start,Comment stop
      """
    #expect(text.hasPrefix(header + "\r\n"))
    #expect(text.hasSuffix("\r\n"))
    #expect(!text.split(separator: "\r\n").joined().contains("\n"))
  }

  /// Reading the file back, closing joins of one millisecond, gives the streams again.
  @Test(arguments: [PlayWorld.fred, .mark])
  func fileHoldsTheSession(world: PlayWorld) throws {
    let simulated = try SimulatedSession(world, id: "x", seed: 3)
    let session = simulated.session
    let rows = try table(BORISAggregatedText(simulated).text)
    for stream in session.streams {
      let own = rows.filter {
        $0["Subject"] == stream.person.id && $0["Behavioral category"] == stream.name
      }
      let starts = Set(try own.map { try milliseconds($0["Start (s)"]) })
      let read = try own.filter { $0["Behavior"] != "not codable" }.map { row in
        let stop = try milliseconds(row["Stop (s)"])
        let isPoint = row["Behavior type"] == "POINT"
        let isJoin = !isPoint && starts.contains(stop + 1)
        return "\(row["Behavior"] ?? "?") \(try milliseconds(row["Start (s)"])) "
          + "\(stop + (isJoin ? 1 : 0))"
      }
      let bouts = stream.bouts.map {
        "\(session.codebook[$0.code].name) \($0.onset.microseconds / 1_000) "
          + "\($0.offset.microseconds / 1_000)"
      }
      let moments = stream.moments.map {
        "\(session.codebook[$0.code].name) \($0.time.microseconds / 1_000) "
          + "\($0.time.microseconds / 1_000)"
      }
      #expect(read == bouts + moments, "\(stream.fullName)")
    }
  }

  @Test func rowsAreSortedAndConsistent() throws {
    let rows = try table(BORISAggregatedText(SimulatedSession(.mark, id: "mark", seed: 1)).text)
    var last: Int64 = 0
    var sums: [String: Int64] = [:]
    for row in rows {
      let start = try milliseconds(row["Start (s)"])
      let stop = try milliseconds(row["Stop (s)"])
      #expect(start >= last)
      last = start
      if row["Behavior type"] == "POINT" {
        #expect(start == stop)
        #expect(row["Duration (s)"] == "NA")
      } else {
        #expect(row["Behavior type"] == "STATE")
        #expect(stop > start)
        #expect(try milliseconds(row["Duration (s)"]) == stop - start)
      }
      sums[row["Subject"] ?? "", default: 0] += stop - start
      #expect(row["origin"] == "simulated")
      #expect(row["Media duration (s)"] == "360.000")
    }
    for row in rows {
      #expect(
        try milliseconds(row["Observation duration by subject by observation"])
          == sums[row["Subject"] ?? ""])
    }
  }

  /// Readers meet uncodable time in both its forms: the first gap as a code, the second as nothing.
  @Test func firstGapIsCodedSecondIsEmpty() throws {
    let rows = try table(BORISAggregatedText(SimulatedSession(.mark, id: "mark", seed: 1)).text)
    let coded = rows.filter { $0["Behavior"] == "not codable" }
    #expect(coded.count == 1)
    #expect(coded.first?["Start (s)"] == "97.200")
    #expect(coded.first?["Stop (s)"] == "99.599")
    let gaze = rows.filter { $0["Subject"] == "infant" && $0["Behavioral category"] == "gaze" }
    let stops = gaze.compactMap { $0["Stop (s)"] }
    #expect(stops.contains("243.360"))
    #expect(gaze.compactMap { $0["Start (s)"] }.contains("245.120"))
  }
}

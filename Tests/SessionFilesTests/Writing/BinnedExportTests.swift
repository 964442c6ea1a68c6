import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Blocks of time, written")
struct BinnedExportTests {
  private func rows(_ sessions: [CodedSession], _ length: SessionTime) throws -> [[String]] {
    let export = BinnedExport.write(sessions, length: length)
    let file = try #require(export.files.first)
    return String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test("A bout is counted where it begins and cut at the border")
  func border() throws {
    let session = try read(lines: [
      "person,stream,code,onset,offset", "infant,gaze,away,0,12", "infant,gaze,partner,12,20",
      "infant,voice,cry,3,4",
    ]).session()
    let rows = try rows([session], .seconds(10))
    let away = rows.filter { $0[9] == "away" }
    // block, begin, end, onsets, seconds, codable, share
    #expect(
      away.map { [$0[3], $0[4], $0[5], $0[10], $0[11], $0[12], $0[13]] } == [
        ["1", "0", "10", "1", "10", "10", "1"], ["2", "10", "20", "0", "2", "10", "0.2"],
      ])
    #expect(rows.count == 6)
  }

  @Test("Blocks begin anew with each phase")
  func phases() throws {
    let session = try read(lines: [
      "phase,person,code,onset,offset", "play,infant,a,0,7", "still,infant,b,7,15",
    ]).session()
    let blocks = BinnedExport.blocks(of: session, length: .seconds(5))
    #expect(blocks.map(\.span.onset) == [.zero, .seconds(5), .seconds(7), .seconds(12)])
    #expect(blocks.map(\.phase) == ["play", "play", "still", "still"])
  }

  @Test(
    "Counts and lengths of all blocks sum to those of the session",
    arguments: 1...60 as ClosedRange<UInt64>)
  func sums(seed: UInt64) throws {
    var random = RandomSession(seed: seed, isAwkward: false)
    let session = try random.next(id: "S")
    let length = SessionTime(
      microseconds: max(1, session.span.duration.microseconds / Int64(seed % 7 + 1)))
    let blocks = BinnedExport.blocks(of: session, length: length)
    #expect(blocks.first?.span.onset == session.span.onset, "seed \(seed)")
    #expect(blocks.last?.span.offset == session.span.offset)
    for (block, next) in zip(blocks, blocks.dropFirst()) {
      #expect(block.span.offset == next.span.onset, "seed \(seed)")
    }
    var onsets: [String: Int] = [:]
    var microseconds: [String: Int64] = [:]
    for row in try rows([session], length) {
      // From the person on: names of phases may hold a comma.
      let cells = Array(row.suffix(8))
      let key = "\(cells[0]).\(cells[1]) \(cells[3])"
      onsets[key, default: 0] += try #require(Int(cells[4]))
      let time = try #require(
        DecimalText.scaled(cells[5].isEmpty ? "0" : cells[5][...], places: 6))
      microseconds[key, default: 0] += time.value
    }
    for stream in session.streams {
      for code in session.codebook.codes {
        let entry = session.codebook[code]
        guard entry.person == stream.person, entry.stream == stream.name,
          entry.codeClass != .uncodable
        else { continue }
        let key = "\(stream.fullName) \(entry.name)"
        #expect(
          onsets[key, default: 0] == stream.onsets.count { $0.code == code }, "seed \(seed)")
        let lasting = stream.bouts.filter { $0.code == code }
          .reduce(SessionTime.zero) { $0 + $1.duration }
        #expect(microseconds[key, default: 0] == lasting.microseconds, "seed \(seed)")
      }
    }
  }
}

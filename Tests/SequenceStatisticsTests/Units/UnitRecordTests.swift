import CodedSessions
import SequenceStatistics
import Testing

@Suite("UnitRecord")
struct UnitRecordTests {
  private func milliseconds(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .milliseconds(onset), offset: .milliseconds(offset)))
  }

  @Test("Against a search millisecond by millisecond", arguments: 1...40 as ClosedRange<UInt64>)
  func bySearch(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let length = 200
    var bouts: [Bout] = []
    var time = random.below(10)
    while time < length {
      let end = min(length, time + 1 + random.below(12))
      bouts.append(
        Bout(
          code: Code(UInt16(4 + random.below(2))), span: try milliseconds(Int64(time), Int64(end))))
      time = end + (random.below(2) == 0 ? random.below(8) : 0)
    }
    let dark = Int64(random.below(180))
    let hole = TimeSet(try milliseconds(dark, dark + 9))
    let span = try milliseconds(0, Int64(length))
    bouts.removeAll { !hole.intersection(TimeSet($0.span)).spans.isEmpty }
    let stream = try Stream(
      person: TestSession.mother, name: "voice", intervals: bouts, isExclusive: true,
      uncodable: hole, within: span)
    let session = try CodedSession(
      id: "s", span: span, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(1), origin: .largestCommonStep),
      persons: [TestSession.infant, TestSession.mother], streams: [stream],
      codebook: try TestSession.codebook())
    let unit = 1 + random.below(13)
    for rule in UnitRecord.Rule.allCases {
      let record = try UnitRecord(
        stream, of: session, unit: .milliseconds(Int64(unit)), rule: rule, none: Code(6))
      #expect(record.count == length / unit)
      for place in 0..<record.count {
        let parts = (place * unit..<(place + 1) * unit).map { millisecond -> UInt16? in
          let time = SessionTime.milliseconds(Int64(millisecond))
          guard stream.codable.contains(time) else { return nil }
          return bouts.first { $0.span.contains(time) }?.code.index ?? 6
        }
        let expected: UInt16
        if parts.contains(nil) {
          expected = UnitRecord.unknown
        } else if rule == .start {
          expected = try #require(parts[0])
        } else {
          var order: [UInt16] = []
          for part in parts.compactMap(\.self) where !order.contains(part) { order.append(part) }
          let most = order.map { code in parts.count { $0 == code } }.max()
          expected = try #require(order.first { code in parts.count { $0 == code } == most })
        }
        #expect(
          record.codeIndices[place] == expected, "seed \(seed), unit \(unit), \(rule), \(place)")
      }
    }
  }

  @Test("Without a code for nothing, units without a bout are unknown")
  func none() throws {
    let session = try TestSession.session(
      [try TestSession.voice([(4, 0, 2), (5, 3, 4)])], until: 60)
    let record = try UnitRecord(session.streams[0], of: session, unit: .seconds(1))
    #expect(Array(record.codeIndices.prefix(5)) == [4, 4, .max, 5, .max])
  }

  @Test("What has no units is refused")
  func refused() throws {
    let session = try TestSession.session([try TestSession.touch([1, 5])])
    #expect(throws: UnitRecordError.notExclusive("mother.touch")) {
      _ = try UnitRecord(session.streams[0], of: session, unit: .seconds(1))
    }
    let voice = try TestSession.session([try TestSession.voice([(4, 0, 2)])])
    #expect(throws: UnitRecordError.noLength) {
      _ = try UnitRecord(voice.streams[0], of: voice, unit: .zero)
    }
    #expect(throws: UnitRecordError.tooManyUnits(60_000_000)) {
      _ = try UnitRecord(voice.streams[0], of: voice, unit: SessionTime(microseconds: 1))
    }
  }
}

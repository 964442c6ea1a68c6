import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CycleRecordTests {
  @Test func looksHaveNoGapsAndActsTheirLevels() throws {
    let record = try SternFixture.records(SternFixture.fred)[0]
    #expect(record.looks.count == 10)
    #expect(
      zip(record.looks, record.looks.dropFirst()).allSatisfy { $0.span.offset == $1.span.onset })
    #expect(record.escalations.map(\.level) == [2, 2, 3, 3, 4, 3, 4])
    #expect(record.pursuits.count == 10 && record.withdrawals.count == 4)
    #expect(record.codable.duration == .seconds(60) && record.isLast)
  }

  @Test func gapsOfAStateStreamAreUnknown() throws {
    let record = try SternFixture.records(
      .init(toward: [(0, 4)], away: [(6, 10)], pursuits: [8], withdrawals: []))[0]
    #expect(record.looks.map(\.look) == [.face, .unknown, .away, .unknown])
    #expect(record.codable.duration == .seconds(8))
    // Nobody saw what came before the look away.
    #expect(Aversion.all(in: record).isEmpty)
  }

  @Test func turningFurtherAwayIsAnEscalation() throws {
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(20)))
    let looks = try [(0, 0, 5), (1, 5, 8), (2, 8, 12), (1, 12, 20)].map {
      Bout(
        code: Code(UInt16($0.0)),
        span: try #require(
          TimeSpan(onset: .seconds(Int64($0.1)), offset: .seconds(Int64($0.2)))))
    }
    let (infant, mother) = (SternFixture.infant, SternFixture.mother)
    let session = try CodedSession(
      id: "s", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep),
      persons: [infant, mother],
      streams: [
        try Stream(person: infant, name: "gaze", states: looks, within: whole),
        try Stream(
          person: mother, name: "acts", events: [Moment(code: Code(3), time: .seconds(6))],
          within: whole),
      ],
      codebook: try Codebook([
        .init(person: infant, stream: "gaze", name: "looks", codeClass: .partner),
        .init(person: infant, stream: "gaze", name: "averts", codeClass: .away),
        .init(person: infant, stream: "gaze", name: "turns", codeClass: .away),
        .init(person: mother, stream: "acts", name: "closer", codeClass: .pursuit),
      ]))
    let record = try #require(
      CycleRecord.records(of: session, averting: infant, pursuing: mother)?.first)
    #expect(record.escalations.map(\.time) == [.seconds(8)])
    #expect(record.escalations.map(\.level) == [2])
    #expect(CycleRecord.records(of: session, averting: mother, pursuing: infant) == nil)
  }
}

import CodedSessions
import SequenceStatistics
import Testing

@Suite struct CycleSensitivityTests {
  @Test func oneParameterAtATime() throws {
    let rows = CycleSensitivity(try SternFixture.records(SternFixture.fred)).rows
    #expect(rows.first?.parameter == "as set" && rows.first?.cycles == 4)
    let windows = rows.filter { $0.parameter == "pursuitWindow" }
    #expect(windows.map(\.value) == ["1", "2", "5"] && windows.map(\.pursued) == [2, 4, 4])
    #expect(rows.filter { $0.parameter == "aversionMin" }.map(\.eligible) == [5, 5])
    let mark = CycleSensitivity(try SternFixture.records(SternFixture.mark)).rows
    #expect(mark.filter { $0.parameter == "aversionMin" }.map(\.eligible) == [4, 3])
  }
}

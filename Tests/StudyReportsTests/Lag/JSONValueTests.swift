import Foundation
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct JSONValueTests {
  private func text(_ value: JSONValue) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  @Test func whatIsNoNumberIsNullWithItsReason() throws {
    #expect(
      try text(.object(["b": .number(.nan), "a": .array([.count(1), .flag(true), .text("x")])]))
        == "{\"a\":[1,true,\"x\"],\"b\":null}")
    #expect(try text(JSONValue(Measure.undefined(.noPairs))) == "null")
    #expect(
      try text(.stated(.undefined(.noPairs))) == "{\"reason\":\"no-pairs\",\"value\":null}")
    #expect(try text(.stated(.value(0.5))) == "0.5")
    #expect(try text(JSONValue(Interval(lower: 0, upper: 1))) == "[0,1]")
  }
}

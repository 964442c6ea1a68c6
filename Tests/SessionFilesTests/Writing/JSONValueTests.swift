import CodedSessions
import Testing

@testable import SessionFiles

@Suite("JSON values")
struct JSONValueTests {
  @Test("Texts are escaped")
  func texts() {
    #expect(JSONValue.text("a\"b\\c\n\t\r\u{1}é").text == #""a\"b\\c\n\t\r\u0001é""#)
  }

  @Test("Times are exact decimals, keys keep their order, simple values stand on one line")
  func order() {
    let value = JSONValue.object([
      ("z", .time(SessionTime(microseconds: -1_500_001))), ("a", .list([.number(1), .null])),
    ])
    #expect(value.text == "{\n  \"z\": -1.500001,\n  \"a\": [1, null]\n}")
    #expect(JSONValue.list([]).text == "[]")
    #expect(JSONValue.object([("b", .flag(true))]).text == "{\"b\": true}")
  }
}

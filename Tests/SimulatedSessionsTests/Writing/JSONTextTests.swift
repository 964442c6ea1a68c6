import Testing

@testable import SimulatedSessions

@Suite struct JSONTextTests {
  @Test func membersKeepTheirOrder() {
    let value = JSONText.object([
      ("b", .count(18_446_744_073_709_551_615)), ("a", .array([.number(0.5), .null])),
      ("c", .array([.object([("d", .boolean(true))])])),
    ])
    #expect(
      value.rendered() == """
        {
          "b": 18446744073709551615,
          "a": [0.5, null],
          "c": [
            {
              "d": true
            }
          ]
        }
        """)
  }

  @Test func textIsEscaped() {
    #expect(JSONText.string("a\"b\\c\nd\te").rendered() == #""a\"b\\c\nd e""#)
  }

  @Test func numbersThatJSONCannotSayAreNull() {
    #expect(JSONText.number(.infinity).rendered() == "null")
    #expect(JSONText.number(.nan).rendered() == "null")
  }
}

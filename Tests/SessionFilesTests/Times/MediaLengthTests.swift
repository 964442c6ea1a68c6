import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Media length")
struct MediaLengthTests {
  @Test(
    "In microseconds",
    arguments: [
      ("", nil), ("NA", nil), ("0", nil), ("-5", nil), ("359.960", 359_960_000),
      ("179.960;359.960", 539_920_000), ("10.5;20|99", 30_500_000), ("1; 2", 3_000_000),
      ("539.9199999999999874944478506", 539_920_000), ("0:06:00", nil), ("5;NA", nil),
    ] as [(String, Int64?)])
  func total(text: String, expected: Int64?) { #expect(MediaLength.total(of: text) == expected) }

  @Test(
    "Lengths that cannot be counted are none, not a trap",
    arguments: [
      "9000000000000000", "9223372036854775.807;9223372036854775.807", "99999999999999999999",
    ])
  func huge(text: String) throws {
    #expect(MediaLength.total(of: text) == nil)
    let outcome = try read(lines: [
      "Observation id,Time offset (s),Media duration (s),Subject,Behavior,Behavior type,Start (s),Stop (s)",
      "o,9223372036854.0,\(text),i,a,STATE,1,2", "o,0,5,i,a,STATE,3,4",
    ])
    #expect(try outcome.session().spanOrigin == .observed)
  }

  @Test("A time offset that cannot be counted is none, not a trap")
  func hugeOffset() throws {
    let outcome = try read(lines: [
      "Observation id,Time offset (s),Media duration (s),Subject,Behavior,Behavior type,Start (s),Stop (s)",
      "o,9223372036854.0,10,i,a,STATE,1,2",
    ])
    #expect(try outcome.session().span.offset.text == "10")
  }
}

import Testing

@testable import SessionFiles

@Suite("Marks of rows")
struct RowMarkTests {
  @Test(
    "Spellings",
    arguments: [
      ("START", .start), (" start ", .start), ("State start", .start), ("Début", .start),
      ("Beginn", .start),
      ("inicio", .start), ("STOP", .stop), ("State stop", .stop), ("Ende", .stop), ("fin", .stop),
      ("POINT", .point), ("Point event", .point), ("STATE", .state), ("interval", .state),
      ("", nil),
      ("stopp", nil), ("1", nil),
    ] as [(String, RowMark?)])
  func spelling(text: String, mark: RowMark?) { #expect(RowMark(text) == mark) }
}

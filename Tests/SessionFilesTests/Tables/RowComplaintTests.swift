import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Words about rows")
struct RowComplaintTests {
  @Test(
    "A decimal comma is suspected only where joining cells makes times of the right number",
    arguments: [
      ("a,1,5,2.5", 2), ("a,1.5,2,5", 3), ("a,1,5,2,5", 2), ("a,1,2,x", nil), ("a,b,1,2", nil),
      ("a,1,2,3,4,5", nil), ("a,1.5", nil), ("a,1,5,NA", 2),
    ] as [(String, Int?)])
  func decimalComma(row: String, field: Int?) throws {
    let outcome = try read(lines: ["code,onset,offset", "b,0.5,1", row])
    let message = try outcome.message(.wrongFieldCount)
    #expect(message.place?.line == 3)
    #expect(message.place?.field == field)
    #expect(message.hint?.contains("decimal comma") == (field != nil))
  }

  @Test("Rows are told with the line on which they begin, behind line ends in quotes")
  func lines() throws {
    let outcome = try read("code,onset,note\na,1.5,\"two\nlines\"\nb,x,c\n")
    #expect(try outcome.message(.notATime).place?.line == 4)
    #expect(try outcome.message(.notATime).excerpt?.text == "b,x,c")
  }

  @Test("A table of very many columns does not list them all")
  func wide() throws {
    let header = "code,onset," + (0..<3_000).map { "c\($0)" }.joined(separator: ",")
    let outcome = try read(lines: [header, "a,1.5", "b,2"])
    #expect(try outcome.message(.wrongFieldCount).message == "row has 2 cells, the header has 3002")
    #expect(try outcome.message(.wrongFieldCount).moreCount == 1)
    #expect(DiagnosticText.render(try outcome.message(.wrongFieldCount)).count < 1_500)
  }
}

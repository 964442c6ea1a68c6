import Foundation
import Testing

@testable import StudyAnalysis

@Suite("Parts of a study")
struct StudyPartTests {
  @Test("Parts make up the whole, in order, and differ by one at most")
  func partition() throws {
    for total in 0...20 {
      for count in 1...20 {
        let parts = try (1...count).map { try #require(StudyPart($0, of: count)).places(of: total) }
        #expect(parts.flatMap { Array($0) } == Array(0..<total))
        let sizes = parts.map(\.count)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
      }
    }
    #expect(StudyPart.whole.places(of: 12) == 0..<12)
  }

  @Test(
    "Written parts",
    arguments: [("1/1", 1, 1), ("3/16", 3, 16), ("100000/100000", 100_000, 100_000)])
  func text(text: String, number: Int, count: Int) {
    let part = StudyPart(text)
    #expect(part?.number == number && part?.count == count)
  }

  @Test(
    "What is no part",
    arguments: [
      "", "/", "1", "1/", "/1", "0/3", "4/3", "-1/3", "1/-3", "+1/3", " 1/3", "1/3 ", "1/3/3",
      "a/b",
      "1/100001", "1/99999999999999999999", "1.0/3", "0/0", "１/３",
    ])
  func wrong(text: String) { #expect(StudyPart(text) == nil) }

  @Test("A written part is read; one that cannot be is refused, not taken")
  func coding() throws {
    let part = try #require(StudyPart(3, of: 16))
    let data = try JSONEncoder().encode(part)
    #expect(try JSONDecoder().decode(StudyPart.self, from: data) == part)
    for text in [
      #"{"number":1,"count":0}"#, #"{"number":5,"count":3}"#, #"{"number":0,"count":3}"#,
    ] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(StudyPart.self, from: Data(text.utf8))
      }
    }
  }
}

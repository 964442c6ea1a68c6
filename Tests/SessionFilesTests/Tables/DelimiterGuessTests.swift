import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Delimiter")
struct DelimiterGuessTests {
  @Test(
    "Guessed from the first lines",
    arguments: [
      ("", ","), ("abc", ","), ("a,b\n1,2\n", ","), ("a;b\n1;2\n", ";"), ("a\tb\n1\t2\n", "\t"),
      ("a|b\n1|2\n", "|"), ("code;onset\nx;1,5\ny;2,75\n", ";"), ("onset;offset\n1,5;2,5\n", ";"),
      ("0,5;1,5;a\n1,5;2,5;b\n", ";"), ("onset\toffset\tcode\n1,5\t2,5\ta\n", "\t"),
      ("a,b\n\"x;y;z\",1\n\"u;v;w\",2\n", ","),
      ("code,note,onset\na,\"1;2;3\",4\nb,\"5;6;7\",8\n", ","),
      ("a;b;c\r1;2;3\r4;5;6\r", ";"), ("q&m1|q&m2|r\n", "|"),
      ("a;b\n1;\"x,y,z,u\"\n2;\"v,w,x,y\"\n", ";"),
    ] as [(String, Character)])
  func guess(text: String, expected: Character) {
    #expect(DelimiterGuess(head: Array(text.utf8)).delimiter == expected.asciiValue)
  }

  @Test(
    "A sep= line decides and is counted",
    arguments: [("sep=;\na;b\n", 6), ("sep=;\r\na;b\r\n", 7), ("SEP=;\ra;b\r", 6), ("sep=;", 5)])
  func declared(text: String, length: Int) {
    let guess = DelimiterGuess(head: Array(text.utf8))
    #expect(guess.delimiter == UInt8(ascii: ";"))
    #expect(guess.declarationLength == length)
  }

  @Test("A column called sep is no declaration", arguments: ["sep=ab,c\n", "sep,b\n", "sep="])
  func notDeclared(text: String) {
    #expect(DelimiterGuess(head: Array(text.utf8)).declarationLength == 0)
  }

  @Test("Lines keep their numbers behind a sep= line")
  func linesBehindDeclaration() throws {
    let outcome = try read("sep=;\ncode;onset\na;1\nb;x\n")
    let place = try outcome.message(.notATime).place
    #expect(place == Diagnostic.Place(file: "table.csv", line: 4, field: 2, columnName: "onset"))
  }

  @Test(
    "A delimiter that cannot be one is told",
    arguments: ["sep=\n\ncode,onset\n", "sep=\"\ncode,onset\n"])
  func unusable(text: String) throws {
    let outcome = try read(text)
    #expect(outcome.errors == ["E501"])
    #expect(outcome.sessions.isEmpty)
  }

  @Test("The delimiter that the user gives is used")
  func given() throws {
    let outcome = try read(lines: ["code/onset", "a,b/1", "c/2"]) {
      $0.delimiter = UInt8(ascii: "/")
    }
    #expect(try outcome.session().codebook.entries.map(\.name) == ["a,b", "c"])
  }
}

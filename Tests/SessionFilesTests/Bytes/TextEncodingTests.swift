import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

@Suite("Encodings")
struct TextEncodingTests {
  private static let table = "person,code,onset,offset\nBébé,“regarde”,0,1.5\n"

  private static func bytes(_ encoding: TextEncoding, mark: Bool) throws -> [UInt8] {
    let foundation: String.Encoding
    let first: [UInt8]
    switch encoding {
    case .utf8, .utf8WithMark: (foundation, first) = (.utf8, [0xEF, 0xBB, 0xBF])
    case .utf16LittleEndian: (foundation, first) = (.utf16LittleEndian, [0xFF, 0xFE])
    case .utf16BigEndian: (foundation, first) = (.utf16BigEndian, [0xFE, 0xFF])
    case .windows1252: (foundation, first) = (.windowsCP1252, [])
    }
    return (mark ? first : []) + Array(try #require(table.data(using: foundation)))
  }

  @Test(
    "Every encoding is recognised and read alike",
    arguments: [
      (TextEncoding.utf8, false), (.utf8WithMark, true), (.utf16LittleEndian, true),
      (.utf16LittleEndian, false), (.utf16BigEndian, true), (.utf16BigEndian, false),
      (.windows1252, false),
    ])
  func readsAlike(encoding: TextEncoding, mark: Bool) throws {
    let outcome = try read(bytes: Self.bytes(encoding, mark: mark))
    let session = try outcome.session()
    #expect(session.persons.map(\.id) == ["Bébé"])
    #expect(session.codebook.entries.map(\.name) == ["“regarde”"])
    #expect(try #require(outcome.tables.first).encoding == encoding)
    #expect(outcome.errors == [])
  }

  @Test("The encoding that the user names is used")
  func given() throws {
    var options = ReadingOptions()
    options.encoding = .windows1252
    let outcome = try read(bytes: Self.bytes(.utf8, mark: false), options: options)
    #expect(try outcome.session().persons.map(\.id) == ["BÃ©bÃ©"])
  }

  @Test(
    "A wrong encoding is told with line and byte, and there is no session",
    arguments: [(TextEncoding.utf8, "0xE9", 26), (.utf16LittleEndian, "0xA", 47)])
  func wrong(encoding: TextEncoding, byte: String, place: Int) throws {
    var options = ReadingOptions()
    options.encoding = encoding
    let source = try Self.bytes(.windows1252, mark: false)
    let outcome = try read(
      bytes: encoding == .utf8
        ? source : Self.bytes(.utf16LittleEndian, mark: false).dropLast(1) + [],
      options: options)
    #expect(outcome.sessions.isEmpty)
    #expect(outcome.errors == ["E105"])
    let message = try outcome.message(.invalidEncoding)
    if encoding == .utf8 {
      #expect(message.message == "byte \(byte) at place \(place + 1) of the file is not UTF-8")
      #expect(message.place?.line == 2)
    } else {
      #expect(message.message.contains("is not UTF-16LE"))
    }
  }

  @Test("A fault far behind the beginning is told with its line", arguments: [70_000, 90_001])
  func faultFarBehind(row: Int) throws {
    var bytes = Array("code,onset\n".utf8)
    for number in 0..<100_000 { bytes += Array("look,\(number).5\n".utf8) }
    let lines = bytes.indices.filter { bytes[$0] == 0x0A }
    bytes[lines[row - 2] + 2] = 0xFF
    let outcome = try read(bytes: bytes)
    #expect(outcome.sessions.isEmpty)
    #expect(try outcome.message(.invalidEncoding).place?.line == row)
  }

  @Test(
    "Names",
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("utf_16", .utf16LittleEndian), ("UTF-16BE", .utf16BigEndian),
      ("cp1252", .windows1252), ("latin-1", .windows1252), ("ISO-8859-1", .windows1252),
      ("ebcdic", nil), ("", nil),
    ] as [(String, TextEncoding?)])
  func named(name: String, expected: TextEncoding?) {
    #expect(TextEncoding(named: name) == expected)
  }

  @Test(
    "Too little to tell is UTF-8",
    arguments: [[], [0x61], [0x61, 0x2C, 0x62], [0xC3]] as [[UInt8]])
  func short(head: [UInt8]) { #expect(TextEncoding.detect(head: head) == .utf8) }
}

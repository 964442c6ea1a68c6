import Foundation
import Testing

@testable import SessionFiles

@Suite("Zip archives that are written")
struct ZipArchiveWriterTests {
  private typealias Member = ZipArchiveWriter.Member

  private static let members = [
    Member(path: "[Content_Types].xml", bytes: Array("<Types/>".utf8)),
    Member(path: "empty.txt", bytes: []),
    Member(
      path: "word/öffnen.bin", bytes: (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0) }),
    Member(path: "a.txt", bytes: Array(repeating: 7, count: 100_000)),
  ]

  /// What the project's own reader finds in `archive`.
  private func read(_ archive: [UInt8]) throws -> [Member] {
    let path = FileManager.default.temporaryDirectory.path + "/attune-\(UUID().uuidString).zip"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(archive).write(to: URL(filePath: path))
    let zip = try ZipArchive(path: path)
    var members: [Member] = []
    for name in zip.names { members.append(Member(path: name, bytes: try zip.bytes(of: name))) }
    return members
  }

  @Test("What is written is read back, in the same order")
  func roundTrip() throws {
    let archive = try ZipArchiveWriter.archive(Self.members)
    #expect(try read(archive) == Self.members)
    #expect(archive.starts(with: Array("PK".utf8)))
    // Equal bytes are packed.
    #expect(archive.count < 300_000)
  }

  @Test("The same members give the same bytes, whenever and wherever")
  func sameBytes() throws {
    let first = try ZipArchiveWriter.archive(Self.members)
    #expect(try ZipArchiveWriter.archive(Self.members) == first)
    // Time and day of the first member: midnight of 1 January 1980.
    #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test("Two members of one path are refused")
  func twice() {
    let member = Member(path: "a", bytes: [1])
    #expect(throws: ZipArchiveWriter.Failure.self) {
      try ZipArchiveWriter.archive([member, member])
    }
  }
}

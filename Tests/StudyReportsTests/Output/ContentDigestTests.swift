import Foundation
import Testing

@testable import StudyReports

@Suite struct ContentDigestTests {
  /// The examples of FIPS 180-4 and of RFC 6234.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func publishedExamples(text: String, sha256: String) throws {
    var digest = ContentDigest()
    digest.add(Array(text.utf8))
    #expect(digest.value == .init(bytes: text.utf8.count, sha256: sha256))
    let folder = try TemporaryFolder()
    try folder.write(text, to: "file")
    #expect(try ContentDigest.ofFile(folder.path + "/file") == digest.value)
  }

  @Test func aMillionLettersByAnyPieces() throws {
    let whole = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    for size in [63, 64, 65, 100_000, 1_000_000] {
      var digest = ContentDigest()
      var place = 0
      while place < whole.count {
        let end = min(place + size, whole.count)
        digest.add(whole[place..<end])
        place = end
      }
      #expect(
        digest.value.sha256 == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
      #expect(digest.value.bytes == 1_000_000)
    }
  }

  /// Longer than the pieces in which files are read.
  @Test func aLongFileIsItsBytes() throws {
    let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(filePath: folder.path + "/long"))
    var digest = ContentDigest()
    digest.add(bytes)
    #expect(try ContentDigest.ofFile(folder.path + "/long") == digest.value)
  }

  @Test func whatIsNoFileHasNoDigest() throws {
    let folder = try TemporaryFolder()
    #expect(throws: (any Error).self) { try ContentDigest.ofFile(folder.path + "/none") }
    #expect(throws: (any Error).self) { try ContentDigest.ofFile(folder.path) }
  }
}

import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Text in blocks")
struct TextSourceTests {
  private func text(_ bytes: [UInt8]) throws -> (text: [UInt8], blocks: Int) {
    try withFile(bytes, name: "a.csv") { path in
      var source = try TextSource(path: path, encoding: nil)
      defer { source.close() }
      var text: [UInt8] = []
      var blocks = 0
      while let block = try source.next() {
        text += block
        blocks += 1
      }
      return (text, blocks)
    }
  }

  @Test(
    "Files of a block, one byte less and one byte more",
    arguments: [-1, 0, 1, TextSource.blockSize])
  func sizes(beyond: Int) throws {
    let bytes = [UInt8](repeating: 0x61, count: TextSource.blockSize + beyond)
    #expect(try text(bytes).text == bytes)
  }

  @Test("A character of four bytes at every place of the border", arguments: 0...4)
  func cutCharacter(before: Int) throws {
    let start = [UInt8](repeating: 0x61, count: TextSource.blockSize - before)
    let bytes = start + Array("\u{1F476}é,b\n".utf8)
    let (found, blocks) = try text(bytes)
    #expect(found == bytes)
    #expect(blocks > 1)
  }

  @Test(
    "A file that ends in half a character is refused", arguments: [0, TextSource.blockSize - 1])
  func halfCharacter(before: Int) throws {
    // The mark settles that it is UTF-8, whatever follows.
    let bytes = [0xEF, 0xBB, 0xBF] + [UInt8](repeating: 0x61, count: before) + [0xF0, 0x9F]
    #expect(throws: TextSource.Failure.self) { try text(bytes) }
  }

  @Test("Rows at the border are read once and whole, at any shift", arguments: 0..<24)
  func rowsAtBorder(shift: Int) throws {
    let row = "Bébé,look \u{1F476},1.5\n"
    let first = "person,code,onset" + String(repeating: " ", count: shift) + "\n"
    let count = TextSource.blockSize / row.utf8.count + 40
    let rows = (0..<count).map { "Bébé,look \u{1F476},\($0).5\n" }.joined()
    let session = try read(first + rows).session()
    #expect(try session.stream("Bébé.behavior").moments.count == count)
    #expect(session.codebook.entries.map(\.name) == ["look \u{1F476}"])
  }
}

import Testing

@testable import Tabular

@Suite("TextKey")
struct TextKeyTests {
  private func key(_ text: String, after: String) -> (key: TextKey, hash: Int) {
    let bytes = Array((text + after + "########").utf8)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return (TextKey(head: 0, tail: 0, length: 0), 0) }
      let key = unsafe TextKey(start, length: text.utf8.count)
      return unsafe (key, key.hash(start))
    }
  }

  @Test("what follows a text does not matter", arguments: 0..<40)
  func surroundings(length: Int) {
    let text = String("abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGH".prefix(length))
    let one = key(text, after: "x")
    let other = key(text, after: "yzzzzzzzz")
    #expect(one.key == other.key)
    #expect(one.hash == other.hash)
  }

  @Test("texts that differ only in the middle have different hashes")
  func middles() {
    let hashes = (0..<10_000).map { key("beginning \($0) and the very end", after: "").hash }
    #expect(Set(hashes).count > 9_900)
  }
}

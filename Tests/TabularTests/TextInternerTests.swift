import Tabular
import Testing

@Suite("TextInterner")
struct TextInternerTests {
  private func ids(_ texts: [String]) -> (ids: [UInt32], interner: TextInterner) {
    var interner = TextInterner()
    var ids: [UInt32] = []
    for text in texts { ids.append(interner.id(of: Array(text.utf8).span)) }
    return (ids, interner)
  }

  @Test("numbers follow first appearance")
  func order() {
    let (ids, interner) = ids(["gaze", "", "away", "gaze", "", "B\u{E9}b\u{E9}", "away"])
    #expect(ids == [0, 1, 2, 0, 1, 3, 2])
    #expect(interner.texts == ["gaze", "", "away", "B\u{E9}b\u{E9}"])
  }

  @Test("texts of every length and their neighbours are told apart")
  func lengths() {
    var texts: [String] = []
    for length in 0..<60 {
      texts.append(String(repeating: "a", count: length))
      for place in 0..<length {
        var bytes = Array(repeating: UInt8(ascii: "a"), count: length)
        bytes[place] = UInt8(ascii: "b")
        texts.append(String(decoding: bytes, as: UTF8.self))
      }
      // Bytes that a careless reading of whole words would not see.
      texts.append(String(repeating: "\u{0}", count: length + 1))
    }
    let (ids, interner) = ids(texts + texts)
    #expect(interner.texts == texts)
    #expect(Array(ids.prefix(texts.count)) == Array(ids.suffix(texts.count)))
  }

  @Test("a hundred thousand texts with the same beginning and end", .timeLimit(.minutes(1)))
  func collidingEnds() {
    let texts = (0..<100_000).map { "observation \($0) of the study.mp4" }
    let (ids, interner) = ids(texts + texts)
    #expect(interner.texts.count == texts.count)
    #expect(ids == (0..<100_000).map { UInt32($0) } + (0..<100_000).map { UInt32($0) })
  }

  @Test("a hundred thousand short texts", .timeLimit(.minutes(1)))
  func shortTexts() {
    let (ids, interner) = ids((0..<100_000).map { String($0) })
    #expect(interner.texts.count == 100_000)
    #expect(ids.last == 99_999)
  }

  @Test("a copy goes its own way")
  func copies() {
    var (_, first) = ids(["a"])
    var second = first
    #expect(second.id(of: [0x62].span) == 1)
    #expect(first.id(of: [0x63].span) == 1)
    #expect(first.texts == ["a", "c"])
    #expect(second.texts == ["a", "b"])
  }
}

/// The distinct texts of a file's cells, numbered; 0 is the missing text.
struct TextTable: Sendable {
  private(set) var texts: [String] = [""]
  private var ids: [String: UInt32] = ["": 0]

  /// The number of `text`.
  mutating func id(of text: String) -> UInt32 {
    if let known = ids[text] { return known }
    let id = UInt32(texts.count)
    texts.append(text)
    ids[text] = id
    return id
  }

  /// The text numbered `id`.
  subscript(id: UInt32) -> String { texts[Int(id)] }
}

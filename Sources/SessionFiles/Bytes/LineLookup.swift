/// Finds lines of a file by their numbers, for messages.
enum LineLookup {
  /// How much of a line is kept.
  private static let longest = 2_000

  /// The texts of the lines numbered `wanted` (from 1), as far as the file can be read.
  static func lines(_ wanted: Set<Int>, path: String, encoding: TextEncoding?) -> [Int: String] {
    guard let source = try? TextSource(path: path, encoding: encoding) else { return [:] }
    return lines(wanted, of: source)
  }

  /// The texts of the lines numbered `wanted` (from 1) of a source that is at its beginning.
  static func lines(_ wanted: Set<Int>, of source: consuming TextSource) -> [Int: String] {
    var source = source
    guard let last = wanted.max() else { return [:] }
    defer { source.close() }
    var found: [Int: String] = [:]
    var number = 1
    var line: [UInt8] = []
    var previous: UInt8 = 0
    while number <= last, let block = try? source.next() {
      for byte in block {
        let isSecondHalf = byte == 0x0A && previous == 0x0D
        previous = byte
        if isSecondHalf { continue }
        if byte == 0x0A || byte == 0x0D {
          if wanted.contains(number) { found[number] = String(decoding: line, as: UTF8.self) }
          line.removeAll(keepingCapacity: true)
          number += 1
          if number > last { break }
        } else if line.count < longest, wanted.contains(number) {
          line.append(byte)
        }
      }
    }
    if wanted.contains(number), found[number] == nil, !line.isEmpty {
      found[number] = String(decoding: line, as: UTF8.self)
    }
    return found
  }
}

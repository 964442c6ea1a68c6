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
    defer { source.close() }
    // Lines are numbered from 1; a message may name line 0 of a file without lines.
    let numbers = wanted.filter { $0 > 0 }.sorted()
    var next = 0
    var found: [Int: String] = [:]
    var number = 1
    var line: [UInt8] = []
    var previous: UInt8 = 0
    while next < numbers.count, let block = try? source.next() {
      for byte in block {
        let isSecondHalf = byte == 0x0A && previous == 0x0D
        previous = byte
        if isSecondHalf { continue }
        if byte == 0x0A || byte == 0x0D {
          if numbers[next] == number {
            found[number] = String(decoding: line, as: UTF8.self)
            line.removeAll(keepingCapacity: true)
            next += 1
            if next == numbers.count { break }
          }
          number += 1
        } else if numbers[next] == number, line.count < longest {
          line.append(byte)
        }
      }
    }
    if next < numbers.count, numbers[next] == number, !line.isEmpty {
      found[number] = String(decoding: line, as: UTF8.self)
    }
    return found
  }
}

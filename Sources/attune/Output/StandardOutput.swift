import Foundation

/// The data channel.
enum StandardOutput {
  /// Writes `text` as it is; a reader that went away (`| head`) is no failure.
  static func write(_ text: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  /// Writes `value` as one JSON value with sorted keys, so that the same input gives the same bytes.
  static func write(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    write(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }
}

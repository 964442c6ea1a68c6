import CodedSessions

/// Writes one cell of a comma-separated table (RFC 4180).
enum DelimitedCell {
  /// Adds `text`, in quotes where its characters or blanks at its ends ask for them.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var needsQuotes = false
    for byte in text.utf8
    where byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D {
      needsQuotes = true
    }
    let blanks: Set<Character> = [" ", "\t"]
    if let first = text.first, let last = text.last {
      if blanks.contains(first) || blanks.contains(last) { needsQuotes = true }
    }
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a time in seconds as the shortest exact decimal.
  static func append(_ time: SessionTime, to bytes: inout [UInt8]) {
    let magnitude = time.microseconds.magnitude
    if time.microseconds < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes += String(magnitude / 1_000_000).utf8
    var fraction = magnitude % 1_000_000
    guard fraction != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var place: UInt64 = 100_000
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / place))
      fraction %= place
      place /= 10
    }
  }
}

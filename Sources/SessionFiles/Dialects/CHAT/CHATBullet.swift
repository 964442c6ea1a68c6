import CodedSessions

/// A media bullet of a CHAT transcript: the onset and offset of what was said, in milliseconds,
/// between two characters U+0015.
///
/// "The CHAT Transcription Format" (MacWhinney, TalkBank) writes `U+0015 1500_2775 U+0015`; files
/// before 2009 put the kind and name of the medium before the times, `%mov:"name"_1500_2775`, and a
/// dash after them makes the player skip, which says nothing about when. A bullet that names a picture
/// or a text has no times.
enum CHATBullet: Hashable {
  case times(onset: SessionTime, offset: SessionTime)
  /// A picture or a text.
  case withoutTimes
  /// What stands between the marks is no bullet.
  case unreadable(String)
  /// The second mark is missing.
  case unclosed

  /// The character on both sides of a bullet.
  static let mark: UInt8 = 0x15

  /// The bullets of a line in their order. Linear in its length.
  static func all(in line: String) -> [CHATBullet] {
    let parts = line.utf8.split(separator: mark, omittingEmptySubsequences: false)
    // Marks stand before every part but the first: parts 1, 3, 5 … are inside.
    var bullets: [CHATBullet] = []
    for index in stride(from: 1, to: parts.count, by: 2) {
      bullets.append(
        index + 1 < parts.count ? CHATBullet(String(Substring(parts[index]))) : .unclosed)
    }
    return bullets
  }

  private init(_ text: String) {
    let trimmed = text.trimmingBlanks
    if trimmed.hasPrefix("%pic") || trimmed.hasPrefix("%txt") {
      self = .withoutTimes
      return
    }
    let isMedium =
      trimmed.hasPrefix("%snd") || trimmed.hasPrefix("%mov") || trimmed.hasPrefix("%vid")
    var parts = trimmed.split(separator: "_", omittingEmptySubsequences: false)
    if let last = parts.last, last.last == "-" { parts[parts.count - 1] = last.dropLast() }
    guard parts.count == 2 || (isMedium && parts.count > 2),
      let onset = Self.time(parts[parts.count - 2]), let offset = Self.time(parts[parts.count - 1])
    else {
      self = .unreadable(text)
      return
    }
    self = .times(onset: onset, offset: offset)
  }

  private static func time(_ text: Substring) -> SessionTime? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let time = DecimalText.scaled(text, places: 3),
      time.value.magnitude < RowTimes.longest
    else { return nil }
    return SessionTime(microseconds: time.value)
  }
}

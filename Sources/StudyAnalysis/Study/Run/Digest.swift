import CodedSessions

/// A fingerprint of 128 bits by which equal inputs are known again (FNV-1a: Fowler, Noll & Vo; IETF draft
/// fnv, 2012). It tells accidents apart, not attacks: whoever can write the files can write the results too.
struct Digest: Sendable, Hashable {
  private var state: UInt128 = 0x6C62_272E_07BB_0142_62B8_2175_6295_C58D

  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013B

  mutating func add(_ byte: UInt8) { state = (state ^ UInt128(byte)) &* Self.prime }

  mutating func add(_ number: Int64) {
    var rest = UInt64(bitPattern: number)
    for _ in 0..<8 {
      add(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// A text with its length, so that no two rows of texts run into one another.
  mutating func add(_ text: String) {
    add(Int64(text.utf8.count))
    for byte in text.utf8 { add(byte) }
  }

  /// As 32 hexadecimal digits.
  var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }

  /// The fingerprint of `text`.
  static func text(of text: String) -> String {
    var digest = Digest()
    digest.add(text)
    return digest.text
  }
}

extension Digest {
  /// The fingerprint of everything in `session` that an answer can depend on. O(n).
  init(_ session: CodedSession) {
    self.init()
    add(session.span)
    add(session.timeUnit.step.microseconds)
    add(session.timeUnit.origin.rawValue)
    add(Int64(session.persons.count))
    for person in session.persons { add(person.id) }
    add(Int64(session.phases.count))
    for phase in session.phases {
      add(phase.name)
      add(phase.span)
    }
    add(Int64(session.codebook.entries.count))
    for entry in session.codebook.entries {
      // Not the full name: names may hold dots themselves.
      add(entry.person.id)
      add(entry.stream)
      add(entry.name)
      add(entry.label)
      add(entry.codeClass?.rawValue ?? "")
    }
    for stream in session.streams {
      add(stream.person.id)
      add(stream.name)
      add(stream.kind.rawValue)
      add(Int64(stream.isExclusive ? 1 : 0))
      add(Int64(stream.bouts.count))
      for bout in stream.bouts {
        add(Int64(bout.code.index))
        add(bout.span)
      }
      add(Int64(stream.moments.count))
      for moment in stream.moments {
        add(Int64(moment.code.index))
        add(moment.time.microseconds)
      }
      add(Int64(stream.codable.spans.count))
      for span in stream.codable.spans { add(span) }
    }
  }

  private mutating func add(_ span: TimeSpan) {
    add(span.onset.microseconds)
    add(span.offset.microseconds)
  }
}

/// The first and last eight bytes of a text and its length: all there is to a text of up to 16
/// bytes, as nearly every code and name is.
struct TextKey: Equatable {
  let head: UInt64
  /// Zero for texts shorter than 8 bytes; overlaps `head` for those shorter than 16.
  let tail: UInt64
  let length: Int

  @inline(__always)
  init(head: UInt64, tail: UInt64, length: Int) {
    self.head = head
    self.tail = tail
    self.length = length
  }

  /// The key of a text with eight readable bytes after its first.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, length: Int) {
    let raw = unsafe UnsafeRawPointer(start)
    let first = unsafe raw.loadUnaligned(as: UInt64.self)
    if length >= 8 {
      head = first
      tail = unsafe raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self)
    } else {
      head = UInt64(littleEndian: first) & ((1 &<< UInt64(8 &* length)) &- 1)
      tail = 0
    }
    self.length = length
  }

  /// A hash of the whole text, which begins at `start`: texts that differ only in the middle, as
  /// numbered file names do, must not collide.
  @inline(__always)
  func hash(_ start: UnsafePointer<UInt8>) -> Int {
    var mixed =
      (head &* 0x9E37_79B9_7F4A_7C15) ^ ((tail &+ UInt64(length)) &* 0xC2B2_AE3D_27D4_EB4F)
    if length > 16 { mixed = unsafe hashMiddle(start, mixed) }
    mixed ^= mixed &>> 32
    return Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) &>> 32)
  }

  private func hashMiddle(_ start: UnsafePointer<UInt8>, _ seed: UInt64) -> UInt64 {
    let raw = unsafe UnsafeRawPointer(start)
    var mixed = seed
    var offset = 8
    while offset < length - 8 {
      let word = unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // Never past the last eight bytes, which a shorter last step looks at twice.
      mixed = (mixed ^ word) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed &>> 29
      offset += 8
    }
    return mixed
  }
}

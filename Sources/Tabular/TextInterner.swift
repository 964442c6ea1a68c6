/// Gives each distinct text a small number, so that a table of millions of codes holds each name
/// once.
///
/// Numbers count from 0 in the order in which texts first appear. Finding a text that is known
/// takes a few nanoseconds and makes no `String`; two texts are the same when their bytes are.
public struct TextInterner: Sendable {
  /// The distinct texts; the number of a text is its index. Bytes that are not UTF-8 become
  /// U+FFFD.
  public private(set) var texts: [String] = []

  /// A place of the hash table. Texts of up to 16 bytes are told apart by `key` alone.
  private struct Slot {
    var key = TextKey(head: 0, tail: 0, length: 0)
    var id = UInt32.max
  }

  /// Open addressing with linear probing; the count is a power of two, at most half of it used.
  private var slots = [Slot](repeating: Slot(), count: 64)
  /// The bytes of all texts one after another, and where each begins.
  private var bytes: [UInt8] = []
  private var starts: [Int] = [0]

  /// An interner without texts.
  public init() {}

  /// A placeholder that must not be asked.
  static let none = TextInterner(slots: [])
  private init(slots: [Slot]) { self.slots = slots }

  /// The number of the text with these bytes; a new one if it has not been seen.
  public mutating func id(of field: Span<UInt8>) -> UInt32 {
    unsafe field.withUnsafeBufferPointer { buffer in
      // A copy with readable bytes around it, which the keys are loaded from.
      let padding = [UInt8](repeating: 0, count: 8)
      let padded = unsafe padding + Array(buffer) + padding
      return unsafe padded.withUnsafeBufferPointer { padded in
        guard let start = padded.baseAddress else { return 0 }
        return unsafe id(ofPadded: start + 8, length: buffer.count)
      }
    }
  }

  /// The number of a text that has eight readable bytes before and after it.
  private mutating func id(ofPadded start: UnsafePointer<UInt8>, length: Int) -> UInt32 {
    let key = unsafe TextKey(start, length: length)
    let found = unsafe slots.withUnsafeBufferPointer { slots in
      unsafe find(key, start, in: slots)
    }
    return unsafe found ?? add(key, start, length: length)
  }

  /// Writes the numbers of one field of each row to `ids`; a row without the field counts as empty
  /// there.
  mutating func intern(
    field: Int, of rows: Range<Int>, in gathering: Gathering,
    to ids: UnsafeMutablePointer<UInt32>
  ) {
    var row = rows.lowerBound
    var output = unsafe ids
    while row < rows.upperBound {
      // The table may move when a text is added, so known texts are looked up in runs.
      let known = unsafe slots.withUnsafeBufferPointer { slots in
        var next = row
        while next < rows.upperBound {
          let range = gathering.bytes(ofField: field, ofRow: next)
          let start = unsafe UnsafePointer(gathering.bytes + range.lowerBound)
          let key = unsafe TextKey(start, length: range.count)
          guard let id = unsafe find(key, start, in: slots) else { break }
          unsafe output.pointee = id
          unsafe output += 1
          next &+= 1
        }
        return next
      }
      row = known
      if row < rows.upperBound {
        let range = gathering.bytes(ofField: field, ofRow: row)
        unsafe output.pointee = id(
          ofPadded: gathering.bytes + range.lowerBound, length: range.count)
        unsafe output += 1
        row += 1
      }
    }
  }

  @inline(__always)
  private func find(
    _ key: TextKey, _ start: UnsafePointer<UInt8>, in slots: UnsafeBufferPointer<Slot>
  ) -> UInt32? {
    let mask = slots.count &- 1
    var place = unsafe key.hash(start) & mask
    while true {
      let slot = unsafe slots[place]
      if slot.key == key {
        if key.length <= 16 ? slot.id != .max : unsafe isText(slot.id, start) { return slot.id }
      }
      if slot.id == .max { return nil }
      place = (place &+ 1) & mask
    }
  }

  private func isText(_ id: UInt32, _ start: UnsafePointer<UInt8>) -> Bool {
    guard id != .max else { return false }
    let range = starts[Int(id)]..<starts[Int(id) + 1]
    var offset = 0
    for place in range {
      if unsafe bytes[place] != start[offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func add(_ key: TextKey, _ start: UnsafePointer<UInt8>, length: Int) -> UInt32 {
    let id = UInt32(texts.count)
    let buffer = unsafe UnsafeBufferPointer(start: start, count: length)
    unsafe texts.append(String(decoding: buffer, as: UTF8.self))
    unsafe bytes.append(contentsOf: buffer)
    starts.append(bytes.count)
    if 2 * texts.count > slots.count { enlarge() }
    unsafe insert(Slot(key: key, id: id), hash: key.hash(start))
    return id
  }

  private mutating func insert(_ slot: Slot, hash: Int) {
    let mask = slots.count - 1
    var place = hash & mask
    while slots[place].id != .max { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func enlarge() {
    let former = slots
    slots = [Slot](repeating: Slot(), count: 4 * former.count)
    for slot in former where slot.id != .max {
      let hash = unsafe bytes.withUnsafeBufferPointer { bytes in
        guard let base = bytes.baseAddress else { return 0 }
        return unsafe slot.key.hash(base + starts[Int(slot.id)])
      }
      insert(slot, hash: hash)
    }
  }
}

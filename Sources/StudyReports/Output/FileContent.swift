/// What a file holds: bytes, or a text that is made piece by piece as it is written, so that a table of any
/// length needs no memory.
public struct FileContent: Sendable {
  private let pieces: @Sendable (_ write: ([UInt8]) throws -> Void) throws -> Void

  /// These bytes.
  init(_ bytes: [UInt8]) { pieces = { write in try write(bytes) } }

  /// What `pieces` hands over, one after the other; the same every time.
  init(_ pieces: @escaping @Sendable (_ write: ([UInt8]) throws -> Void) throws -> Void) {
    self.pieces = pieces
  }

  /// Hands the pieces to `write`, one after the other, until it throws.
  func write(to write: ([UInt8]) throws -> Void) throws { try pieces(write) }

  /// All of it at once.
  var bytes: [UInt8] {
    var all: [UInt8] = []
    // Nothing but `write` can throw here.
    try? pieces { all += $0 }
    return all
  }
}

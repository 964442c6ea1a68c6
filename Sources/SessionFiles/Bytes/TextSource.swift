import Foundation

/// The text of a file as UTF-8, in blocks, without its byte-order mark.
///
/// Files are read only and never held whole: a block at a time is in memory, whatever the file's
/// size.
struct TextSource {
  /// Why no more text comes.
  enum Failure: Error {
    /// The file could not be opened or read; the system's own words.
    case unreadable(String)
    /// The bytes are not text in the encoding that the file seems to have.
    case notText(Transcoder.Fault, encoding: TextEncoding, line: Int)
  }

  /// How many bytes are read at a time.
  static let blockSize = 256 * 1024

  /// The encoding, as the file's beginning shows it or as the user said.
  let encoding: TextEncoding
  /// The file's size in bytes, for progress.
  let byteCount: Int
  /// The first bytes of the file as they stand there.
  let head: [UInt8]

  /// Called after each block with the bytes read and the file's size.
  var onProgress: ((Int, Int) -> Void)?

  private var bytesRead = 0
  /// `nil` when the text came from a container and is in memory already.
  private let handle: FileHandle?
  private var transcoder: Transcoder
  private var pending: [UInt8]?
  private var isAtEnd = false

  /// Opens `path` for reading.
  init(path: String, encoding given: TextEncoding?) throws(Failure) {
    do {
      let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      let size = try file.seekToEnd()
      try file.seek(toOffset: 0)
      byteCount = Int(clamping: size)
      head = Array(try file.read(upToCount: Self.blockSize) ?? Data())
      handle = file
    } catch {
      throw .unreadable(Self.words(for: error, path: path))
    }
    encoding = given ?? TextEncoding.detect(head: head)
    let markLength = encoding.markLength(in: head)
    transcoder = Transcoder(from: encoding, offset: markLength)
    pending = Array(head.dropFirst(markLength))
  }

  /// Text that is in memory already: a sheet or another part of a container, as UTF-8.
  init(text: [UInt8]) {
    handle = nil
    byteCount = text.count
    head = Array(text.prefix(Self.blockSize))
    encoding = .utf8
    transcoder = Transcoder(from: .utf8, offset: 0)
    pending = text
  }

  /// The next block of text, `nil` at the end.
  mutating func next() throws(Failure) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    let block: [UInt8]
    if let first = pending {
      pending = nil
      block = first
      isAtEnd = handle == nil || head.count < Self.blockSize
    } else {
      do {
        block = Array(try handle?.read(upToCount: Self.blockSize) ?? Data())
      } catch {
        throw .unreadable("\(error)")
      }
      isAtEnd = block.isEmpty
    }
    bytesRead += block.count
    onProgress?(bytesRead, byteCount)
    do {
      return try transcoder.utf8(of: block, isLast: isAtEnd)
    } catch {
      throw .notText(error, encoding: encoding, line: line(ofByte: error.offset))
    }
  }

  /// Closes the file.
  func close() {
    // Nothing was written, so a failure to close loses nothing.
    try? handle?.close()
  }

  /// The line on which a byte stands: reads the file up to it once more, which only a failure costs.
  private func line(ofByte offset: Int) -> Int {
    var again = Transcoder(from: encoding)
    var line = 1
    var previous: UInt8 = 0
    var rest = offset
    var isFirst = true
    try? handle?.seek(toOffset: 0)
    while rest > 0, let data = try? handle?.read(upToCount: min(rest, Self.blockSize)),
      !data.isEmpty
    {
      rest -= data.count
      let bytes = Array(data)
      let text = isFirst ? Array(bytes.dropFirst(encoding.markLength(in: bytes))) : bytes
      isFirst = false
      guard let block = try? again.utf8(of: text, isLast: false) else { break }
      for byte in block {
        if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { line += 1 }
        previous = byte
      }
    }
    return line
  }

  private static func words(for error: any Error, path: String) -> String {
    if !FileManager.default.fileExists(atPath: path) { return "there is no such file" }
    let values = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.isDirectoryKey])
    if values?.isDirectory ?? false { return "it is a folder" }
    if !FileManager.default.isReadableFile(atPath: path) { return "you may not read it" }
    return "the system could not read it"
  }
}

import CodedSessions

/// A file of an export: its name inside the export's folder and its bytes.
public struct WrittenFile: Sendable, Hashable {
  /// The path inside the folder, with `/` between its parts.
  public let path: String
  /// What stands in it.
  public let bytes: [UInt8]

  /// A file at `path` with `bytes`.
  public init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file of text.
  public init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
}

/// Sessions in a form that another program reads, and what is lost in it.
public struct Export: Sendable, Hashable {
  /// The files, in the order in which they are to be looked at.
  public let files: [WrittenFile]
  /// What a reader of the files can no longer tell, in sentences.
  public let losses: [String]

  /// An export of `files`.
  public init(_ files: [WrittenFile], losses: [String] = []) {
    self.files = files
    self.losses = losses
  }
}

/// Writes tables of text cell by cell.
struct TableText {
  private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8
  private var isAtBegin = true

  /// - Parameter delimiter: A comma (RFC 4180) or a tab (BIDS: cells hold neither tabs nor line breaks).
  init(header: [String], delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
    for name in header { cell(name) }
    endRow()
  }

  /// Adds a cell of text.
  mutating func cell(_ text: String) {
    separate()
    if delimiter == UInt8(ascii: "\t") {
      bytes += text.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined().utf8
    } else {
      DelimitedCell.append(text, to: &bytes)
    }
  }

  /// Adds a cell with a time in seconds, empty (or what stands for nothing) when there is none.
  mutating func cell(_ time: SessionTime?, otherwise: String = "") {
    separate()
    if let time { DelimitedCell.append(time, to: &bytes) } else { bytes += otherwise.utf8 }
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtBegin = true
  }

  private mutating func separate() {
    if !isAtBegin { bytes.append(delimiter) }
    isAtBegin = false
  }
}

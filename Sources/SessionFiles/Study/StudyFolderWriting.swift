public import CodedSessions
import Foundation

/// Writes a study folder, session by session: `codebook.csv`, `participants.csv`, `sessions/*.csv` in
/// the canonical form, and `reading.json`, which says how each file was read.
///
/// Everything goes to a temporary sibling that is renamed into place at the end, so that a run that
/// fails leaves nothing half-written. A folder that exists is never replaced.
public struct StudyFolderWriting: ~Copyable {
  /// Why a study folder cannot be written.
  public enum Failure: Error, Hashable, Sendable {
    /// There is something of that name already.
    case exists
    /// The system refused; its own words.
    case cannotWrite(String)
  }

  /// A file of the study and where it came from.
  public struct Member: Sendable, Hashable, Codable {
    /// The file that was read, without folders.
    public let source: String
    /// The table it became, inside the study folder.
    public let file: String
    /// How many sessions it holds.
    public var sessions: Int
  }

  /// The files written so far.
  public private(set) var members: [Member] = []
  /// Where the folder is being written until it is complete.
  public let temporaryPath: String

  private let path: String
  private var takenNames: Set<String> = []
  private var codebook = CodebookGathering()
  private var participants = ParticipantGathering()
  private var table: OpenTable?

  /// A table that is being written, with what was known before it was begun.
  private struct OpenTable {
    let handle: FileHandle
    var text = CanonicalText()
    let codebookBefore: CodebookGathering
    let participantsBefore: ParticipantGathering
    var isBegun = false
  }

  /// How much text is gathered before it is written.
  private static let bufferSize = 1 << 20

  /// Begins to write a study folder at `path`.
  public init(path: String) throws(Failure) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    temporaryPath = path + ".writing-\(ProcessInfo.processInfo.processIdentifier)"
    if FileManager.default.fileExists(atPath: path) { throw .exists }
    do {
      try? FileManager.default.removeItem(atPath: temporaryPath)
      try FileManager.default.createDirectory(
        atPath: temporaryPath + "/sessions", withIntermediateDirectories: true)
    } catch {
      throw .cannotWrite(Self.words(for: error))
    }
  }

  /// Begins the table of the sessions that come from `source`.
  public mutating func begin(source: String) throws(Failure) {
    try endTable()
    let stem = FileNames.name(of: source).split(separator: ".").dropLast().joined(separator: ".")
    let base = stem.isEmpty ? "sessions" : String(stem.prefix(100))
    var name = base
    var number = 2
    // Some disks tell no capitals from small letters.
    while !takenNames.insert(name.lowercased()).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    let file = "sessions/\(name).csv"
    let whole = temporaryPath + "/" + file
    guard FileManager.default.createFile(atPath: whole, contents: nil),
      let handle = FileHandle(forWritingAtPath: whole)
    else { throw .cannotWrite("no file can be made there") }
    table = OpenTable(
      handle: handle, codebookBefore: codebook, participantsBefore: participants)
    members.append(Member(source: FileNames.name(of: source), file: file, sessions: 0))
  }

  /// Adds a session to the table that was begun.
  public mutating func add(_ session: CodedSession) throws(Failure) {
    codebook.add(session)
    participants.add(session)
    members[members.count - 1].sessions += 1
    guard let handle = table?.handle else { return }
    try table?.text.append(session, size: Self.bufferSize) { bytes throws(Failure) in
      try Self.write(bytes, to: handle)
    }
  }

  /// Takes back all sessions of the table that was begun.
  public mutating func withdraw() throws(Failure) {
    guard let open = table else { return }
    codebook = open.codebookBefore
    participants = open.participantsBefore
    table?.text = CanonicalText()
    members[members.count - 1].sessions = 0
    do {
      try open.handle.truncate(atOffset: 0)
      try open.handle.seek(toOffset: 0)
    } catch {
      throw .cannotWrite(Self.words(for: error))
    }
  }

  /// Completes the folder and puts it in its place.
  ///
  /// - Parameters:
  ///   - reading: The text of `reading.json`.
  ///   - further: Files beside it.
  public mutating func finish(
    reading: [UInt8], further: [WrittenFile] = []
  ) throws(Failure) {
    try endTable()
    do {
      let tables = [
        ("codebook.csv", CodebookText.write(codebook.file)),
        ("participants.csv", participants.text), ("reading.json", reading),
      ]
      for (name, bytes) in tables + further.map({ ($0.path, $0.bytes) }) {
        try Data(bytes).write(to: URL(fileURLWithPath: temporaryPath + "/" + name))
      }
      // The folder may have come into being since.
      if FileManager.default.fileExists(atPath: path) { throw Failure.exists }
      try FileManager.default.moveItem(atPath: temporaryPath, toPath: path)
    } catch let failure as Failure {
      abandon()
      throw failure
    } catch {
      let words = Self.words(for: error)
      abandon()
      throw .cannotWrite(words)
    }
  }

  /// Removes what was written so far.
  public func abandon() {
    try? table?.handle.close()
    try? FileManager.default.removeItem(atPath: temporaryPath)
  }

  private mutating func endTable() throws(Failure) {
    guard let open = table else { return }
    try flush()
    table = nil
    do {
      try open.handle.close()
      if let last = members.last, last.sessions == 0 {
        try FileManager.default.removeItem(atPath: temporaryPath + "/" + last.file)
        members.removeLast()
      }
    } catch {
      throw .cannotWrite(Self.words(for: error))
    }
  }

  private mutating func flush() throws(Failure) {
    guard let bytes = table?.text.takeBytes(), !bytes.isEmpty, let handle = table?.handle else {
      return
    }
    try Self.write(bytes, to: handle)
  }

  private static func write(_ bytes: [UInt8], to handle: FileHandle) throws(Failure) {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw .cannotWrite(words(for: error))
    }
  }

  private static func words(for error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission: "you may not write there"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    case .fileWriteInvalidFileName: "the name is not possible there"
    default: "no folder can be made there"
    }
  }
}

import Foundation

/// Writes a report's folder as a whole or not at all, and never over what a person edited.
///
/// The files go to a temporary sibling that is renamed into place at the end. Two more are written beside them:
/// `log.txt` says what happened, and `manifest.json` with a digest of each file tells later whether one was
/// changed by hand.
public struct ReportFolder: Sendable {
  /// Why a report was not written.
  public enum Failure: Error, Sendable, Hashable {
    /// The folder holds files that were changed, or added, since Attune wrote it.
    case edited([String])
    /// There is something of that name that Attune did not write.
    case foreign
    /// The system refused; its own words.
    case cannotWrite(String)
  }

  /// The folder's path.
  public let path: String

  /// The folder called `name` inside `parent`.
  public init(parent: String, name: String) {
    path = parent + (parent.hasSuffix("/") ? "" : "/") + name
  }

  /// A name for the folder of a session: its id with everything but letters, digits, dots, hyphens
  /// and underscores replaced by hyphens.
  public static func name(forSession id: String) -> String {
    var name = ""
    for scalar in id.unicodeScalars {
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isPlain || scalar == "." || scalar == "_" {
        name.unicodeScalars.append(scalar)
      } else if !name.hasSuffix("-") {
        name += "-"
      }
    }
    let trimmed = name.drop { $0 == "." || $0 == "-" }.prefix(100)
    return trimmed.isEmpty ? "session" : String(trimmed)
  }

  /// A name for each of `ids`, no two alike: see ``name(forSession:)``.
  public static func names(of ids: [String]) -> [String] {
    var taken: Set<String> = []
    return ids.map { id in
      let name = Self.name(forSession: id)
      var free = name
      var number = 2
      // Some disks tell no capitals from small letters.
      while !taken.insert(free.lowercased()).inserted {
        free = "\(name)-\(number)"
        number += 1
      }
      return free
    }
  }

  /// Writes `files`, replacing an earlier report of Attune's that nobody touched.
  ///
  /// - Parameters:
  ///   - origin: Where the report comes from, for the manifest and the log.
  ///   - remarks: What else is to be said of the files, for the log.
  ///   - force: Whether edited files may be replaced too. What Attune did not write is never
  ///     replaced: it may be anything, the recordings themselves among it.
  public func write(
    _ files: ReportFiles, origin: ReportOrigin = ReportOrigin(), remarks: [String] = [],
    force: Bool = false
  ) throws(Failure) {
    try checkForEdits(force: force)
    let temporary = path + ".writing-\(ProcessInfo.processInfo.processIdentifier)"
    let retired = path + ".old-\(ProcessInfo.processInfo.processIdentifier)"
    let manager = FileManager.default
    do {
      try? manager.removeItem(atPath: temporary)
      var entries = try files.files.map { try Self.write($0, in: temporary) }
      let log = ReportLog(
        origin: origin, program: files.program, command: files.page.reproduction,
        settings: files.settings, remarks: remarks)
      let text = ReportFiles.File(
        path: ReportLog.fileName, bytes: Array(log.text(written: entries).utf8))
      entries.append(try Self.write(text, in: temporary))
      _ = try Self.write(
        ReportManifest(entries, of: files, origin: origin).file, in: temporary)
      if manager.fileExists(atPath: path) { try manager.moveItem(atPath: path, toPath: retired) }
      do {
        try manager.moveItem(atPath: temporary, toPath: path)
      } catch {
        // Put the earlier report back before saying what happened.
        try? manager.moveItem(atPath: retired, toPath: path)
        throw error
      }
      try? manager.removeItem(atPath: retired)
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw .cannotWrite(words(for: error))
    }
  }

  private func checkForEdits(force: Bool) throws(Failure) {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return }
    guard let data = manager.contents(atPath: path + "/" + ReportManifest.fileName),
      let manifest = ReportManifest(data)
    else { throw .foreign }
    let edited = force ? [] : manifest.changes(in: path)
    if !edited.isEmpty { throw .edited(edited) }
  }

  /// Writes `file` piece by piece and says what went by.
  private static func write(
    _ file: ReportFiles.File, in folder: String
  ) throws -> ReportManifest.Entry {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: url)
    let handle = try FileHandle(forWritingTo: url)
    var digest = ContentDigest()
    try file.content.write { piece in
      digest.add(piece)
      try handle.write(contentsOf: piece)
    }
    try handle.close()
    return ReportManifest.Entry(path: file.path, digest.value)
  }

  private func words(for error: any Error) -> String {
    if let file = fileInTheWay { return file + " is a file, not a folder" }
    return switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission: "you may not write there"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk is read-only"
    case .fileWriteInvalidFileName: "the name is not possible there"
    default: "no folder can be made there"
    }
  }

  /// The part of the path above the report that exists and is no folder.
  private var fileInTheWay: String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    while !parts.isEmpty {
      let above = parts.joined(separator: "/")
      if FileManager.default.fileExists(atPath: above) {
        let url = URL(fileURLWithPath: above).resolvingSymlinksInPath()
        let isFolder = (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory
        return isFolder == false ? above : nil
      }
      parts = parts.dropLast()
    }
    return nil
  }
}

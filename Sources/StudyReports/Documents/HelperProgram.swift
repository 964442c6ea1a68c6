import Foundation

/// Another program on this computer that makes a file of another kind.
///
/// It is given its arguments as they are, never through a shell, and a folder of its own that is gone
/// afterwards.
struct HelperProgram: Sendable {
  /// Why it made nothing.
  struct Failure: Error, Hashable {
    /// In words, the program's own among them.
    let words: String
  }

  /// How long it may take, in seconds.
  static let timeLimit = 60.0

  let name: String
  private let path: String

  /// The program called `name` in the first folder of `searchPath` that has it; `nil` if none has.
  ///
  /// - Parameter searchPath: Folders with colons between them, as in `PATH`. Only whole paths count: a
  ///   program beside the recordings is not one that was installed.
  init?(_ name: String, in searchPath: String) {
    let candidates = searchPath.split(separator: ":").filter { $0.hasPrefix("/") }.map {
      $0 + "/" + name
    }
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      return nil
    }
    self.name = name
    path = found
  }

  /// The folders in which programs are looked for, unless others are named.
  static var searchPath: String { ProcessInfo.processInfo.environment["PATH"] ?? "" }

  /// Lends `body` a new folder, which is removed afterwards.
  static func withFolder<Result>(
    _ body: (_ folder: URL) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "attune-\(UUID().uuidString)", isDirectory: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(words: "no temporary folder can be made")
    }
    return try body(folder)
  }

  /// Runs the program in `folder` and waits for its end.
  ///
  /// - Parameter limit: After how many seconds it is ended.
  /// - Returns: What it printed.
  @discardableResult
  func run(
    _ arguments: [String], in folder: URL, limit: Double = timeLimit
  ) throws(Failure) -> String {
    let output = folder.appendingPathComponent("helper-output")
    let errors = folder.appendingPathComponent("helper-errors")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // Files that hold the time of their making hold this one, so that they are the same each time.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SOURCE_DATE_EPOCH": "0"]
    ) { own, _ in own }
    process.standardInput = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do {
      for file in [output, errors] { try Data().write(to: file) }
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
    } catch {
      throw Failure(words: "\(name) cannot be started")
    }
    if ended.wait(timeout: .now() + limit) == .timedOut {
      end(process, ended)
      throw Failure(words: "\(name) took longer than \(Int(limit)) s and was ended")
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let last = lines(of: errors).last.map { ": " + $0 } ?? ""
      throw Failure(words: "\(name) failed\(last)")
    }
    return lines(of: output).joined(separator: "\n")
  }

  /// Ends `process`: politely, and two seconds later not.
  private func end(_ process: Process, _ ended: DispatchSemaphore) {
    process.terminate()
    guard ended.wait(timeout: .now() + 2) == .timedOut else { return }
    kill(process.processIdentifier, SIGKILL)
    _ = ended.wait(timeout: .now() + 2)
  }

  /// The lines of a file that say anything, each cut to what a message can carry.
  private func lines(of file: URL) -> [String] {
    let data = FileManager.default.contents(atPath: file.path) ?? Data()
    return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { VisibleText.of(String($0.prefix(300))).trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }
}

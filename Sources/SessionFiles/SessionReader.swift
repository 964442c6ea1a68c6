import CodedSessions

/// Reads coded sessions from files.
public enum SessionReader {
  /// What came of reading some files.
  public struct Outcome: Sendable {
    /// The sessions in the order of the files and of their first rows.
    public var sessions: [ReadSession] = []
    /// The path of each session's file, in the order of the sessions.
    public internal(set) var paths: [String] = []
    /// Every file that was opened, in the order of reading: those of sessions, each followed by the description of its
    /// columns where there is one.
    public internal(set) var files: [ReadFile] = []
    /// What was recognised in each file that could be read.
    public var tables: [TableReport] = []
    /// Every message, the gravest first.
    public var diagnostics: [Diagnostic] = []

    fileprivate mutating func add(_ table: TableReport?, path: String, description: String?) {
      files.append(ReadFile(path, .sessions, recognition: table.map(ReadFile.Recognition.init)))
      if let description { files.append(ReadFile(description, .description)) }
      if let table { tables.append(table) }
    }
  }

  /// Reads `paths`; nothing is thrown, everything that is wrong is among the outcome's diagnostics.
  ///
  /// Files are only read. Cost is linear in their size; memory holds the events and one block of text.
  /// - Parameter onProgress: Called before each file and after each of its blocks with the file's name, the
  ///   bytes read and the file's size.
  public static func read(
    _ paths: [String], options: ReadingOptions = ReadingOptions(),
    onProgress: ((String, Int, Int) -> Void)? = nil
  ) -> Outcome {
    var outcome = Outcome()
    var log = DiagnosticLog(namedRepeats: options.namedRepeats)
    var names = SessionNames()
    var unused = Set(options.recodes.keys)
    for path in paths {
      onProgress?(FileNames.name(of: path), 0, 1)
      let reading = FileReading(path: path, options: options, onProgress: onProgress)
      let result = reading.run(inPassing: false, log: &log) {
        outcome.sessions.append($0)
        outcome.paths.append(path)
      }
      outcome.add(result?.table, path: path, description: reading.descriptionPath)
      unused.subtract(result?.recoded ?? [])
    }
    complain(ofUnused: unused, log: &log)
    for session in outcome.sessions { names.add(session.session, log: &log) }
    outcome.diagnostics = log.all
    return outcome
  }

  /// One thing that happens while files are streamed.
  public enum Delivery: Sendable {
    /// The sessions that follow come from this file, named by its path.
    case begin(path: String)
    /// A session is complete.
    case session(ReadSession)
    /// The sessions delivered since the file began do not count: rows could not be read of which nobody
    /// knows to which session they belong, or rows of a finished session came back and the file is read
    /// again as a whole.
    case withdrawn(path: String)
  }

  /// Reads `paths` and hands over each session as soon as it is complete, so that memory does not grow
  /// with the number of rows where the rows of each session lie together.
  ///
  /// A file in which they do not is read again and held as a whole, about 75 bytes a row. With
  /// ``ReadingOptions/ignoresCase`` files are always held, because the commonest spelling is known only
  /// at the end; and so they are when inclusive offsets wait for the step of all times.
  /// - Returns: Reports and diagnostics; its `sessions` are empty.
  public static func stream(
    _ paths: [String], options: ReadingOptions = ReadingOptions(),
    onProgress: ((String, Int, Int) -> Void)? = nil, deliver: (Delivery) -> Void
  ) -> Outcome {
    var outcome = Outcome()
    var log = DiagnosticLog(namedRepeats: options.namedRepeats)
    var names = SessionNames()
    var unused = Set(options.recodes.keys)
    for path in paths {
      onProgress?(FileNames.name(of: path), 0, 1)
      let reading = FileReading(path: path, options: options, onProgress: onProgress)
      deliver(.begin(path: path))
      var fresh = names
      var own = DiagnosticLog(namedRepeats: options.namedRepeats)
      var result = reading.run(inPassing: !options.needsWholeFile, log: &own) { session in
        fresh.add(session.session, log: &log)
        deliver(.session(session))
      }
      if result == nil {
        deliver(.withdrawn(path: path))
        fresh = names
        own = DiagnosticLog(namedRepeats: options.namedRepeats)
        result = reading.run(inPassing: false, log: &own) { session in
          fresh.add(session.session, log: &log)
          deliver(.session(session))
        }
      }
      names = fresh
      log.add(contentsOf: own)
      outcome.add(result?.table, path: path, description: reading.descriptionPath)
      unused.subtract(result?.recoded ?? [])
      if result?.isWithdrawn ?? false { deliver(.withdrawn(path: path)) }
    }
    complain(ofUnused: unused, log: &log)
    outcome.diagnostics = log.all
    return outcome
  }

  private static func complain(ofUnused codes: Set<String>, log: inout DiagnosticLog) {
    for code in codes.sorted() {
      log.add(
        Diagnostic(
          .recodeNotUsed, "no file has a code \"\(code)\" to be called otherwise",
          treatedAs: "nothing", hint: "attune inspect lists the codes as the files spell them"),
        cause: code)
    }
  }
}

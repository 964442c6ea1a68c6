import Tabular

/// What a path holds, found out from how the file begins: a table, or a document in a known format.
enum FileOpening {
  case table(TableOpening)
  case document(Document, any DocumentDialect.Type, DocumentLayout)

  /// The longest document that is read as a whole.
  static let longestDocument = 1 << 29

  /// Opens the file at `path`; a complaint when it is neither.
  static func open(path: String, options: ReadingOptions) -> Result<FileOpening, Diagnostic> {
    let fileName = FileNames.name(of: path)
    let place = Diagnostic.Place(file: fileName)
    do {
      let source = try TextSource(path: path, encoding: options.encoding)
      if source.byteCount == 0 {
        return .failure(
          Diagnostic(
            .fileEmpty, "the file is empty (0 bytes)", at: place,
            expected: "a table of coded events",
            hint: "was the export interrupted? export again"))
      }
      if source.head.starts(with: [0x50, 0x4B, 0x03, 0x04])
        || source.head.starts(with: [0x50, 0x4B, 0x05, 0x06])
      {
        source.close()
        return try open(containerAt: path, fileName: fileName, options: options)
      }
      if let known = KnownFormat.recognise(head: source.head, fileName: fileName) {
        source.close()
        return .failure(notText(known, place: place))
      }
      return try open(source, fileName: fileName, options: options)
    } catch let problem as RowProblem {
      return .failure(RowComplaint.diagnostic(problem, file: fileName))
    } catch let failure as TextSource.Failure {
      return .failure(complaint(failure, place: place))
    } catch {
      return .failure(Diagnostic(.fileUnreadable, "cannot read the file", at: place))
    }
  }

  /// Looks into a zip archive.
  private static func open(
    containerAt path: String, fileName: String, options: ReadingOptions
  ) throws -> Result<FileOpening, Diagnostic> {
    switch Container.open(path: path, options: options) {
    case .failure(let diagnostic): return .failure(diagnostic)
    case .success(.datavyu(let text)):
      return try open(TextSource(text: text), fileName: fileName, options: options)
    case .success(.sheet(let sheet)):
      return try open(TextSource(text: sheet.bytes), fileName: fileName, options: options)
        .map { opening in
          guard case .table(var table) = opening else { return opening }
          table.sheet = sheet.name
          table.otherSheets = options.sheet == nil ? sheet.others : []
          table.text = sheet.bytes
          return .table(table)
        }
    }
  }

  /// Looks at a text from its beginning.
  static func open(
    _ source: consuming TextSource, fileName: String, options: ReadingOptions
  ) throws -> Result<FileOpening, Diagnostic> {
    var source = source
    let place = Diagnostic.Place(file: fileName)
    let block = try source.next() ?? []
    let beginning = DocumentBeginning(fileName: fileName, utf8: block)
    if let (dialect, recognition) = DocumentDialects.recognise(beginning) {
      switch recognition {
      case .refused(let diagnostic):
        source.close()
        return .failure(diagnostic)
      case .events(let layout):
        return try document(source, first: block, fileName: fileName).map {
          .document($0, dialect, layout)
        }
      }
    }
    if let known = KnownFormat.recognise(text: block) {
      source.close()
      return .failure(notText(known, place: place))
    }
    if let nul = block.firstIndex(of: 0) {
      source.close()
      return .failure(TableOpening.nulByte(at: nul, in: block, place: place))
    }
    return try TableOpening.open(source, block: block, fileName: fileName, options: options)
      .map { .table($0) }
  }

  /// All of a text that began with `first`.
  private static func document(
    _ source: consuming TextSource, first: [UInt8], fileName: String
  ) throws -> Result<Document, Diagnostic> {
    var source = source
    defer { source.close() }
    var text = first
    while let block = try source.next() {
      text += block
      if text.count > longestDocument {
        return .failure(
          Diagnostic(
            .fileTooLong, "the document is longer than \(longestDocument >> 20) MiB",
            at: Diagnostic.Place(file: fileName),
            expected: "a document that fits in memory", hint: "export it session by session"))
      }
    }
    return .success(Document(fileName: fileName, encoding: source.encoding, utf8: text))
  }

  private static func notText(
    _ known: KnownFormat.Finding, place: Diagnostic.Place
  ) -> Diagnostic {
    Diagnostic(
      .notText, "this is \(known.name), not a table of text", at: place,
      expected: "a text file: comma, semicolon or tab between columns", hint: known.hint)
  }

  /// Words a failure to get at the text.
  static func complaint(_ failure: TextSource.Failure, place: Diagnostic.Place) -> Diagnostic {
    switch failure {
    case .unreadable(let words):
      return Diagnostic(.fileUnreadable, "cannot read the file: \(words)", at: place)
    case .notText(let fault, let encoding, let line):
      var place = place
      place.line = line
      let byte = String(fault.byte, radix: 16, uppercase: true)
      return Diagnostic(
        .invalidEncoding,
        "byte 0x\(byte) at place \(fault.offset + 1) of the file is not \(encoding.rawValue)",
        at: place, expected: "text in \(encoding.rawValue)",
        hint: "name the encoding: --encoding cp1252 (Windows) or --encoding utf-16")
    }
  }
}

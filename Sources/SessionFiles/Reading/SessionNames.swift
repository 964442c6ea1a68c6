import CodedSessions

/// Remembers which sessions were read: sessions of one name may be one session read twice.
struct SessionNames {
  /// The file of each name, by the name's fingerprint: a corpus has more names than are worth keeping.
  private var files: [Int: UInt32] = [:]
  private var fileNames: [String] = []

  /// Takes notice of a session, and warns if its name is known.
  mutating func add(_ session: CodedSession, log: inout DiagnosticLog) {
    let file = session.sources.first ?? ""
    if fileNames.last != file { fileNames.append(file) }
    var hasher = Hasher()
    hasher.combine(session.id)
    let index = UInt32(clamping: fileNames.count - 1)
    guard let earlier = files.updateValue(index, forKey: hasher.finalize()) else { return }
    log.add(
      Diagnostic(
        .sameSessionTwice,
        "the session \"\(session.id)\" was read before, from \(fileNames[Int(earlier)])",
        at: Diagnostic.Place(file: file), treatedAs: "two sessions",
        hint: "give them different names, or name the file once"), cause: session.id)
  }
}

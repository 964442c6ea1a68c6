import CodedSessions

/// Why the sessions of a study cannot be gone through: a file is not the one that was read before.
public struct StudyChange: Error, Hashable, Sendable {
  /// The path of the file.
  public let file: String
}

extension StudyFolder {
  /// Reads the sessions again, one after the other, and hands each over with what the study knows of it; those
  /// that are not analysed only on demand. Phases are those that the study wants.
  ///
  /// Memory holds one session at a time where the rows of each lie together in their file, else one file.
  ///
  /// - Parameter isWanted: Whether the session at a place of ``sessions`` is handed over; a file without a wanted
  ///   one is not read.
  /// - Throws: ``StudyChange`` when a file holds other sessions than before; those before it were handed over.
  public func visit(
    includingExcluded: Bool = false, where isWanted: (Int) -> Bool = { _ in true },
    onProgress: ((String, Int, Int) -> Void)? = nil, _ body: (StudySession, ReadSession) -> Void
  ) throws(StudyChange) {
    var place = 0
    while place < sessions.count {
      let file = sessions[place].file
      let end = sessions[place...].firstIndex { $0.file != file } ?? sessions.count
      func isTaken(_ number: Int) -> Bool {
        (includingExcluded || sessions[number].exclusion == nil) && isWanted(number)
      }
      guard (place..<end).contains(where: isTaken) else {
        place = end
        continue
      }
      var number = place
      var isChanged = false
      func take(_ read: ReadSession) {
        guard !isChanged, number < end, read.session.id == sessions[number].id else {
          isChanged = true
          return
        }
        let known = sessions[number]
        number += 1
        guard isTaken(number - 1) else { return }
        let session = Self.phased(read.session, stream: study.phases.stream).session
        body(known, ReadSession(session: session, record: read.record))
      }
      if needsWhole.contains(file) {
        for session in SessionReader.read([file], options: options, onProgress: onProgress).sessions
        {
          take(session)
        }
      } else {
        _ = SessionReader.stream([file], options: options, onProgress: onProgress) { delivery in
          switch delivery {
          case .begin: break
          case .session(let read): take(read)
          case .withdrawn: isChanged = true
          }
        }
      }
      guard !isChanged, number == end else { throw StudyChange(file: file) }
      place = end
    }
  }
}

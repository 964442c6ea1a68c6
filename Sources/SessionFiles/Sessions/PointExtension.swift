import CodedSessions

/// Makes bouts of moments, for those who code a vocalisation by one key press and know how long it
/// usually lasts.
///
/// Each point lasts for the extent that the user gives, but not beyond the next later point of the same
/// code; the session's end cuts it when that is known.
enum PointExtension {
  /// The items with their points extended; a note tells of each.
  static func extended(
    _ items: [CodedItem], by extent: SessionTime, file: String, log: inout DiagnosticLog
  ) -> [CodedItem] {
    struct Name: Hashable { let person, stream, code: UInt32 }
    var times: [Name: [SessionTime]] = [:]
    for item in items where item.isMoment {
      let name = Name(person: item.person, stream: item.stream, code: item.code)
      times[name, default: []].append(item.onset)
    }
    let extent = min(extent, ReadingOptions.longestLength)
    let sorted = times.mapValues { $0.sorted() }
    return items.map { item in
      guard item.isMoment else { return item }
      let name = Name(person: item.person, stream: item.stream, code: item.code)
      let end = min(item.onset + extent, next(after: item.onset, in: sorted[name] ?? []))
      if !log.counts(.pointExtended, file: file, cause: "", line: item.line) {
        log.add(
          Diagnostic(
            .pointExtended, "points are taken to last \(extent.text) s",
            at: Diagnostic.Place(file: file, line: Int(item.line)),
            treatedAs:
              "bouts of that length, cut where the next point of the code begins and where the session ends (--point-extent)"
          ), cause: "")
      }
      return item.extended(to: end)
    }
  }

  /// The first of the sorted `times` that is later than `time`.
  private static func next(after time: SessionTime, in times: [SessionTime]) -> SessionTime {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] > time { high = middle } else { low = middle + 1 }
    }
    return low < times.count ? times[low] : SessionTime(microseconds: .max)
  }
}

extension Stream {
  /// The stream with every code replaced, or left out where `change` gives `nil`; bouts that adjoin and
  /// have become the same are one, and with `mergesEvents` so are successive equal moments.
  ///
  /// A state stream of which something is left out becomes an interval stream: its codable time stays,
  /// and where nothing is left, nothing was on.
  func recoded(
    within span: TimeSpan, mergesEvents: Bool, _ change: (Code) -> Code?
  ) throws(ModificationError) -> Stream {
    let uncodable = TimeSet(span).subtracting(codable)
    do {
      if kind == .event {
        var kept: [Moment] = []
        var changed = false
        for moment in moments {
          guard let code = change(moment.code) else {
            changed = true
            continue
          }
          if code != moment.code { changed = true }
          if mergesEvents, code != moment.code, kept.last?.code == code { continue }
          kept.append(Moment(code: code, time: moment.time, source: moment.source))
        }
        guard changed else { return self }
        return try Stream(
          person: person, name: name, events: kept, uncodable: uncodable, within: span)
      }
      var kept: [Bout] = []
      var last: [Code: Int] = [:]
      var removed = false
      var changed = false
      for bout in bouts {
        guard let code = change(bout.code) else {
          removed = true
          continue
        }
        if code != bout.code { changed = true }
        if code != bout.code, let index = last[code], kept[index].offset >= bout.onset,
          let longer = TimeSpan(
            onset: kept[index].onset, offset: max(kept[index].offset, bout.offset))
        {
          kept[index] = Bout(code: code, span: longer, source: kept[index].source)
          continue
        }
        last[code] = kept.count
        kept.append(Bout(code: code, span: bout.span, source: bout.source))
      }
      guard removed || changed else { return self }
      if kind == .state, !removed {
        return try Stream(person: person, name: name, states: kept, within: span)
      }
      return try Stream(
        person: person, name: name, intervals: kept, isExclusive: isExclusive,
        uncodable: uncodable, within: span)
    } catch {
      throw .unsound(error)
    }
  }
}

import CodedSessions

/// The items of a session as bouts and moments, stream by stream.
///
/// Items are counted first, so that each stream takes just the memory of its own. O(n).
struct ItemsByStream {
  /// A stream that has items.
  struct Stream {
    let key: StreamNaming.Key
    let person: Person
    let name: String
  }

  /// The streams in the order of the persons, then of the file.
  private(set) var streams: [Stream] = []
  private var bouts: [[Bout]] = []
  private var moments: [[Moment]] = []

  /// Sorts `items`; those of other people than `persons`, or whose code is not in the codebook, are left
  /// out, and so are bouts of no length.
  init(
    _ items: [CodedItem], naming: StreamNaming, codebook: Codebook, texts: TextTable,
    persons: [Person]
  ) {
    var counts: [StreamNaming.Key: Int] = [:]
    for item in items { counts[item.key, default: 0] += 1 }
    var places: [StreamNaming.Key: Int] = [:]
    var codes: [[UInt32: Code]] = []
    for person in persons {
      for key in naming.streams where texts[key.person] == person.id {
        guard let count = counts[key] else { continue }
        let name = naming.name(of: key)
        places[key] = streams.count
        streams.append(Stream(key: key, person: person, name: name))
        var own: [UInt32: Code] = [:]
        for id in naming.codes(of: key) {
          own[id] = codebook.code(person: person, stream: name, name: texts[id])
        }
        codes.append(own)
        bouts.append([])
        moments.append([])
        if key.isMoment {
          moments[moments.count - 1].reserveCapacity(count)
        } else {
          bouts[bouts.count - 1].reserveCapacity(count)
        }
      }
    }
    for item in items {
      guard let place = places[item.key], let code = codes[place][item.code] else { continue }
      let source = SourceLine(line: item.line)
      guard let offset = item.offset else {
        moments[place].append(Moment(code: code, time: item.onset, source: source))
        continue
      }
      guard let span = TimeSpan(onset: item.onset, offset: offset) else { continue }
      bouts[place].append(Bout(code: code, span: span, source: source))
    }
  }

  /// Hands over the bouts of the stream at `place`.
  mutating func takeBouts(_ place: Int) -> [Bout] {
    let own = bouts[place]
    bouts[place] = []
    return own
  }

  /// Hands over the moments of the stream at `place`.
  mutating func takeMoments(_ place: Int) -> [Moment] {
    let own = moments[place]
    moments[place] = []
    return own
  }
}

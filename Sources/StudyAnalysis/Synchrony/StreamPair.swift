public import CodedSessions

/// Two streams that are compared, and what counts as the same in both.
public struct StreamPair: Sendable, Hashable {
  /// The first stream, which leads at positive lags.
  public let first: CodedSessions.Stream
  /// The second.
  public let second: CodedSessions.Stream
  /// Whether both are looks: each has a code of class *partner*.
  public let isLook: Bool
  /// For each code of both streams its category; what both can show has one number.
  public let categories: [Code: Int]
  /// What each category is called, by number: class or name.
  public let names: [Int: String]

  /// What counts as the same, in words.
  public var rule: String { isLook ? "the same class of look" : "codes of one name" }

  /// The number of the category *looks at the partner*.
  static let partner = 1

  /// The streams called `names` in `session`; the partners' looks if none are named.
  ///
  /// - Throws: ``StreamPairError``.
  public init(_ session: CodedSession, named asked: [String] = []) throws(StreamPairError) {
    guard session.timeUnit.origin.isClock else { throw .noClock }
    let pair = try Self.streams(session, asked)
    let book = session.codebook
    let codes = book.codes.filter { code in
      pair.contains { $0.person == book[code].person && $0.name == book[code].stream }
    }
    let isLook = pair.allSatisfy { stream in
      codes.contains {
        book[$0].person == stream.person && book[$0].stream == stream.name
          && book[$0].codeClass == .partner
      }
    }
    // Looks are the same by class; other streams by name.
    var categories: [Code: Int] = [:]
    var keys: [String] = []
    var names: [Int: String] = [:]
    for code in codes {
      let key = isLook ? book[code].codeClass?.rawValue : book[code].name
      guard let key, book[code].codeClass != .uncodable else { continue }
      if !keys.contains(key) { keys.append(key) }
      let number =
        isLook && key == "partner" ? Self.partner : (keys.firstIndex(of: key) ?? 0) + 2
      categories[code] = number
      names[number] = key
    }
    first = pair[0]
    second = pair[1]
    self.isLook = isLook
    self.categories = categories
    self.names = names
  }

  /// Whether both streams can show the same at all.
  public var canMatch: Bool {
    func shown(_ stream: CodedSessions.Stream) -> Set<Int> {
      Set(stream.bouts.compactMap { categories[$0.code] })
    }
    return !shown(first).isDisjoint(with: shown(second))
  }

  /// A category that both streams can show, with its codes in each.
  struct Shared {
    let number: Int
    let name: String
    let first: [Code]
    let second: [Code]
  }

  /// The categories that occur in both streams, by number.
  var shared: [Shared] {
    func codes(_ stream: CodedSessions.Stream, _ number: Int) -> [Code] {
      Set(stream.bouts.map(\.code)).filter { categories[$0] == number }.sorted()
    }
    return names.keys.sorted().compactMap { number in
      let (one, other) = (codes(first, number), codes(second, number))
      guard !one.isEmpty, !other.isEmpty else { return nil }
      return Shared(number: number, name: names[number] ?? "", first: one, second: other)
    }
  }

  /// What `person` shows in a category, in words: `infant looks at mother`.
  func words(_ category: String, of person: Person) -> String {
    guard isLook, category == "partner" else { return "\(person.id) \(category)" }
    return "\(person.id) looks at \(person == first.person ? second.person.id : first.person.id)"
  }

  /// The categories numbered from 0 without gaps.
  var compactCategories: [Code: Int] {
    let numbers = Set(categories.values).sorted()
    return categories.compactMapValues { numbers.firstIndex(of: $0) }
  }

  /// What the numbers of ``compactCategories`` stand for, each with a code that shows it.
  public var recurrenceCategories: [(name: String, code: Code)] {
    Set(categories.values).sorted().compactMap { number in
      let code = categories.keys.sorted().first { categories[$0] == number }
      return code.map { (names[number] ?? "", $0) }
    }
  }

  /// Each code of either stream as a category of its own, numbered from 0 within its stream: information needs no
  /// common names.
  var ownCategories: [Code: Int] {
    var own: [Code: Int] = [:]
    for stream in [first, second] {
      for (number, code) in Set(stream.bouts.map(\.code)).sorted().enumerated() {
        own[code] = number
      }
    }
    return own
  }

  /// The part of `session` that is looked at: the phase called `name`, or all of it.
  public static func part(
    of session: CodedSession, phase name: String?
  ) throws(StreamPairError) -> TimeSpan? {
    guard let name else { return nil }
    guard let span = session.span(ofPhase: name) else {
      throw .noPhase(name, known: session.phases.map(\.name))
    }
    return span
  }

  private static func streams(
    _ session: CodedSession, _ names: [String]
  ) throws(StreamPairError) -> [CodedSessions.Stream] {
    guard names.isEmpty else {
      var streams: [CodedSessions.Stream] = []
      for name in names {
        guard let stream = session.streams.first(where: { $0.fullName == name }) else {
          throw .unknownStream(name, known: session.streams.map(\.fullName))
        }
        guard stream.kind != .event, stream.isExclusive else { throw .notExclusive(name) }
        streams.append(stream)
      }
      guard streams.count == 2 else { throw .twoStreams(names) }
      return streams
    }
    let book = session.codebook
    let looks = session.persons.compactMap { person in
      session.streams(of: person).first { stream in
        stream.kind != .event && stream.isExclusive
          && book.entries.contains {
            $0.person == person && $0.stream == stream.name && $0.codeClass == .partner
          }
      }
    }
    guard looks.count == 2 else { throw .noLooks(session.persons) }
    return looks
  }
}

/// Why a session has no two streams to compare.
public enum StreamPairError: Error, Sendable, Hashable {
  /// It tells only an order.
  case noClock
  /// There is no stream of this name.
  case unknownStream(String, known: [String])
  /// A stream holds moments, or several codes at a time.
  case notExclusive(String)
  /// Two streams are compared.
  case twoStreams([String])
  /// Not exactly two people have a gaze stream with codes of class partner.
  case noLooks([Person])
  /// There is no phase of this name.
  case noPhase(String, known: [String])
}

extension CodedSession {
  /// When the first phase called `name` is; `nil` if there is none.
  func span(ofPhase name: String) -> TimeSpan? { phases.first { $0.name == name }?.span }
}

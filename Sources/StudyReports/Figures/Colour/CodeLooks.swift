public import CodedSessions

/// The looks of all codes of a codebook: decided once, so that a code keeps its colour in every
/// figure, table and phase.
///
/// A code's class decides first. Codes without a class take the palette's hues in codebook order,
/// leaving out those that a class has taken; when none is left, hues come again with a hatch and
/// the code's short label. A colour in the codebook goes before everything.
public struct CodeLooks: Hashable, Sendable {
  /// One look for each entry of the codebook.
  private let looks: [CodeLook]
  /// The look of codes that the codebook does not hold.
  private static let unknown = CodeLook(
    hue: .token(.soft), isHatched: false, height: 1, shortLabel: "")

  /// The looks of `codebook`, with the first two `persons` as the pair.
  public init(_ codebook: Codebook, persons: [Person]) {
    let entries = codebook.entries
    let classed = entries.filter { $0.codeClass != nil }
    var taken = Set(classed.compactMap { Self.token(of: $0, firstPerson: persons.first) })
    // Green links mean mutual gaze wherever somebody looks at a partner.
    if classed.contains(where: { $0.codeClass == .partner }) { taken.insert(.mutual) }
    let free = Palette.codeHues.filter { !taken.contains($0) }
    // One hue for a code of the same stream and name, whoever shows it.
    var given: [[String]: Int] = [:]
    looks = entries.enumerated().map { index, entry in
      let token: ColourToken
      var isHatched = false
      if let classToken = Self.token(of: entry, firstPerson: persons.first) {
        token = classToken
        // A second code of the same class in a stream needs another look.
        isHatched =
          entry.codeClass == .withdrawal
          || entries[..<index].contains {
            $0.codeClass == entry.codeClass && $0.person == entry.person
              && $0.stream == entry.stream
          }
      } else {
        let key = [entry.stream, entry.name]
        let place = given[key] ?? given.count
        given[key] = place
        let hues = place < free.count ? free : Palette.codeHues
        token = hues[(place < free.count ? place : place - free.count) % hues.count]
        isHatched = place >= free.count
      }
      let own = entry.colour.flatMap(Colour.init(hex:))
      return CodeLook(
        hue: own.map(CodeLook.Hue.own) ?? .token(token), isHatched: own == nil && isHatched,
        height: Self.height(of: index, in: entries), shortLabel: String(entry.name.prefix(4)))
    }
  }

  /// The look of `code`.
  public subscript(code: Code) -> CodeLook {
    looks.indices.contains(Int(code.index)) ? looks[Int(code.index)] : Self.unknown
  }

  private static func token(of entry: Codebook.Entry, firstPerson: Person?) -> ColourToken? {
    switch entry.codeClass {
    case .partner: .partner
    case .object: .object
    case .away: .away
    case .pursuit, .withdrawal: .pursuit
    case .voice: entry.person == firstPerson ? .firstVoice : .secondVoice
    case .escalation, .positive, .distress, .stress, .uncodable, nil: nil
    }
  }

  /// Gaze classes have fixed heights; the others of a stream share the heights between full and
  /// low evenly, in codebook order.
  private static func height(of index: Int, in entries: [Codebook.Entry]) -> Double {
    let entry = entries[index]
    switch entry.codeClass {
    case .partner: return 1
    case .object: return 0.62
    case .away: return 0.28
    default: break
    }
    let fellows = entries.indices.filter {
      let other = entries[$0]
      let isGaze =
        other.codeClass == .partner || other.codeClass == .object || other.codeClass == .away
      return !isGaze && other.codeClass != .uncodable && other.person == entry.person
        && other.stream == entry.stream
    }
    guard fellows.count > 1, let place = fellows.firstIndex(of: index) else { return 0.8 }
    return 1 - 0.72 * Double(place) / Double(fellows.count - 1)
  }
}

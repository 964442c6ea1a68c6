/// Whom a tier of a TextGrid is about, and in what respect.
///
/// A tier is a speaker by convention. Only a name that plainly tells both is taken apart: `gaze@CHI`,
/// as ELAN and its users write it, and `infant_gaze` or `gaze_infant` when exactly one half is a word
/// for a person.
struct TextGridTierName: Hashable {
  let person: String
  /// `nil` when the name is a person and nothing else.
  let stream: String?

  init(_ name: String) {
    let around = name.split(separator: "@", omittingEmptySubsequences: false)
    if around.count == 2, !around[0].isEmpty, !around[1].isEmpty {
      person = String(around[1])
      stream = String(around[0])
      return
    }
    let halves = name.split(separator: "_", omittingEmptySubsequences: false)
    if halves.count == 2, !halves[0].isEmpty, !halves[1].isEmpty {
      let first = Self.people.contains(halves[0].lowercased())
      let second = Self.people.contains(halves[1].lowercased())
      if first != second {
        person = String(first ? halves[0] : halves[1])
        stream = String(first ? halves[1] : halves[0])
        return
      }
    }
    person = name
    stream = nil
  }

  private static let people: Set<String> = [
    "infant", "baby", "child", "chi", "toddler", "newborn", "mother", "mom", "mum", "mot",
    "father", "dad", "fat", "parent", "caregiver", "adult", "experimenter", "partner", "sibling",
    "sister", "brother", "teacher", "therapist", "peer", "grandmother", "grandfather",
  ]
}

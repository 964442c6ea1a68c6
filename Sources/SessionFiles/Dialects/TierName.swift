/// Who and in what respect, from the name of a tier and the participant that a format may give it.
struct TierName: Hashable {
  let person: String
  /// `nil` when the tier is all that there is of the person.
  let stream: String?

  init(_ tier: String, participant: String) {
    let tier = String(tier.trimmingBlanks)
    let participant = String(participant.trimmingBlanks)
    if !participant.isEmpty {
      person = participant
      // xds@CHI of CHI is xds; a tier named after its participant is all of it.
      let plain = tier.split(separator: "@").map(String.init)
      let rest = plain.count == 2 && plain[1] == participant ? plain[0] : tier
      stream = rest == participant ? nil : rest
      return
    }
    if let at = tier.lastIndex(of: "@"), at > tier.startIndex, tier.index(after: at) < tier.endIndex
    {
      person = String(tier[tier.index(after: at)...])
      stream = String(tier[..<at])
      return
    }
    if let found = PersonInName(tier) {
      person = found.person
      stream = found.rest.isEmpty ? nil : found.rest
      return
    }
    person = tier
    stream = nil
  }
}

/// What the labels of a tier are: codes, texts of what was said, or nothing, where the tier itself is the
/// code.
struct TierWording {
  private enum Kind {
    case codes
    case texts
    case tier
  }

  private let kind: Kind
  private let tier: String

  /// Labels that are nearly all different and many are texts; their presence is what was coded.
  init(_ values: [String], tier: String) {
    self.tier = tier
    let filled = values.map { String($0.trimmingBlanks) }.filter { !$0.isEmpty }
    if filled.isEmpty {
      kind = .tier
    } else {
      let distinct = Set(filled).count
      kind = distinct > 20 && distinct * 3 > filled.count ? .texts : .codes
    }
  }

  /// The code of an annotation.
  func code(_ value: String) -> String {
    switch kind {
    case .codes: value
    case .texts: value.trimmingBlanks.isEmpty ? "" : "utterance"
    case .tier: tier
    }
  }

  /// What is to be said about it, `nil` when labels are codes.
  func note(at place: Diagnostic.Place) -> Diagnostic? {
    switch kind {
    case .codes: nil
    case .texts:
      Diagnostic(
        .textsAsOneCode, "the labels of \"\(tier)\" are texts, nearly all different", at: place,
        treatedAs: "one code, utterance", hint: "code what matters in a tier of its own")
    case .tier:
      Diagnostic(
        .textsAsOneCode, "all labels of \"\(tier)\" are empty", at: place,
        treatedAs: "one code, the name of the tier")
    }
  }
}

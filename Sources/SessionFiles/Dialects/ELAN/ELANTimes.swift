import CodedSessions

/// The times of an ELAN document's annotations.
///
/// Aligned annotations have two time slots. A slot without a value lies between its neighbours in its
/// tier, in equal parts, as ELAN itself shows it. Annotations that refer to another have no
/// time of their own: those of a symbolic subdivision share the span of the annotation above in equal
/// parts, others have all of it.
struct ELANTimes {
  /// From when to when an annotation lasts.
  struct Span: Hashable {
    let onset: SessionTime
    let offset: SessionTime
  }

  private var spans: [String: Span] = [:]
  /// How many slots had no value and were placed between others.
  private(set) var interpolated = 0

  init(_ document: ELANDocument) {
    let slots = slotTimes(document)
    for tier in document.tiers {
      for annotation in tier.annotations {
        guard let own = annotation.slots, let begin = slots[own.begin], let end = slots[own.end]
        else { continue }
        spans[annotation.id] = Span(onset: begin, offset: end)
      }
    }
    // Tiers refer to tiers above them; each round settles one level of the hierarchy.
    var open = document.tiers.filter { tier in tier.annotations.contains { $0.parent != nil } }
    while !open.isEmpty {
      let before = spans.count
      for tier in open { settle(tier, in: document) }
      open = open.filter { tier in tier.annotations.contains { spans[$0.id] == nil } }
      if spans.count == before { break }
    }
  }

  /// The time of an annotation, `nil` when it refers to what is not there.
  subscript(annotation: ELANDocument.Annotation) -> Span? { spans[annotation.id] }

  /// The time of each slot.
  ///
  /// Slots without a value belong to tiers that subdivide time: they stand between the slots of one
  /// annotation above, so that they are placed along the chain of their own tier.
  private mutating func slotTimes(_ document: ELANDocument) -> [String: SessionTime] {
    var times: [String: Int64] = [:]
    for slot in document.slots {
      if let time = slot.time, time.magnitude < 31_557_600_000_000 { times[slot.id] = time }
    }
    for tier in document.tiers {
      var chain: [String] = []
      for annotation in tier.annotations {
        guard let own = annotation.slots else { continue }
        if chain.last != own.begin { chain.append(own.begin) }
        if own.end != own.begin { chain.append(own.end) }
      }
      place(chain, in: &times)
    }
    return times.mapValues(SessionTime.milliseconds)
  }

  /// Places the slots of a chain that have no time evenly between their neighbours that have one.
  private mutating func place(_ chain: [String], in times: inout [String: Int64]) {
    var index = 0
    var last: Int64?
    while index < chain.count {
      if let time = times[chain[index]] {
        last = time
        index += 1
        continue
      }
      var end = index
      while end < chain.count, times[chain[end]] == nil { end += 1 }
      let next = end < chain.count ? times[chain[end]] : nil
      if let begin = last ?? next {
        let length = max(0, (next ?? begin) - begin)
        let parts = Int64(end - index + 1)
        for place in index..<end {
          let number = Int64(place - index + 1)
          times[chain[place]] =
            begin + length / parts * number + length % parts * number / parts
          interpolated += 1
        }
      }
      index = max(end, index + 1)
    }
  }

  private mutating func settle(_ tier: ELANDocument.Tier, in document: ELANDocument) {
    let divides = document.constraints[tier.linguisticType] == "Symbolic_Subdivision"
    var children: [String: [ELANDocument.Annotation]] = [:]
    for annotation in tier.annotations where spans[annotation.id] == nil {
      if let parent = annotation.parent { children[parent, default: []].append(annotation) }
    }
    for (parent, own) in children.sorted(by: { $0.key < $1.key }) {
      guard let span = spans[parent] else { continue }
      let length = (span.offset - span.onset).microseconds
      let count = Int64(own.count)
      for (index, annotation) in ordered(own).enumerated() {
        guard divides, count > 1 else {
          spans[annotation.id] = span
          continue
        }
        let part = { (number: Int64) in
          span.onset
            + SessionTime(microseconds: length / count * number + length % count * number / count)
        }
        spans[annotation.id] = Span(
          onset: part(Int64(index)),
          offset: index + 1 == own.count ? span.offset : part(Int64(index) + 1))
      }
    }
  }

  /// Parts of one annotation in the order of their chain.
  private func ordered(_ parts: [ELANDocument.Annotation]) -> [ELANDocument.Annotation] {
    var next: [String: ELANDocument.Annotation] = [:]
    for part in parts { if let previous = part.previous { next[previous] = part } }
    let ids = Set(parts.map(\.id))
    guard let first = parts.first(where: { $0.previous.map { !ids.contains($0) } ?? true }) else {
      return parts
    }
    var chain = [first]
    while let last = chain.last, let following = next[last.id], chain.count < parts.count {
      chain.append(following)
    }
    return chain.count == parts.count ? chain : parts
  }
}

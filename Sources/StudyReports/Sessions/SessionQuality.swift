import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// How far the record of a session can be trusted, one line for each thing looked at.
enum SessionQuality {
  /// The lines in fixed order.
  static func badges(_ analysis: SessionAnalysis, names: BehaviourNames) -> [QualityBadge] {
    var badges: [QualityBadge] = []
    if analysis.session.isSimulated {
      badges.append(
        QualityBadge(.look, "Simulated", "These data were made by a generator, not observed."))
    }
    badges.append(coverage(analysis))
    badges.append(streams(analysis.record))
    if !analysis.record.gapClosings.isEmpty { badges.append(closings(analysis.record)) }
    badges.append(rows(analysis.record))
    if let rules = rules(analysis.record) { badges.append(rules) }
    badges.append(clock(analysis))
    if let sequence = analysis.sequence { badges += self.sequence(sequence, names) }
    if let notAsked = notAsked(analysis.interaction) { badges.append(notAsked) }
    badges.append(
      QualityBadge(
        .look, "Agreement",
        "One coding was read. Without a second one nothing is known about the coders’ agreement."))
    badges.append(
      QualityBadge(
        .look, "One session",
        "Tests on one session describe this session. Claims about families need many."))
    return badges
  }

  /// What the codes of this session do not allow to ask.
  private static func notAsked(_ interaction: SessionInteraction) -> QualityBadge? {
    let words = interaction.missing.map(words)
    guard !words.isEmpty else { return nil }
    return QualityBadge(
      .look, "Not in this record",
      RichText(Phrases.sentenceStart(words.joined(separator: "; ")) + "."))
  }

  /// What could not be asked, with what it needs.
  static func words(_ missing: SessionInteraction.Missing) -> String {
    switch missing {
    case .pair: "how two people deal with one another (it needs two, on a clock)"
    case .cycles: "pursuit and aversion (codes of class partner, away and pursuit)"
    case .responses: "responsiveness (cues and responses by class)"
    case .matching: "looks together, synchrony (two gaze streams with codes of class partner)"
    case .turns: "turn-taking (codes of class voice of both)"
    case .phases: "phases"
    }
  }

  private static func coverage(_ analysis: SessionAnalysis) -> QualityBadge {
    let session = analysis.session
    let withGaps = session.streams.filter {
      analysis.pair.contains($0.person) && $0.codable.duration < session.duration
    }
    guard !withGaps.isEmpty else { return withoutGaps(analysis.record) }
    let parts = withGaps.map { stream -> String in
      let missing = TimeSet(session.span).subtracting(stream.codable)
      let labels = TimeLabels(session.timeUnit)
      let lengths = missing.spans.prefix(3).map {
        labels.isClock
          ? Decimals.seconds($0.duration, places: 1) : labels.length($0.duration)
      }
      let share = stream.codable.duration.seconds / max(session.duration.seconds, 1e-6)
      return "\(Decimals.percent(share, places: 1)) of \(stream.person.id) \(stream.name) codable ("
        + Phrases.counted(missing.spans.count, "gap", "gaps") + ": "
        + lengths.joined(separator: ", ")
        + (missing.spans.count > 3 ? ", …" : "") + ")"
    }
    let least = withGaps.map { $0.codable.duration.seconds }.min() ?? 0
    let isGood = least >= 0.95 * session.duration.seconds
    return QualityBadge(
      isGood ? .good : .look, "Coverage",
      RichText(
        parts.joined(separator: "; ")
          + ". Uncodable time is hatched, never bridged, and out of every denominator."))
  }

  /// No stream has uncodable time; but where pauses were only guessed to mean "off", that is said.
  private static func withoutGaps(_ record: ReadingRecord) -> QualityBadge {
    let guessed = record.streams.filter {
      $0.kind == .interval && $0.isExclusive && !$0.isFromCodebook && $0.coverage >= 0.5
        && $0.coverage < 1
    }
    guard !guessed.isEmpty else {
      return QualityBadge(
        .good, "Coverage", "No stream has uncodable time; nothing is hatched.")
    }
    let parts = guessed.map {
      "\(Decimals.percent(1 - $0.coverage)) of the session without a code in \($0.stream)"
    }
    return QualityBadge(
      .look, "Coverage",
      RichText(
        Phrases.sentenceStart(Phrases.list(parts))
          + ", read as pauses (guessed). If they could not be coded, give the stream the kind state in a codebook."
      ))
  }

  private static func streams(_ record: ReadingRecord) -> QualityBadge {
    let guessed = record.streams.filter { !$0.isFromCodebook }
    let words = record.streams.map { reading -> String in
      let kind =
        switch reading.kind {
        case .state: "a state at every moment"
        case .interval: reading.isExclusive ? "bouts with pauses" : "bouts that may overlap"
        case .event: "moments"
        }
      return reading.stream + " (" + kind + ")"
    }
    let origin =
      guessed.isEmpty
      ? "as the codebook says"
      : guessed.count == record.streams.count
        ? "guessed from the record; a codebook settles it" : "some guessed, some from the codebook"
    return QualityBadge(
      guessed.isEmpty ? .good : .look, "Streams",
      RichText("Read as " + Phrases.list(words) + ": " + origin + "."))
  }

  private static func closings(_ record: ReadingRecord) -> QualityBadge {
    let parts = record.gapClosings.map {
      "\($0.count) in \($0.stream) (up to \($0.tolerance.text)\(Decimals.noBreakSpace)s"
        + ($0.isGuessed ? ", guessed)" : ")")
    }
    return QualityBadge(
      .good, "Gaps closed",
      RichText(
        "The coding program leaves small gaps between bouts that touch. Closed: "
          + Phrases.list(parts) + "."))
  }

  private static func rows(_ record: ReadingRecord) -> QualityBadge {
    var parts = [Phrases.counted(record.rowCount, "row", "rows") + " read"]
    if record.duplicates > 0 {
      parts.append(
        Phrases.counted(record.duplicates, "duplicate", "duplicates") + " counted once")
    }
    parts.append(
      record.rowsLeftOut == 0
        ? "none left out"
        : Phrases.counted(record.rowsLeftOut, "row", "rows") + " left out because unreadable")
    let isGood = record.duplicates == 0 && record.rowsLeftOut == 0
    return QualityBadge(
      isGood ? .good : .look, "Rows",
      RichText(Phrases.list(parts) + " (" + record.layout.dialect + ")."))
  }

  /// The rules by which the file was read, those that were chosen first.
  private static func rules(_ record: ReadingRecord) -> QualityBadge? {
    guard !record.policies.isEmpty else { return nil }
    func words(_ isDefault: Bool) -> [String] {
      record.policies.filter { $0.isDefault == isDefault && !$0.value.isEmpty }
        .map { $0.name + " " + $0.value }
    }
    let chosen = words(false)
    var sentences: [String] = []
    if !chosen.isEmpty { sentences.append("Chosen: " + chosen.joined(separator: ", ") + ".") }
    sentences.append("As standard: " + words(true).joined(separator: ", ") + ".")
    if record.addedToOffsets > .zero {
      sentences.append(
        "\(record.addedToOffsets.text)\(Decimals.noBreakSpace)s was added to every offset.")
    }
    return QualityBadge(
      chosen.isEmpty ? .good : .look, "Rules", RichText(sentences.joined(separator: " ")))
  }

  private static func clock(_ analysis: SessionAnalysis) -> QualityBadge {
    let session = analysis.session
    if let caution = TimeLabels(session.timeUnit).caution {
      return QualityBadge(.look, "No clock", RichText(caution))
    }
    let step = session.timeUnit.step.text + Decimals.noBreakSpace + "s"
    let bounds =
      switch session.spanOrigin {
      case .stated: "The file states the session’s length."
      case .given: "The session’s bounds were given by hand."
      case .observed: "The session is taken to last from its first to its last event."
      }
    return QualityBadge(
      session.spanOrigin == .stated ? .good : .look, "Clock",
      RichText("Times are multiples of \(step). " + bounds))
  }

  private static func sequence(
    _ sequence: SequenceAnalysis, _ names: BehaviourNames
  ) -> [QualityBadge] {
    var badges = [sparseCells(sequence.partners)].compactMap(\.self)
    let fewPairs = sequence.wholeTable.caveats.filter { $0.id == "few-pairs" }
    for caveat in fewPairs + sequence.sequence.caveats(lag: 1) {
      badges.append(
        QualityBadge(.look, title(of: caveat), RichText(caveat.sentence(naming: names.full))))
    }
    if sequence.poolsPhases {
      badges.append(
        QualityBadge(
          .look, "Phases",
          "Time budget and transitions are of all phases together; differences between phases are not shown."
        ))
    }
    if !sequence.leftOut.isEmpty {
      badges.append(
        QualityBadge(
          .look, "Left out",
          RichText(
            Phrases.list(sequence.leftOut)
              + (sequence.leftOut.count == 1 ? " is" : " are")
              + " not in the table of what follows what (choose with --streams).")))
    }
    return badges
  }

  private static func sparseCells(_ partners: PartnerTransitions) -> QualityBadge? {
    let positions = partners.table.codes.indices
    let count = positions.reduce(0) { sum, given in
      sum
        + positions.count { target in
          let cell = partners[given: given, target: target]
          return cell.isSparse && (cell.isBetweenPartners || partners.actorCount == 1)
        }
    }
    guard count > 0 else { return nil }
    let which = partners.actorCount > 1 ? " between the partners" : ""
    return QualityBadge(
      .look, "Sparse cells",
      RichText(
        Phrases.share(count, of: partners.candidateCount)
          + " cells\(which) of “What follows what” \(count == 1 ? "has" : "have") an expected count below 5. "
          + (count == 1 ? "It is marked † and carries" : "They are marked † and carry")
          + " no significance mark."))
  }

  private static func title(of caveat: Caveat) -> String {
    switch caveat {
    case .fewPairs: "Few pairs"
    case .tiedOnsets: "Ties"
    case .pairsLost: "Pairs not counted"
    case .tiedPairsLeftOut: "Simultaneous"
    case .forcedZeros: "Forced zeros"
    case .notConverged: "Fit"
    default: "Note"
    }
  }
}

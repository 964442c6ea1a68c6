public import CodedSessions

/// Writes sessions in blocks of time: for each session, block, person, stream and code, how often it began
/// in the block and how long it lasted there.
///
/// Blocks begin with the session and anew at each phase border, so that none holds two phases; the last
/// block of a stretch may be shorter. A bout is counted in the block of its onset and its length is cut at
/// the borders, so that counts and lengths of all blocks sum to those of the session exactly. Shares are of
/// the stream's codable time in the block; there is none where nothing could be coded.
public enum BinnedExport {
  /// The export with blocks of `length`, which is positive.
  public static func write(_ sessions: [CodedSession], length: SessionTime) -> Export {
    var table = TableText(header: [
      "session", "dyad", "phase", "block", "block_onset_s", "block_offset_s", "person", "stream",
      "kind", "code", "onsets", "seconds", "codable_s", "share",
    ])
    for session in sessions {
      for (number, block) in blocks(of: session, length: length).enumerated() {
        for stream in session.streams {
          add(block, number: number + 1, stream, of: session, to: &table)
        }
      }
    }
    var losses = ["events are counted and summed in blocks; single bouts are not written"]
    if sessions.contains(where: { !$0.timeUnit.origin.isClock }) {
      losses.append("sessions without a clock are cut by places or intervals, not by seconds")
    }
    return Export([WrittenFile("blocks.csv", table.bytes)], losses: losses)
  }

  /// A stretch of a session, with the phase it lies in.
  struct Block {
    let span: TimeSpan
    let phase: String?
  }

  /// The blocks of a session in time order; they tile it.
  static func blocks(of session: CodedSession, length: SessionTime) -> [Block] {
    var stretches: [Block] = []
    var end = session.span.onset
    for phase in session.phases {
      if let before = TimeSpan(onset: end, offset: phase.span.onset) {
        stretches.append(Block(span: before, phase: nil))
      }
      stretches.append(Block(span: phase.span, phase: phase.name))
      end = phase.span.offset
    }
    if let rest = TimeSpan(onset: end, offset: session.span.offset) {
      stretches.append(Block(span: rest, phase: nil))
    }
    return stretches.flatMap { stretch -> [Block] in
      var blocks: [Block] = []
      var onset = stretch.span.onset
      while let span = TimeSpan(onset: onset, offset: min(onset + length, stretch.span.offset)) {
        blocks.append(Block(span: span, phase: stretch.phase))
        onset = span.offset
      }
      return blocks
    }
  }

  private static func add(
    _ block: Block, number: Int, _ stream: Stream, of session: CodedSession,
    to table: inout TableText
  ) {
    let codable = stream.codable.intersection(TimeSet(block.span)).duration
    for code in session.codebook.codes {
      let entry = session.codebook[code]
      guard entry.person == stream.person, entry.stream == stream.name,
        entry.codeClass != .uncodable
      else { continue }
      // A moment at the very end of the session belongs to its last block.
      let isLast = block.span.offset == session.span.offset
      let onsets = stream.onsets.count {
        $0.code == code
          && (block.span.contains($0.time) || (isLast && $0.time == session.span.offset))
      }
      let seconds = stream.bouts.lazy.filter { $0.code == code }
        .compactMap { $0.span.intersection(block.span)?.duration }
        .reduce(SessionTime.zero) { $0 + $1 }
      table.cell(session.id)
      table.cell(session.dyad ?? "")
      table.cell(block.phase ?? "")
      table.cell(String(number))
      table.cell(block.span.onset)
      table.cell(block.span.offset)
      table.cell(stream.person.id)
      table.cell(stream.name)
      table.cell(stream.kind.rawValue)
      table.cell(entry.name)
      table.cell(String(onsets))
      table.cell(stream.kind == .event ? nil : seconds)
      table.cell(codable)
      let hasShare = stream.kind != .event && codable > .zero
      table.cell(hasShare ? share(seconds, of: codable) : "")
      table.endRow()
    }
  }

  /// A share with six decimals, rounded half up.
  private static func share(_ part: SessionTime, of whole: SessionTime) -> String {
    let (high, low) = UInt64(part.microseconds).multipliedFullWidth(by: 2_000_000)
    let (sum, carry) = low.addingReportingOverflow(UInt64(whole.microseconds))
    let divisor = UInt64(whole.microseconds) * 2
    let millionths = divisor.dividingFullWidth((high + (carry ? 1 : 0), sum)).quotient
    return SessionTime(microseconds: Int64(clamping: millionths)).text
  }
}

public import CodedSessions

/// Replicates of a stream in which bouts and the gaps between them are dealt out anew.
///
/// Kept: how many bouts there are, how long each code's bouts and the gaps are, and so rate and time
/// budget; broken: their order, their rhythm and how they lie against the partner. Bouts and gaps are
/// shuffled on their own, each order equally likely, within every stretch of codable time (and phase): the
/// gap before the first and that after the last bout are gaps like the others. Use it for streams whose
/// rate is steady; a record that drifts looks more regular than its replicates.
///
/// Replicate i draws from the stream of (seed, i). O(n) a replicate.
public struct GapPermutation: Sendable, Hashable {
  private struct Stretch: Sendable, Hashable {
    let onset: SessionTime
    let lengths: [SessionTime]
    let codes: [Code]
    let gaps: [SessionTime]
  }

  private let stretches: [Stretch]

  /// The replicates of `bouts`, which do not overlap and lie within `stretches` one by one; bouts that
  /// reach over the edge of a stretch are not replicated.
  public init(_ bouts: [Bout], within stretches: [TimeSpan]) {
    self.stretches = stretches.map { span in
      let inside = bouts.filter { span.contains($0.span) }
      var gaps: [SessionTime] = []
      var reached = span.onset
      for bout in inside {
        gaps.append(bout.onset - reached)
        reached = bout.offset
      }
      gaps.append(span.offset - reached)
      return Stretch(
        onset: span.onset, lengths: inside.map(\.duration), codes: inside.map(\.code), gaps: gaps)
    }
  }

  /// The bouts of replicate `replicate`, in time order.
  public func replicate(_ replicate: Int, seed: UInt64) -> [Bout] {
    var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
    var bouts: [Bout] = []
    for stretch in stretches {
      var order = Array(stretch.lengths.indices)
      var gaps = stretch.gaps
      source.shuffle(&order)
      source.shuffle(&gaps)
      var time = stretch.onset
      for (place, bout) in order.enumerated() {
        time = time + gaps[place]
        let end = time + stretch.lengths[bout]
        if let span = TimeSpan(onset: time, offset: end) {
          bouts.append(Bout(code: stretch.codes[bout], span: span))
        }
        time = end
      }
    }
    return bouts
  }
}

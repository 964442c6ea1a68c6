import CodedSessions

/// Closes the gaps that coding programs leave between bouts that in truth touch.
///
/// BORIS ends a state one millisecond before the next begins, INTERACT one frame before: read as they
/// stand, every A → B would become A → nothing → B. A gap is closed by extending the earlier bout.
enum GapBridging {
  /// The longest gap that automatic closing considers.
  static let longestSmallGap = SessionTime.milliseconds(100)

  /// The bouts after closing, which of them were extended, and up to which length.
  struct Result {
    let bouts: [Bout]
    /// The places of the bouts that were extended.
    let extended: [Int]
    let tolerance: SessionTime

    /// How many gaps were closed.
    var closed: Int { extended.count }
  }

  /// Closes gaps in the bouts of an exclusive stream.
  ///
  /// - Parameters:
  ///   - bouts: In time order, without overlaps.
  ///   - bridge: The tolerance, or that it is to be guessed: the commonest length of the gaps of at
  ///     most one frame (0.1 s without a frame rate), the longer one of equally common ones.
  ///     Pauses between bouts of an only code are not guessed away: nothing excludes it.
  static func close(
    _ bouts: [Bout], bridge: ReadingOptions.Bridge, frameRate: FrameRate?
  ) -> Result {
    let tolerance =
      switch bridge {
      case .upTo(let length): length
      case .automatic: guess(bouts, frameRate: frameRate)
      }
    guard tolerance > .zero else { return Result(bouts: bouts, extended: [], tolerance: .zero) }
    var result = bouts
    var extended: [Int] = []
    for index in result.indices.dropLast() {
      let gap = result[index + 1].onset - result[index].offset
      guard gap > .zero, gap <= tolerance,
        let span = TimeSpan(onset: result[index].onset, offset: result[index + 1].onset)
      else { continue }
      let bout = result[index]
      result[index] = Bout(code: bout.code, span: span, source: bout.source)
      extended.append(index)
    }
    return Result(bouts: result, extended: extended, tolerance: tolerance)
  }

  private static func guess(_ bouts: [Bout], frameRate: FrameRate?) -> SessionTime {
    guard let first = bouts.first, bouts.contains(where: { $0.code != first.code }) else {
      return .zero
    }
    // Files give milliseconds, so that a frame of 33.367 ms may be written as 34.
    let frame = frameRate.flatMap { $0.time(ofFrame: 1) }.map {
      SessionTime.milliseconds(($0.microseconds + 999) / 1_000)
    }
    let limit = frame.map { min($0, longestSmallGap) }
    var counts: [SessionTime: Int] = [:]
    for (earlier, later) in zip(bouts, bouts.dropFirst()) {
      let gap = later.onset - earlier.offset
      if gap > .zero, gap <= limit ?? longestSmallGap { counts[gap, default: 0] += 1 }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? .zero
  }
}

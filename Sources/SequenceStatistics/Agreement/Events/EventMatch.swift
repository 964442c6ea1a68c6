public import CodedSessions

/// What became of one event in the comparison of two coders: seen by both, or by one of them alone?
///
/// An alignment is a list of such columns in time order. A *match* has the same code twice, a *confusion* two codes;
/// an *omission* was seen by the first coder only, a *commission* by the second only. The words take the
/// first coder for the reference, which is a manner of speaking. Each column keeps both marks with their times and
/// lines, so that disagreements can be looked up in the video.
public struct EventMatch: Sendable, Hashable {
  /// The four things that can become of an event.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Both saw it and gave the same code.
    case match
    /// Both saw it and gave different codes.
    case confusion
    /// Only the first coder saw it.
    case omission
    /// Only the second coder saw it.
    case commission
  }

  /// What it is.
  public let kind: Kind
  /// The first coder's mark.
  public let first: DoubleCoding.Mark?
  /// The second coder's mark.
  public let second: DoubleCoding.Mark?

  /// An event that both saw.
  public init(_ first: DoubleCoding.Mark, _ second: DoubleCoding.Mark) {
    kind = first.category == second.category ? .match : .confusion
    self.first = first
    self.second = second
  }

  /// An event that only the first coder saw.
  public init(firstOnly mark: DoubleCoding.Mark) {
    kind = .omission
    first = mark
    second = nil
  }

  /// An event that only the second coder saw.
  public init(secondOnly mark: DoubleCoding.Mark) {
    kind = .commission
    first = nil
    second = mark
  }

  /// Second onset minus first onset, positive when the second coder is later; `nil` for an event of one coder.
  public var onsetDifference: SessionTime? {
    guard let first, let second else { return nil }
    return first.onset.distance(to: second.onset)
  }

  /// When the earlier of its marks begins.
  public var onset: SessionTime {
    switch (first?.onset, second?.onset) {
    case (let first?, let second?): min(first, second)
    case (let only?, nil), (nil, let only?): only
    case (nil, nil): .zero
    }
  }
}

extension SessionTime {
  /// `other` minus this time; the nearest time that can be written where the difference is too large for one.
  func distance(to other: SessionTime) -> SessionTime {
    let (difference, isTooLarge) = other.microseconds.subtractingReportingOverflow(microseconds)
    return SessionTime(
      microseconds: isTooLarge ? (other > self ? .max : .min) : difference)
  }
}

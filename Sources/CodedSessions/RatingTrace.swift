/// What somebody rated, or a device measured, from moment to moment: values of one person on one scale.
///
/// Samples are moments, not spans: their times rise strictly, and need not be evenly spaced. Where nothing was
/// rated there is no sample. Statistics on ratings need a fixed step: ``resampled(every:from:to:longestGap:)``.
public struct RatingTrace: Hashable, Sendable, Codable {
  /// One value.
  public struct Sample: Hashable, Sendable, Codable {
    /// When.
    public let time: SessionTime
    /// The value; finite.
    public let value: Double

    /// `value` at `time`.
    public init(time: SessionTime, value: Double) {
      self.time = time
      self.value = value
    }
  }

  /// The most values that are made of a trace.
  public static let mostValues = 10_000_000

  /// Whose rating it is, or what it is called.
  public let name: String
  /// The samples in time order.
  public let samples: [Sample]

  /// A trace of sound samples.
  ///
  /// - Throws: ``RatingTraceError`` when times do not rise or a value is not finite.
  public init(name: String, samples: [Sample]) throws(RatingTraceError) {
    for (place, sample) in samples.enumerated() {
      guard sample.value.isFinite else { throw .notFinite(place: place) }
      guard place == 0 || samples[place - 1].time < sample.time else {
        throw .timesDoNotRise(place: place)
      }
    }
    self.name = name
    self.samples = samples
  }

  /// A trace as it was written; refused like any other when it is not sound.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    try self.init(
      name: container.decode(String.self, forKey: .name),
      samples: container.decode([Sample].self, forKey: .samples))
  }

  private enum CodingKeys: String, CodingKey {
    case name
    case samples
  }

  /// The trace as values at a fixed step, `nil` where there is none.
  ///
  /// Value k stands for the bin [start + k · step, start + (k + 1) · step); a last bin that is cut short is left
  /// out. In this order:
  /// 1. the mean of the samples in the bin, if there are any;
  /// 2. else the value at the middle of the bin on the straight line from the last sample before it to the first
  ///    after it, if the two are at most `longestGap` apart;
  /// 3. else `nil`. Nothing is carried on before the first sample or after the last one.
  ///
  /// Interpolated values are not observed and smooth the trace: a step shorter than the spacing of the samples
  /// makes neighbouring values alike. A `longestGap` of zero leaves them all out. No value is made for a step of no
  /// length, and none if there would be more than ``mostValues``. O(n + m) for n samples and m values.
  public func resampled(
    every step: SessionTime, from start: SessionTime, to end: SessionTime,
    longestGap: SessionTime
  ) -> [Double?] {
    let (length, isTooLong) = end.microseconds.subtractingReportingOverflow(start.microseconds)
    guard step > .zero, !isTooLong, length > 0,
      length / step.microseconds <= Self.mostValues
    else { return [] }
    let count = Int(length / step.microseconds)
    var values: [Double?] = []
    values.reserveCapacity(count)
    // The first sample at or after the bin's begin.
    var next = firstPlace(notBefore: start)
    for bin in 0..<count {
      let onset = start.microseconds + Int64(bin) * step.microseconds
      let offset = onset + step.microseconds
      let first = next
      while next < samples.count, samples[next].time.microseconds < offset { next += 1 }
      if first < next {
        values.append(Self.mean(samples[first..<next]))
      } else if next > 0, next < samples.count {
        values.append(
          Self.line(
            samples[next - 1], samples[next], onset: onset, step: step.microseconds,
            longestGap: longestGap.microseconds))
      } else {
        values.append(nil)
      }
    }
    return values
  }

  /// The place of the first sample that is not before `time`, by halving.
  private func firstPlace(notBefore time: SessionTime) -> Int {
    var (low, high) = (0, samples.count)
    while low < high {
      let middle = (low + high) / 2
      if samples[middle].time < time { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func mean(_ samples: ArraySlice<Sample>) -> Double {
    let count = Double(samples.count)
    let mean = samples.reduce(0) { $0 + $1.value } / count
    // A sum of very large values may leave the range although their mean does not.
    return mean.isFinite ? mean : samples.reduce(0) { $0 + $1.value / count }
  }

  private static func line(
    _ before: Sample, _ after: Sample, onset: Int64, step: Int64, longestGap: Int64
  ) -> Double? {
    let (gap, isTooLong) = after.time.microseconds.subtractingReportingOverflow(
      before.time.microseconds)
    guard !isTooLong, gap <= longestGap else { return nil }
    let reached = Double(onset - before.time.microseconds) + Double(step) / 2
    let share = reached / Double(gap)
    let value = before.value + (after.value - before.value) * share
    return value.isFinite ? value : before.value * (1 - share) + after.value * share
  }
}

/// Why samples are no trace.
public enum RatingTraceError: Error, Hashable, Sendable {
  /// The sample at this place is not later than the one before.
  case timesDoNotRise(place: Int)
  /// The value at this place is infinite or no number.
  case notFinite(place: Int)
}

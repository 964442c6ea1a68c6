/// How closely do two partners go together in each part of the record, and who leads there?
///
/// The record is cut into windows of `window` samples, a new one every `increment` samples. In each, and at
/// each lag up to `reach`, Pearson's correlation of the first partner's samples with the second's is taken
/// (Boker, Rotondo, Xu & King 2002). One stretch is one record: windows must not cross phases. Conventions:
///
/// - ``Convention/firstLeads``: *a positive lag means that the first leads*. One partner's window ends with the
///   frame, the leader's is moved into the past. All windows that fit: ⌊(N - w - L)/inc⌋ + 1. At least half of
///   a window's pairs, and three, must be known.
/// - ``Convention/boker``: as R's wcc. The second leads at a positive lag; ⌊(N - w - L)/inc⌋ windows, one fewer than
///   fit; no sample may be missing.
/// - ``Convention/rmea``: as R's rMEA. The first leads at a positive lag; the leader's window stays at the
///   start of the frame, the follower's is moved forward; ⌈(N - w - L + 1)/inc⌉ windows, which are all that
///   fit. Undefined when more than half of a partner's samples in the frame are missing, or when fewer than two
///   pairs differ, as in a perfect copy.
///
/// Undefined where either window is constant. Windows overlap and neighbouring samples depend on one another:
/// for chance see ``SegmentSurrogates``. O(windows · lags · w); a finer increment than ``mostCells`` allows is
/// made coarser.
public struct WindowedCorrelation: Sendable, Hashable {
  /// Whose rules are followed.
  public typealias Convention = WindowConvention

  /// The correlations of one window.
  public struct Window: Sendable, Hashable {
    /// The first sample of the window that is not moved.
    public let start: Int
    /// The correlation at each lag, from the most negative.
    public let correlations: [Measure]
  }

  /// The most correlations that are made of a record.
  public static let mostCells = 20_000_000

  /// How many samples a window has.
  public let window: Int
  /// How many samples after one window the next begins.
  public let increment: Int
  /// The longest lag either way.
  public let reach: Int
  /// Whose rules are followed.
  public let convention: Convention
  /// The windows in time order.
  public let windows: [Window]

  /// The correlations of two rows, `nil` where missing; what the longer has more is left out.
  ///
  /// - Parameters:
  ///   - window: At least 2.
  ///   - increment: At least 1.
  ///   - reach: At least 0.
  public init(
    _ first: [Double?], _ second: [Double?], window: Int, increment: Int, reach: Int,
    as convention: Convention = .firstLeads
  ) {
    let count = min(first.count, second.count)
    let (window, reach) = (max(window, 2), max(reach, 0))
    self.window = window
    self.reach = reach
    self.convention = convention
    guard window <= count, reach <= count - window else {
      self.increment = max(increment, 1)
      windows = []
      return
    }
    let room = count - window - reach
    // Windows are at most as many as there are cells for a window's lags.
    let most = max(Self.mostCells / (2 * reach + 1), 1)
    let step = max(increment, 1, room / most + 1)
    self.increment = step
    var frames = WindowedProducts(
      SampledRow(first.prefix(count)), SampledRow(second.prefix(count)), window: window,
      convention: convention)
    let number = room / step + (convention == .boker ? 0 : 1)
    windows = (0..<number).map { place in
      let start = place * step + (convention == .rmea ? 0 : reach)
      let isKnown =
        convention != .rmea || frames.isHalfKnown(start..<(start + window + reach))
      return Window(
        start: start,
        correlations: (-reach...reach).map { lag in
          guard isKnown else { return .undefined(.tooShort) }
          // How far the first leads.
          let u = convention == .boker ? -lag : lag
          return convention == .rmea
            ? frames.correlation(start + max(0, -u), start + max(0, u))
            : frames.correlation(start - max(0, u), start - max(0, -u))
        })
    }
  }

  /// The correlation of window `place` at `lag`.
  public func correlation(_ place: Int, lag: Int) -> Measure {
    guard windows.indices.contains(place), -reach <= lag, lag <= reach else {
      return .undefined(.noPairs)
    }
    return windows[place].correlations[lag + reach]
  }

  /// Fisher's z of window `place` at `lag`: undefined for ±1, or cut to ±10 under ``Convention/rmea``.
  public func fisherZ(_ place: Int, lag: Int) -> Measure {
    let r = correlation(place, lag: lag)
    return convention == .rmea ? FisherZ.clipped(r) : FisherZ.of(r)
  }

  /// The mean of |z| over windows and `lags`, all when `nil`, with z cut to ±10; rMEA's grand average.
  ///
  /// Over positive lags it says how strongly the one leads, over negative ones the other.
  public func meanAbsoluteZ(lags: ClosedRange<Int>? = nil) -> Measure {
    mean(lags) { FisherZ.clipped($0).magnitude }
  }

  /// The mean of z over windows and `lags`, all when `nil`, with z cut to ±10.
  public func meanZ(lags: ClosedRange<Int>? = nil) -> Measure {
    mean(lags) { FisherZ.clipped($0) }
  }

  private func mean(_ lags: ClosedRange<Int>?, _ value: (Double) -> Double) -> Measure {
    let all = -reach...reach
    let asked = lags ?? all
    guard asked.overlaps(all) else { return .undefined(.noPairs) }
    let places = asked.clamped(to: all)
    var (sum, count) = (0.0, 0)
    for window in windows {
      for lag in places {
        guard let r = window.correlations[lag + reach].value else { continue }
        sum += value(r)
        count += 1
      }
    }
    return .ratio(sum, Double(count), ifZero: .noPairs)
  }
}

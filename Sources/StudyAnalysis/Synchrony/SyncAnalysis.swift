public import CodedSessions
public import SequenceStatistics

/// Do two records of one session move together, and who is ahead?
///
/// Overlap of every pair of codes; the lag profile of matching with its chance bands; recurrence; moments that
/// come together; information; the state space grid. Each is a value of its own with its own chance; none is the
/// synchrony of the pair.
public struct SyncAnalysis: Sendable, Hashable {
  /// The session.
  public let session: CodedSession
  /// The two streams.
  public let pair: StreamPair
  /// What was asked.
  public let parameters: SyncParameters
  /// The length of a unit where records are sampled.
  public let step: SessionTime
  /// Every pair of codes.
  public let overlap: OverlapTable
  /// The lag profile; `nil` where the two cannot show the same.
  public let profile: MatchingProfile?
  /// The profile's chance bands.
  public let band: MatchingBand?
  /// The profile in windows, if asked for.
  public let windows: MatchingWindows?
  /// For each category that both can show its own profile.
  public let codeProfiles: [CodeProfile]
  /// The recurrence plot.
  public let recurrence: SyncRecurrence?
  /// Moments that come together.
  public let moments: [SyncMoments]
  /// Who begins to look, who joins, and how soon, if the streams are looks.
  public let gazeTurns: GazeTurns?
  /// Information, if asked for.
  public let information: SyncInformation?
  /// The state space grid.
  public let grid: SyncGrid

  /// The profile of one category.
  public struct CodeProfile: Sendable, Hashable {
    /// What both show.
    public let name: String
    /// Phi at every lag.
    public let profile: OverlapProfile
  }

  /// The analysis of two streams of `session`; of the partners' looks if none are named.
  ///
  /// - Throws: ``StreamPairError``.
  public init(
    _ session: CodedSession, streams names: [String] = [],
    parameters: SyncParameters = SyncParameters(), phase: String? = nil
  ) throws(StreamPairError) {
    let pair = try StreamPair(session, named: names)
    let part = try StreamPair.part(of: session, phase: phase)
    self.session = session
    self.pair = pair
    self.parameters = parameters
    let step = parameters.unit(of: session)
    self.step = step
    overlap = OverlapTable(
      pair.first, pair.second, of: session, part: part,
      minShift: parameters.minShift ?? ShortestShift.usual(), replicates: parameters.replicates,
      seed: parameters.seed)
    if pair.canMatch {
      profile = MatchingProfile(
        pair.first, pair.second, of: session, categories: pair.categories,
        reach: parameters.reach, step: parameters.lagStep, part: part)
      band = MatchingBand(
        pair.first, pair.second, of: session, categories: pair.categories,
        reach: parameters.reach, step: parameters.lagStep, minShift: parameters.minShift,
        part: part, replicates: parameters.replicates, seed: parameters.seed)
      windows = parameters.window.map { length in
        MatchingWindows(
          pair.first, pair.second, of: session, categories: pair.categories, length: length,
          step: parameters.windowStep
            ?? SessionTime(microseconds: max(length.microseconds / 2, 1)),
          reach: parameters.reach, lagStep: parameters.lagStep, part: part)
      }
      recurrence = SyncRecurrence(
        PairedUnits(
          pair.first, pair.second, of: session, step: step, categories: pair.compactCategories,
          part: part), parameters: parameters)
    } else {
      (profile, band, windows, recurrence) = (nil, nil, nil, nil)
    }
    let shared = pair.shared
    codeProfiles = shared.compactMap { category in
      guard let first = category.first.first, let second = category.second.first,
        category.first.count == 1, category.second.count == 1
      else { return nil }
      return CodeProfile(
        name: category.name,
        profile: OverlapProfile(
          first, of: pair.first, second, of: pair.second, in: session, reach: parameters.reach,
          step: parameters.lagStep, part: part))
    }
    // Looks at the partner alone; of other streams whatever both can begin.
    moments = shared.filter { !pair.isLook || $0.number == StreamPair.partner }.map { category in
      SyncMoments(
        session, first: pair.words(category.name, of: pair.first.person), category.first,
        second: pair.words(category.name, of: pair.second.person), category.second,
        parameters: parameters, part: part)
    }
    gazeTurns =
      pair.isLook
      ? GazeTurns(
        PairedSections(
          pair.first, pair.second, of: session, categories: pair.categories, part: part),
        category: StreamPair.partner) : nil
    information =
      parameters.rearrangesUnits
      ? SyncInformation(
        PairedUnits(
          pair.first, pair.second, of: session, step: step, categories: pair.ownCategories,
          part: part), parameters: parameters) : nil
    grid = SyncGrid(session, pair, part: part)
  }
}

import CodedSessions
public import SessionFiles

/// By how much the coders of a study agree, in the sessions that a further coder coded too. One coder's record of each
/// is analysed; the others serve for this alone.
public struct StudyReliability: Sendable {
  /// How many sessions several coders coded.
  public let sessionCount: Int
  /// Stream by stream; a failure where nothing can be compared.
  public let agreement: Result<AgreementAnalysis, AgreementError>

  /// The agreement of the coders of `folder`; `nil` where no session was coded twice. Holds all codings of these
  /// sessions at a time, and costs what ``AgreementAnalysis`` costs.
  ///
  /// - Throws: ``StudyChange`` when a file was changed meanwhile.
  public init?(_ folder: StudyFolder, plan: StudyPlan) throws(StudyChange) {
    var further: [CodedSession] = []
    func isFurther(_ place: Int) -> Bool { folder.sessions[place].exclusion == .otherCoding }
    func hasCoder(_ place: Int) -> Bool { folder.sessions[place].coder != nil }
    try folder.visit(includingExcluded: true, where: isFurther) { _, read in
      further.append(read.session)
    }
    guard !further.isEmpty else { return nil }
    let ids = Set(further.map(\.codedID))
    var sessions: [CodedSession] = []
    // What is analysed comes first, so that its coder is the first of each pair.
    try folder.visit(where: hasCoder) { _, read in
      if ids.contains(read.session.codedID) { sessions.append(read.session) }
    }
    sessionCount = ids.count
    var parameters = AgreementParameters()
    parameters.replicates = plan.replicates
    parameters.seed = plan.seed
    do throws(AgreementError) {
      agreement = .success(
        try AgreementAnalysis(CoderSessions.byCoder(sessions + further), parameters: parameters))
    } catch {
      agreement = .failure(error)
    }
  }
}

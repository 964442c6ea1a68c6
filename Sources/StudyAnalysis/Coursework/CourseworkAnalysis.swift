public import CodedSessions
import SequenceStatistics

/// Everything that a coursework report shows of one session and one question.
public struct CourseworkAnalysis: Sendable, Hashable {
  /// Why there is no coursework report.
  public enum Failure: Error, Sendable, Hashable {
    /// Fewer than two people have behaviours with alternatives.
    case noPair
    /// Given and target belong to one person.
    case onePerson(Person)
    /// Nothing of the one ever follows anything of the other.
    case noTransition
  }

  /// The session.
  public let session: CodedSession
  /// The person of the given and the person of the target.
  public let pair: [Person]
  /// The question.
  public let question: CourseworkQuestion
  /// The minute with most onsets, cut out of the session; all of a shorter one.
  public let minute: CodedSession?
  /// The table of the whole session.
  public let whole: HandComputation
  /// The tables of the first and of the second half.
  public let halves: [HandComputation?]
  /// The same question by the clock, with the circular shift of the target's record as chance; `nil` in a
  /// record without a clock.
  public let response: ResponseAnalysis?
  /// How soon before and after the given the target begins; `nil` in a record without a clock.
  public let profile: OnsetProfile?
  /// How often each of the pair's behaviours began.
  public let onsets: Int
  /// The seed of shifts that are drawn.
  public let seed: UInt64

  /// The analysis of a session.
  ///
  /// - Parameters:
  ///   - question: The question; ``CourseworkQuestion/usual(of:pair:)`` unless given.
  ///   - seed: The seed of shifts that are drawn.
  public init(
    of session: CodedSession, question: CourseworkQuestion? = nil, seed: UInt64 = 1
  ) throws(Failure) {
    let usual = CourseworkQuestion.usual(of: session, pair: Array(session.persons.prefix(2)))
    guard let question = question ?? usual else { throw .noPair }
    let book = session.codebook
    let pair = [book[question.given].person, book[question.target].person]
    guard pair[0] != pair[1] else { throw .onePerson(pair[0]) }
    guard let whole = HandComputation(question, of: session) else { throw .noTransition }
    self.session = session
    self.seed = seed
    self.question = question
    self.pair = pair
    self.whole = whole
    let middle = SessionTime(
      microseconds: session.span.onset.microseconds + session.duration.microseconds / 2)
    halves = [(session.span.onset, middle), (middle, session.span.offset)].map { from, to in
      TimeSpan(onset: from, offset: to).flatMap {
        HandComputation(question, of: session, part: $0)
      }
    }
    minute = Self.busiestMinute(of: session)
    onsets = session.streams.filter { pair.contains($0.person) }.reduce(0) {
      $0 + $1.onsets.count
    }
    guard session.timeUnit.origin.isClock else {
      response = nil
      profile = nil
      return
    }
    response = try? ResponseAnalysis(
      session,
      ResponseAnalysis.Question(
        cues: [question.given], responses: [question.target], window: ResponseWindow()),
      seed: seed)
    let profile = OnsetProfile(
      of: session, given: [question.given], target: [question.target], seed: seed)
    self.profile = profile.profile.shiftCount > 0 ? profile : nil
  }

  /// The whole minute in which most begins, the earliest of several.
  private static func busiestMinute(of session: CodedSession) -> CodedSession? {
    let minute = SessionTime.seconds(60).microseconds
    guard session.timeUnit.origin.isClock, session.duration.microseconds > minute else {
      return session
    }
    let begin = session.span.onset.microseconds
    var counts = [Int](repeating: 0, count: Int(session.duration.microseconds / minute))
    for stream in session.streams {
      for onset in stream.onsets {
        let place = Int((onset.time.microseconds - begin) / minute)
        if counts.indices.contains(place) { counts[place] += 1 }
      }
    }
    guard let most = counts.max(), let place = counts.firstIndex(of: most) else { return nil }
    let from = SessionTime(microseconds: begin + Int64(place) * minute)
    return TimeSpan(onset: from, offset: from + .seconds(60)).flatMap { session.cut(to: $0) }
  }
}

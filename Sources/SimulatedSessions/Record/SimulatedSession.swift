public import CodedSessions
import SequenceStatistics

/// A session drawn from a ``PlayWorld``: the record a coder would have made of it, and the truth.
///
/// The same world, id and seed give the same session on every machine:
///
/// ```swift
/// let fred = try SimulatedSession(.fred, id: "fred", seed: 1)
/// fred.session.isSimulated                // true
/// fred.truth.pursuedAversions.count       // how many aversions were truly pursued
/// ```
///
/// Five streams: the infant's gaze and the mother's gaze (states), her approach (events
/// `moves_closer` and `leans_back`), and both voices (intervals).
public struct SimulatedSession: Hashable, Sendable {
  /// The rules it was drawn from.
  public let world: PlayWorld
  /// The seed it was drawn with.
  public let seed: UInt64
  /// The coded record; its ``CodedSession/isSimulated`` is true.
  public let session: CodedSession
  /// What really happened.
  public let truth: PlayTruth

  /// Draws a session.
  ///
  /// - Parameters:
  ///   - world: The rules.
  ///   - id: The id of the session and of its dyad.
  ///   - seed: Any number; another number gives another session.
  /// - Throws: ``SimulationError`` when the world has no length, or a part turns out unsound.
  public init(_ world: PlayWorld, id: String, seed: UInt64) throws(SimulationError) {
    let courses = PlayCourses(in: world, seed: seed)
    let end = SimulatedVideo.time(ofFrame: courses.length)
    guard let span = TimeSpan(onset: .zero, offset: end) else { throw .noLength(world.length) }
    let uncodable = SimulatedSession.wholeFrames(of: world.uncodable, within: span)
    do {
      let record = PlayRecord(courses: courses, span: span, uncodable: uncodable)
      session = try CodedSession(
        id: id, dyad: id, span: span, spanOrigin: .stated,
        timeUnit: TimeUnit(step: SimulatedVideo.frame, origin: .frame),
        persons: [PlayPerson.infant, PlayPerson.mother], streams: try record.streams(),
        codebook: try PlayCode.codebook(),
        factors: [
          CodedSession.Factor(name: "origin", value: "simulated"),
          CodedSession.Factor(name: "seed", value: String(seed)),
        ],
        isSimulated: true)
    } catch {
      throw SimulationError.unsound(String(describing: error))
    }
    truth = PlayTruth(courses: courses, span: span, uncodable: uncodable)
    self.world = world
    self.seed = seed
  }

  /// `spans` widened to whole frames and cut to the session.
  private static func wholeFrames(of spans: TimeSet, within span: TimeSpan) -> TimeSet {
    let widened = spans.spans.compactMap { gap in
      let first = SimulatedVideo.frames(in: gap.onset)
      let last = SimulatedVideo.frames(
        in: gap.offset + SimulatedVideo.frame - SessionTime(microseconds: 1))
      return TimeSpan(
        onset: SimulatedVideo.time(ofFrame: first), offset: SimulatedVideo.time(ofFrame: last))
    }
    return TimeSet(widened).intersection(TimeSet(span))
  }
}

/// Why a session cannot be drawn.
public enum SimulationError: Error, Hashable, Sendable {
  /// The world's session is shorter than one frame.
  case noLength(SessionTime)
  /// A part of the session was refused; a fault of the generator.
  case unsound(String)
}

public import CodedSessions

/// The record of an infant beside that of a mother who was never there: everything that each does alone is as it was,
/// and nothing that they do has to do with the other.
///
/// The world in which a test of one group should find nothing. Unlike a probability of pursuit of 0 it keeps how often
/// mothers move closer, and in what bursts.
public enum StrangersSession {
  /// The session of the infant of `first` and the mother of `second`, two simulated sessions of one length.
  ///
  /// - Throws: ``SimulationError`` when the two are not of one length, or their records do not fit.
  public static func of(
    infantOf first: SimulatedSession, motherOf second: SimulatedSession
  ) throws(SimulationError) -> CodedSession {
    let (own, other) = (first.session, second.session)
    guard own.span == other.span else {
      throw .unsound("sessions of different length do not lie beside each other")
    }
    do {
      return try CodedSession(
        id: own.id, dyad: own.dyad, span: own.span, spanOrigin: own.spanOrigin,
        timeUnit: own.timeUnit, persons: own.persons,
        streams: own.streams.filter { $0.person == PlayPerson.infant }
          + other.streams.filter { $0.person == PlayPerson.mother },
        codebook: own.codebook,
        factors: own.factors + [CodedSession.Factor(name: "mother", value: other.id)],
        isSimulated: true)
    } catch {
      throw .unsound(String(describing: error))
    }
  }
}

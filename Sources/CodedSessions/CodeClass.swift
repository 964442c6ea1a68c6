/// What a code means for gaze and approach, independent of a laboratory's spelling. Colours, bar
/// heights and the derivation of cycles rest on it.
public enum CodeClass: String, Hashable, Sendable, Codable, CaseIterable {
  /// Looks at the partner's face.
  case partner
  /// Looks at an object.
  case object
  /// Averts, looks away.
  case away
  /// Approaches, pursues, bids.
  case pursuit
  /// Holds back, leans back, pauses.
  case withdrawal
  /// Turns further away, arches, pushes off; a number at the end of the code's name is its level.
  case escalation
  /// Smiles, laughs, shows a positive face.
  case positive
  /// Fusses, cries.
  case distress
  /// Hiccups, spits up, yawns, sneezes: the body's signs of strain.
  case stress
  /// Vocalises.
  case voice
  /// Could not be coded: removed from every denominator, never read as "off".
  case uncodable
}

public import CodedSessions

/// The rules of an imagined face-to-face play session, from which ``SimulatedSession`` draws records
/// whose truth is known.
///
/// The pattern is the one that Stern (1971) described in words: the infant averts, the mother pursues
/// the averted gaze, the infant turns further away, she withdraws, the infant looks back, and it
/// begins again. The numbers are invented: they are neither fitted to anybody's data nor norms.
public struct PlayWorld: Hashable, Sendable {
  /// How the infant's gaze moves between mother, objects and away.
  public struct InfantGaze: Hashable, Sendable {
    /// How long the infant looks at the mother.
    public var lookAtMother: DurationLaw
    /// How long the infant looks at an object before looking at the mother again.
    public var lookAtObject: DurationLaw
    /// How long an aversion lasts when the mother lets it be.
    public var aversion: DurationLaw
    /// The probability that a look at the mother ends in an aversion rather than in a look at an
    /// object.
    public var aversionProbability: Double
  }

  /// What the mother does about an aversion, and what that does to the infant.
  public struct Pursuit: Hashable, Sendable {
    /// The probability that an aversion is pursued: that she moves closer because of it. The
    /// aversion then never ends before the pursuit has begun.
    public var probability: Double
    /// From the onset of the aversion to the pursuit.
    public var latency: DurationLaw
    /// What a pursuit multiplies the rest of the aversion by: above 1 it is prolonged.
    public var prolonging: Double
    /// The probability that a pursued infant turns further away.
    public var escalationProbability: Double
    /// From the first pursuit to turning further away.
    public var escalationLatency: DurationLaw
    /// The probability that a pursuit is followed by a further one in the same aversion.
    public var repeatProbability: Double
    /// From one pursuit to the next in the same aversion.
    public var pause: DurationLaw
    /// Approaches a minute that have nothing to do with what the infant does.
    public var spontaneousPerMinute: Double
  }

  /// When the mother leans back and looks away, and whether the infant then looks back.
  public struct Withdrawal: Hashable, Sendable {
    /// The probability that she withdraws after the last pursuit of an aversion, or after a
    /// spontaneous approach.
    public var probabilityAfterPursuit: Double
    /// The probability that she withdraws from an aversion she did not pursue.
    public var probabilityUnpursued: Double
    /// From the last pursuit, or else from the onset of the aversion, to the withdrawal.
    public var latency: DurationLaw
    /// The probability that the infant looks back because of the withdrawal; otherwise the
    /// aversion runs its own course.
    public var returnProbability: Double
    /// From the withdrawal to looking back.
    public var returnLatency: DurationLaw
  }

  /// How the mother's gaze moves of its own accord. Besides, she looks at the infant when she moves
  /// closer and away from the infant when she leans back.
  public struct MotherGaze: Hashable, Sendable {
    /// How long she looks at the infant.
    public var lookAtInfant: DurationLaw
    /// How long she looks elsewhere.
    public var lookAway: DurationLaw
  }

  /// One partner's voice.
  public struct Voice: Hashable, Sendable {
    /// Vocalisations a minute that answer nothing.
    public var spontaneousPerMinute: Double
    /// How long a vocalisation lasts.
    public var duration: DurationLaw
    /// The probability that the end of the other's vocalisation is answered. An answer that would
    /// begin while this partner is already vocalising is not given.
    public var answerProbability: Double
    /// From the end of the other's vocalisation to the answer.
    public var answerLatency: DurationLaw
  }

  /// How long the session lasts; whole frames of it are used.
  public var length: SessionTime
  /// The infant's gaze.
  public var infantGaze: InfantGaze
  /// The mother's pursuit of averted gaze.
  public var pursuit: Pursuit
  /// The mother's withdrawal and the infant's return.
  public var withdrawal: Withdrawal
  /// The mother's gaze.
  public var motherGaze: MotherGaze
  /// The infant's voice.
  public var infantVoice: Voice
  /// The mother's voice.
  public var motherVoice: Voice
  /// When the infant's gaze could not be coded, as happens when a hand covers the face.
  public var uncodable: TimeSet
}

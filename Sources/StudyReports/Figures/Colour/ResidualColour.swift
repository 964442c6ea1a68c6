public import CodedSessions

/// The diverging scale of adjusted residuals: orange for less often than chance, blue for more
/// often, pale around zero.
public enum ResidualColour {
  /// The strongest orange.
  public static let rare = Colour(0xC1440E)
  /// The colour at zero.
  public static let neutral = Colour(0xF7F7F5)
  /// The strongest blue.
  public static let frequent = Colour(0x0B5FA5)
  /// The residual from which on the colour no longer grows.
  public static let limit = 6.0

  /// The fill of a cell with residual `z`. The power below one spreads the small residuals, where
  /// most cells lie.
  public static func fill(_ z: Double) -> Colour {
    guard z.isFinite else { return z > 0 ? frequent : z < 0 ? rare : neutral }
    let root = fifthRoot(min(z.magnitude / limit, 1))
    let share = root * root * root * root
    return neutral.mixed(with: z < 0 ? rare : frequent, share: share)
  }
}

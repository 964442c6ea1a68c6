/// How much of a study stands on its page.
enum StudyListing {
  /// The most dyads that a page lists one by one; more of them stand in tables/effects.csv only.
  static let mostDyads = 300
}

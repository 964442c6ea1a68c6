/// What streams are called where no codebook gives words.
enum BehaviourWords {
  /// `Infant gaze` for `infant.gaze`.
  static func stream(_ name: String) -> String {
    Phrases.sentenceStart(name.replacing(".", with: " ").replacing("_", with: " "))
  }
}

/// The terms that a session report uses, from the catalogue and from the design of the record.
enum SessionGlossary {
  /// The terms in alphabetical order.
  static var terms: [GlossaryTerm] {
    let own = [
      GlossaryTerm(
        "Bout", "One uninterrupted stretch of a behaviour, from its onset to its offset."),
      GlossaryTerm(
        "Codable time", "Session time minus stretches in which a stream could not be judged."),
      GlossaryTerm("Given, target", "The earlier and the later behaviour of a pair."),
      GlossaryTerm(
        "Floor-transfer offset",
        "Begin of one person’s turn minus end of the other’s before it; below 0 is overlap."),
      GlossaryTerm(
        "Lag",
        "How many events later the target is looked for (lag 1 is the next event), or how much later one record is read."
      ),
      GlossaryTerm("Structural zero", "A pair that the rules of coding make impossible."),
    ]
    return
      (own
      + GlossaryTerm.catalogued([
        "adjusted-residual", "yules-q", "transitional-probability", "holm-correction",
      ])).sorted { $0.term < $1.term }
  }
}

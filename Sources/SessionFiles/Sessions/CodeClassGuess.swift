import CodedSessions

/// Guesses what a code means from its name, when no codebook says so. Colours and bar heights rest on
/// it, no statistic does.
enum CodeClassGuess {
  /// The class of a code called `name` in `stream`, `nil` when the name tells nothing.
  static func codeClass(of name: String, stream: String) -> CodeClass? {
    let words = Set(ColumnNames.words(of: name))
    let normal = ColumnNames.normal(name)
    if !words.isDisjoint(with: ["uncodable", "missing", "uncoded"]) || normal == "not codable" {
      return .uncodable
    }
    if !words.isDisjoint(with: ["avert", "averts", "aversion", "away", "headdown"]) {
      return .away
    }
    let isGaze = stream.lowercased().contains("gaze") || stream.lowercased().contains("look")
    let looks = isGaze || !words.isDisjoint(with: ["look", "looks", "gaze", "gazes"])
    let faces: Set<String> = [
      "partner", "face", "mother", "infant", "caregiver", "mutual", "toward", "towards", "baby",
      "child", "parent", "father", "mom", "dad",
    ]
    if looks, !words.isDisjoint(with: faces) { return .partner }
    if looks, !words.isDisjoint(with: ["object", "toy", "objects", "toys"]) { return .object }
    if !words.isDisjoint(with: ["pursue", "pursues", "pursuit", "chase", "loom", "approach"])
      || normal.contains("moves closer")
    {
      return .pursuit
    }
    if !words.isDisjoint(with: ["withdraw", "withdraws", "withdrawal"]) { return .withdrawal }
    let cries: Set<String> = [
      "cry", "cries", "crying", "fuss", "fusses", "fussing", "distress", "distressed", "protest",
      "protests", "whine", "whines",
    ]
    if !words.isDisjoint(with: cries) { return .distress }
    let smiles: Set<String> = [
      "smile", "smiles", "smiling", "laugh", "laughs", "laughing", "positive", "joy",
    ]
    if !words.isDisjoint(with: smiles) { return .positive }
    let strains: Set<String> = [
      "hiccup", "hiccups", "spit", "spits", "yawn", "yawns", "sneeze", "sneezes", "gag", "gags",
      "cough", "coughs",
    ]
    if !words.isDisjoint(with: strains) { return .stress }
    let voices: Set<String> = [
      "voc", "vocal", "vocalises", "vocalizes", "voice", "speech", "utterance", "utterances",
    ]
    if !words.isDisjoint(with: voices) {
      return .voice
    }
    return nil
  }
}

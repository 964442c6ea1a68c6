/// The names under which columns go in the tables of this field.
enum ColumnSynonyms {
  /// The role that a column's name stands for, with how sure that is: lower ranks win when two
  /// columns could play one role.
  static func role(of name: String) -> (role: ColumnRole, rank: Int)? {
    let words = ColumnNames.words(of: name)
    let normal = words.joined(separator: " ")
    if let found = exact[normal] { return found }
    if words.count == 2, words[0] == "modifier" { return (.modifier, 0) }
    // Units and small words say how, not what.
    let bare = words.filter { !fillers.contains($0) }.joined(separator: " ")
    if bare != normal, let found = exact[bare] { return (found.role, found.rank + 10) }
    return nil
  }

  private static let fillers: Set<String> = [
    "s", "sec", "secs", "second", "seconds", "ms", "msec", "milliseconds", "millisecond", "sf",
    "frame", "frames", "f", "the", "of", "in", "us", "min",
  ]

  private static let exact: [String: (role: ColumnRole, rank: Int)] = {
    var table: [String: (role: ColumnRole, rank: Int)] = [:]
    for (role, names) in lists {
      for (rank, name) in names.enumerated() { table[name] = (role, rank) }
    }
    return table
  }()

  private static let lists: [(ColumnRole, [String])] = [
    (
      .session,
      [
        "session", "session id", "observation id", "observation", "recording", "video", "file",
        "filename", "file name", "sitzung", "beobachtung", "seance", "sesion",
      ]
    ),
    (.dyad, ["dyad", "dyad id", "pair", "pair id", "family", "couple", "dyade", "paar", "id"]),
    (
      .phase,
      ["phase", "episode", "condition", "task", "trial", "situation", "segment", "block", "fase"]
    ),
    (
      .person,
      [
        "person", "subject", "actor", "who", "participant", "individual", "speaker", "agent",
        "role", "sujet", "subjekt", "sujeto", "personne", "akteur", "subjects",
      ]
    ),
    (
      .stream,
      [
        "stream", "channel", "behavioral category", "behavioural category", "category", "tier",
        "modality", "scale", "kanal", "canal", "categorie", "kategorie", "categoria", "column",
      ]
    ),
    (
      .code,
      [
        "code", "behavior", "behaviour", "behavior code", "event", "state", "label", "annotation",
        "value", "codes", "act", "action", "comportement", "verhalten", "comportamiento",
        "conducta", "codigo", "kode", "segtype", "segment type", "trial type",
      ]
    ),
    (
      .onset,
      [
        "onset", "start", "begin", "onset time", "startzeit", "start time", "begin time",
        "time start", "time onset", "on", "from", "debut", "beginn", "anfang", "anfangszeit",
        "inicio", "startsec",
      ]
    ),
    (
      .offset,
      [
        "offset", "stop", "end", "offset time", "stop time", "end time", "time stop", "time end",
        "time offset", "off", "to", "fin", "ende", "endzeit", "endsec",
      ]
    ),
    (.duration, ["duration", "duration time", "dur", "length", "dauer", "duree", "duracion"]),
    (
      .time,
      [
        "time relative sf", "time", "timestamp", "relative time", "event time", "t", "temps",
        "zeit", "tiempo", "moment", "seconds",
      ]
    ),
    (
      .status,
      [
        "status", "event type", "behavior type", "behaviour type", "start stop", "type", "etat",
        "typ", "tipo",
      ]
    ),
    (.modifier, ["modifier", "modifiers"]),
    (.origin, ["origin"]),
    (.comment, ["comment", "comments", "commentaire", "kommentar", "comentario", "note", "notes"]),
  ]
}

/// The files of a study that has no session yet.
public enum NewStudy {
  /// A design, an empty codebook, an empty table of participants, and a folder for sessions.
  public static func files(title: String) -> [WrittenFile] {
    var draft = StudyDraft()
    draft.title = title
    return [
      WrittenFile(Study.fileName, StudyText.write(draft)),
      WrittenFile("codebook.csv", CodebookText.write(CodebookFile(rows: []))),
      WrittenFile(ParticipantTable.fileName, "id,dyad,group,family,age_months\n"),
      WrittenFile("sessions/README.md", note),
    ]
  }

  private static let note = """
    # Sessions

    Put the files of coded events here as your coding program exports them, one or many sessions in a \
    file. They are only read, never changed.

    The id of a session is what the file says, else its name without the ending. It has to be the id of \
    a row of `participants.csv`, or the dyad of one. Use ids that tell nobody who it is: `S-01`, not a \
    name and not a date of birth.

    ```sh
    attune check ..                                    # what is wrong or missing
    attune codebook . --out codebook-draft.csv         # a codebook to begin with
    attune inspect FILE --save ../mapping.toml         # how files are read, to be corrected
    ```

    """
}

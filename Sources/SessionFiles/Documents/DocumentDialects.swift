/// All formats that are no tables, the most particular first.
enum DocumentDialects {
  static var all: [any DocumentDialect.Type] {
    [
      BehaviouralSequence.self, BORISProject.self, ELANAnnotations.self, LENARecording.self,
      RTTMSegments.self,
      DatavyuSpreadsheet.self, SDISDocument.self, PraatTextGrid.self,
      CHATTranscript.self, JWatcherFocalData.self,
    ]
  }

  /// The first format that knows the beginning, and what it says.
  static func recognise(
    _ beginning: DocumentBeginning
  ) -> (dialect: any DocumentDialect.Type, recognition: DocumentRecognition)? {
    for dialect in all {
      if let recognition = dialect.recognise(beginning) { return (dialect, recognition) }
    }
    return nil
  }
}

/// All dialects, the most particular first.
enum Dialects {
  static var all: [any Dialect.Type] {
    [
      CanonicalTable.self, BORISTabularWithPreamble.self, BORISTables.self,
      BORISAggregatedWithoutHeader.self, LINCE.self, THEME.self, CowLog.self,
      BORISOtherTables.self, INTERACTTable.self, ObserverTable.self, DatavyuTidyTable.self,
      ELANColumnsPerTier.self, ELANTabText.self,
      DatavyuWideTable.self, SampledTable.self, WideSequenceTable.self, CodeSequenceTable.self,
      GenericTable.self,
      HeaderlessTable.self,
    ]
  }

  /// What the first dialect that knows the sample says.
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    for dialect in all {
      if let recognition = dialect.recognise(sample, options: options) { return recognition }
    }
    return nil
  }
}

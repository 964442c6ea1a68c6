import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// The cycles of one session as an ELAN document with one tier, to be merged with the video's own (File,
/// Merge Transcriptions).
public enum CycleAnnotations {
  /// The text of an `.eaf` file, format 3.0; times in whole milliseconds from the recording's zero.
  public static func eaf(_ analysis: CycleAnalysis) -> String {
    let labels = CycleCSV.labels(analysis)
    var slots = ""
    var annotations = ""
    for (place, (label, cycle)) in labels.enumerated() {
      let (first, second) = ("ts\(2 * place + 1)", "ts\(2 * place + 2)")
      slots +=
        "    <TIME_SLOT TIME_SLOT_ID=\"\(first)\" TIME_VALUE=\"\(milliseconds(cycle.aversion.onset))\"/>\n"
        + "    <TIME_SLOT TIME_SLOT_ID=\"\(second)\" TIME_VALUE=\"\(milliseconds(cycle.aversion.offset))\"/>\n"
      annotations += """
            <ANNOTATION>
              <ALIGNABLE_ANNOTATION ANNOTATION_ID="a\(place + 1)" TIME_SLOT_REF1="\(first)" TIME_SLOT_REF2="\(second)">
                <ANNOTATION_VALUE>\(label)</ANNOTATION_VALUE>
              </ALIGNABLE_ANNOTATION>
            </ANNOTATION>

        """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <ANNOTATION_DOCUMENT AUTHOR="Attune" DATE="1970-01-01T00:00:00+00:00" FORMAT="3.0" VERSION="3.0">
        <HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/>
        <TIME_ORDER>
      \(slots)  </TIME_ORDER>
        <TIER LINGUISTIC_TYPE_REF="default" TIER_ID="\(CycleCSV.tier)">
      \(annotations)  </TIER>
        <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="default" TIME_ALIGNABLE="true"/>
      </ANNOTATION_DOCUMENT>

      """
  }

  /// To the nearest millisecond, halves up.
  private static func milliseconds(_ time: SessionTime) -> Int64 {
    (time.microseconds + 500) / 1000
  }
}

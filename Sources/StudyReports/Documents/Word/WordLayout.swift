/// The page of the documents: A4 with margins of an inch. In twentieths of a point.
enum WordLayout {
  static let pageWidth = 11_906
  static let pageHeight = 16_838
  static let margin = 1_440
  /// How wide the text is.
  static let textWidth = pageWidth - 2 * margin
  /// By how much a wide figure reaches into both margins, so that its words can be read.
  static let reach = 700
  /// How high a picture may be, with room for its caption.
  static let pictureHeight = 11_600

  /// Drawings are measured in pixels of 1/96 inch.
  static let perPixel = 15.0
  /// Pictures are placed in units of 1/914 400 inch.
  static let unitsPerTwentieth = 635
}

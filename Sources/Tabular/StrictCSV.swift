internal import CLibCSV

/// libcsv's parser in strict mode, appending to the ``Gathering`` of a ``RowBlock``.
///
/// The parser and the gathering are two allocations: libcsv holds a pointer to the first while the
/// callbacks write to the second, so no Swift access overlaps another.
@safe
struct StrictCSV: ~Copyable {
  private let parser: UnsafeMutablePointer<csv_parser>
  private let gathering: UnsafeMutablePointer<Gathering>

  /// A parser that appends to `block`, which must live as long.
  init(delimiter: UInt8, quote: UInt8, block: borrowing RowBlock) {
    unsafe gathering = block.gathering
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: csv_parser())
    // Every line end is reported, blank lines too: that is how lines are counted.
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)
    // It fails for a null pointer only.
    _ = unsafe csv_init(parser, options)
    unsafe csv_set_delim(parser, delimiter)
    unsafe csv_set_quote(parser, quote)
    unsafe csv_set_blk_size(parser, 4096)
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deinitialize(count: 1)
    unsafe parser.deallocate()
  }

  /// Why ``feed(_:count:)`` took fewer bytes than it was given.
  enum Stop {
    case quoteInsideUnquotedField
    case textAfterQuotedField
    case outOfMemory
  }

  /// Hands bytes to libcsv and says how many it took; fewer than `count` if it stopped.
  func feed(_ start: UnsafePointer<UInt8>, count: Int) -> Int {
    unsafe gathering.pointee.reserve(for: count, held: parser.pointee.entry_pos)
    return unsafe csv_parse(parser, start, count, gatherField, gatherRow, gathering)
  }

  /// What stopped libcsv.
  var stop: Stop {
    if unsafe csv_error(parser) != CSV_EPARSE { return .outOfMemory }
    return unsafe parser.pointee.quoted != 0 ? .textAfterQuotedField : .quoteInsideUnquotedField
  }

  /// Ends the last row; false if a quote is still open.
  func finish() -> Bool {
    unsafe gathering.pointee.reserve(for: 1, held: parser.pointee.entry_pos)
    return unsafe csv_fini(parser, gatherField, gatherRow, gathering) == 0
  }

  /// Forgets the unfinished row.
  func discardOpenRow() {
    // An open quote would make csv_fini refuse in strict mode, and leave the state as it is.
    unsafe parser.pointee.quoted = 0
    _ = unsafe csv_fini(parser, nil, nil, nil)
    unsafe gathering.pointee.discardOpenRow()
  }

  /// How many bytes of the unfinished field libcsv holds.
  var heldLength: Int { unsafe parser.pointee.entry_pos }

  /// Whether the unfinished field began with a quote.
  var isInQuotedField: Bool { unsafe parser.pointee.quoted != 0 }

  /// Whether any part of a row has been read that is not finished.
  var hasOpenRow: Bool {
    unsafe heldLength > 0 || isInQuotedField || gathering.pointee.openFieldCount > 0
  }

  /// How many bytes of input the unfinished quoted field has had since its opening quote.
  var rawLengthOfQuotedField: Int {
    let quote = unsafe parser.pointee.quote_char
    var quotes = 0
    for index in 0..<heldLength where unsafe parser.pointee.entry_buf[index] == quote {
      quotes += 1
    }
    // A doubled quote is held once. State 3 of libcsv: the last quote may be the closing one and
    // has not been doubled yet.
    let mightHaveEnded = unsafe parser.pointee.pstate == 3
    return heldLength + quotes - (mightHaveEnded ? 1 : 0)
  }

  /// How many line ends the bytes that libcsv holds contain.
  var heldLineBreaks: Int {
    guard let held = unsafe parser.pointee.entry_buf else { return 0 }
    return unsafe lineBreaks(in: UnsafePointer(held), count: heldLength)
  }
}

/// How many line ends there are among `count` bytes; CR LF is one.
func lineBreaks(in start: UnsafePointer<UInt8>, count: Int) -> Int {
  var breaks = 0
  var previous: UInt8 = 0
  for index in 0..<count {
    let byte = unsafe start[index]
    if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { breaks += 1 }
    previous = byte
  }
  return breaks
}

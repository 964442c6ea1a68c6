extension StringProtocol {
  /// The text without blanks and tabs at its ends.
  var trimmingBlanks: SubSequence {
    var slice = self[...]
    while let first = slice.first, first == " " || first == "\t" || first == "\u{A0}" {
      slice = slice.dropFirst()
    }
    while let last = slice.last, last == " " || last == "\t" || last == "\u{A0}" {
      slice = slice.dropLast()
    }
    return slice
  }
}

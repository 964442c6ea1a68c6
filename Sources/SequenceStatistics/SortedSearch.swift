extension RandomAccessCollection {
  /// The first place from which on `belongs` holds, by halving; the elements that do not belong come
  /// first. O(log n).
  func partitioningIndex(_ belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var length = count
    while length > 0 {
      let half = length / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        length = half
      } else {
        low = index(after: middle)
        length -= half + 1
      }
    }
    return low
  }
}

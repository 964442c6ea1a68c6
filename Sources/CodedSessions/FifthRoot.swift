/// The fifth root of a number of at least 0, by Newton's method.
///
/// Contrast needs the power 2.4 and the diverging scale the power 0.8; both are whole powers of
/// the fifth root. Basic arithmetic rounds alike everywhere, so that colours do not differ between
/// the mathematics libraries of two systems.
package func fifthRoot(_ value: Double) -> Double {
  guard value > 0 else { return 0 }
  var root = max(value, 1)
  while true {
    let square = root * root
    let next = (4 * root + value / (square * square)) / 5
    // From above, every step comes down until rounding stops it.
    if next >= root { return root }
    root = next
  }
}

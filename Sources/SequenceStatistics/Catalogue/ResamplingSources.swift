/// Publications on chance, resampling and how much is known.
enum ResamplingSources {
  static let benjaminiHochberg1995 = CatalogueEntry.Source(
    "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: A practical and "
      + "powerful approach to multiple testing. Journal of the Royal Statistical Society B, 57, "
      + "289-300.")
  static let besagClifford1989 = CatalogueEntry.Source(
    "Besag, J., & Clifford, P. (1989). Generalized Monte Carlo significance tests. Biometrika, 76, "
      + "633-642.")
  static let dunn1961 = CatalogueEntry.Source(
    "Dunn, O. J. (1961). Multiple comparisons among means. Journal of the American Statistical "
      + "Association, 56, 52-64.")
  static let efronTibshirani1993 = CatalogueEntry.Source(
    "Efron, B., & Tibshirani, R. J. (1993). An Introduction to the Bootstrap. Chapman & Hall.")
  static let jeffreys1946 = CatalogueEntry.Source(
    "Jeffreys, H. (1946). An invariant form for the prior probability in estimation problems. "
      + "Proceedings of the Royal Society of London A, 186, 453-461.")
  static let phipsonSmyth2010 = CatalogueEntry.Source(
    "Phipson, B., & Smyth, G. K. (2010). Permutation P-values should never be zero. Statistical "
      + "Applications in Genetics and Molecular Biology, 9, 39.")
  static let politisRomano1994 = CatalogueEntry.Source(
    "Politis, D. N., & Romano, J. P. (1994). The stationary bootstrap. Journal of the American "
      + "Statistical Association, 89, 1303-1313.")
  static let siegelCastellan1988 = CatalogueEntry.Source(
    "Siegel, S., & Castellan, N. J. (1988). Nonparametric Statistics for the Behavioral Sciences. "
      + "McGraw-Hill.")
  static let theiler1992 = CatalogueEntry.Source(
    "Theiler, J., Eubank, S., Longtin, A., Galdrikian, B., & Farmer, J. D. (1992). Testing for "
      + "nonlinearity in time series: The method of surrogate data. Physica D, 58, 77-94.")
  static let westfallYoung1993 = CatalogueEntry.Source(
    "Westfall, P. H., & Young, S. S. (1993). Resampling-Based Multiple Testing. Wiley.")
  static let wickens1989 = CatalogueEntry.Source(
    "Wickens, T. D. (1989). Multiway Contingency Tables Analysis for the Social Sciences. Erlbaum.")
  static let yoderTapp2004 = CatalogueEntry.Source(
    "Yoder, P., & Tapp, J. (2004). Empirical guidance for time-window sequential analysis of single "
      + "cases. Journal of Behavioral Education, 13, 227-246.")
}

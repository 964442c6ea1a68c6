/// The publications that the entries on comparing groups of dyads cite.
enum GroupSources {
  static let aalen1978 = CatalogueEntry.Source(
    "Aalen, O. (1978). Nonparametric inference for a family of counting processes. Annals of Statistics, 6, 701-726.",
    doi: "10.1214/aos/1176344247")
  static let bellMcCaffrey2002 = CatalogueEntry.Source(
    "Bell, R. M., & McCaffrey, D. F. (2002). Bias reduction in standard errors for linear regression with multi-stage "
      + "samples. Survey Methodology, 28, 169-181.")
  static let bernieriRosenthal1991 = CatalogueEntry.Source(
    "Bernieri, F. J., & Rosenthal, R. (1991). Interpersonal coordination: Behavior matching and interactional synchrony. "
      + "In R. S. Feldman & B. Rimé (Eds.), Fundamentals of nonverbal behavior (pp. 401-432). Cambridge University Press."
  )
  static let borenstein2009 = CatalogueEntry.Source(
    "Borenstein, M., Hedges, L. V., Higgins, J. P. T., & Rothstein, H. R. (2009). Introduction to meta-analysis. Wiley.",
    doi: "10.1002/9780470743386")
  static let fisher1935 = CatalogueEntry.Source(
    "Fisher, R. A. (1935). The design of experiments. Oliver & Boyd.")
  static let friedman1937 = CatalogueEntry.Source(
    "Friedman, M. (1937). The use of ranks to avoid the assumption of normality implicit in the analysis of variance. "
      + "Journal of the American Statistical Association, 32, 675-701.")
  static let hedges1981 = CatalogueEntry.Source(
    "Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and related estimators. Journal of "
      + "Educational Statistics, 6, 107-128.")
  static let hodgesLehmann1963 = CatalogueEntry.Source(
    "Hodges, J. L., & Lehmann, E. L. (1963). Estimates of location based on rank tests. Annals of Mathematical Statistics, "
      + "34, 598-611.", doi: "10.1214/aoms/1177704172")
  static let horowitzSahni1974 = CatalogueEntry.Source(
    "Horowitz, E., & Sahni, S. (1974). Computing partitions with applications to the knapsack problem. Journal of the ACM, "
      + "21, 277-292.", doi: "10.1145/321812.321823")
  static let lakens2013 = CatalogueEntry.Source(
    "Lakens, D. (2013). Calculating and reporting effect sizes to facilitate cumulative science: A practical primer for "
      + "t-tests and ANOVAs. Frontiers in Psychology, 4, 863.", doi: "10.3389/fpsyg.2013.00863")
  static let linWei1989 = CatalogueEntry.Source(
    "Lin, D. Y., & Wei, L. J. (1989). The robust inference for the Cox proportional hazards model. Journal of the American "
      + "Statistical Association, 84, 1074-1078.", doi: "10.1080/01621459.1989.10478874")
  static let mannWhitney1947 = CatalogueEntry.Source(
    "Mann, H. B., & Whitney, D. R. (1947). On a test of whether one of two random variables is stochastically larger than "
      + "the other. Annals of Mathematical Statistics, 18, 50-60.", doi: "10.1214/aoms/1177730491")
  static let mantel1966 = CatalogueEntry.Source(
    "Mantel, N. (1966). Evaluation of survival data and two new rank order statistics arising in its consideration. Cancer "
      + "Chemotherapy Reports, 50, 163-170.")
  static let moulder2018 = CatalogueEntry.Source(
    "Moulder, R. G., Boker, S. M., Ramseyer, F., & Tschacher, W. (2018). Determining synchrony between behavioral time "
      + "series: An application of surrogate data generation for establishing falsifiable null-hypotheses. Psychological "
      + "Methods, 23, 757-773.", doi: "10.1037/met0000172")
  static let pratt1959 = CatalogueEntry.Source(
    "Pratt, J. W. (1959). Remarks on zeros and ties in the Wilcoxon signed rank procedures. Journal of the American "
      + "Statistical Association, 54, 655-667.")
  static let pustejovskyTipton2018 = CatalogueEntry.Source(
    "Pustejovsky, J. E., & Tipton, E. (2018). Small-sample methods for cluster-robust variance estimation and hypothesis "
      + "testing in fixed effects models. Journal of Business & Economic Statistics, 36, 672-683.",
    doi: "10.1080/07350015.2016.1247004")
  static let student1908 = CatalogueEntry.Source(
    "Student (1908). The probable error of a mean. Biometrika, 6, 1-25.")
  static let therneau1990 = CatalogueEntry.Source(
    "Therneau, T. M., Grambsch, P. M., & Fleming, T. R. (1990). Martingale-based residuals for survival models. Biometrika, "
      + "77, 147-160.", doi: "10.1093/biomet/77.1.147")
  static let welch1947 = CatalogueEntry.Source(
    "Welch, B. L. (1947). The generalization of 'Student's' problem when several different population variances are "
      + "involved. Biometrika, 34, 28-35.")
  static let wilcoxon1945 = CatalogueEntry.Source(
    "Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin, 1, 80-83.",
    doi: "10.2307/3001968")
  static let winkler2015 = CatalogueEntry.Source(
    "Winkler, A. M., Webster, M. A., Vidaurre, D., Nichols, T. E., & Smith, S. M. (2015). Multi-level block permutation. "
      + "NeuroImage, 123, 253-268.", doi: "10.1016/j.neuroimage.2015.05.092")
}

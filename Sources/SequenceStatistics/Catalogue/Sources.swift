/// The publications that several entries of the catalogue cite, written once.
enum Sources {
  static let allisonLiker1982 = CatalogueEntry.Source(
    "Allison, P. D., & Liker, J. K. (1982). Analyzing sequential categorical data on dyadic "
      + "interaction: A comment on Gottman. Psychological Bulletin, 91, 393-403.",
    doi: "10.1037/0033-2909.91.2.393")
  static let bakemanQuera1995 = CatalogueEntry.Source(
    "Bakeman, R., & Quera, V. (1995). Log-linear approaches to lag-sequential analysis when "
      + "consecutive codes may and cannot repeat. Psychological Bulletin, 118, 272-284.",
    doi: "10.1037/0033-2909.118.2.272")
  static let bakemanQuera2011 = CatalogueEntry.Source(
    "Bakeman, R., & Quera, V. (2011). Sequential Analysis and Observational Methods for the "
      + "Behavioral Sciences. Cambridge University Press.",
    doi: "10.1017/CBO9781139017343")
  static let bishopFienbergHolland1975 = CatalogueEntry.Source(
    "Bishop, Y. M. M., Fienberg, S. E., & Holland, P. W. (1975). Discrete Multivariate Analysis: "
      + "Theory and Practice. MIT Press.")
  static let christensen1997 = CatalogueEntry.Source(
    "Christensen, R. (1997). Log-Linear Models and Logistic Regression (2nd ed.). Springer.")
  static let demingStephan1940 = CatalogueEntry.Source(
    "Deming, W. E., & Stephan, F. F. (1940). On a least squares adjustment of a sampled "
      + "frequency "
      + "table when the expected marginal totals are known. Annals of Mathematical "
      + "Statistics, 11, "
      + "427-444.",
    doi: "10.1214/aoms/1177731829")
  static let fienbergRinaldo2012 = CatalogueEntry.Source(
    "Fienberg, S. E., & Rinaldo, A. (2012). Maximum likelihood estimation in log-linear models. "
      + "Annals of Statistics, 40, 996-1023.",
    doi: "10.1214/12-AOS986")
  static let goodman1968 = CatalogueEntry.Source(
    "Goodman, L. A. (1968). The analysis of cross-classified data: Independence, "
      + "quasi-independence, and interactions in contingency tables with or without missing "
      + "entries. Journal of the American Statistical Association, 63, 1091-1131.")
  static let haberman1973 = CatalogueEntry.Source(
    "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. "
      + "Biometrics, 29, "
      + "205-220.",
    doi: "10.2307/2529686")
  static let haldane1956 = CatalogueEntry.Source(
    "Haldane, J. B. S. (1956). The estimation and significance of the logarithm of a ratio of "
      + "frequencies. Annals of Human Genetics, 20, 309-311.",
    doi: "10.1111/j.1469-1809.1955.tb01285.x")
  static let holm1979 = CatalogueEntry.Source(
    "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian "
      + "Journal of Statistics, 6, 65-70.")
  static let oConnor1999 = CatalogueEntry.Source(
    "O'Connor, B. P. (1999). Simple and flexible SAS and SPSS programs for analyzing "
      + "lag-sequential categorical data. Behavior Research Methods, Instruments, & "
      + "Computers, 31, "
      + "718-726.",
    doi: "10.3758/BF03200753")
  static let sackett1979 = CatalogueEntry.Source(
    "Sackett, G. P. (1979). The lag sequential analysis of contingency and cyclicity in "
      + "behavioral "
      + "interaction research. In J. D. Osofsky (Ed.), Handbook of Infant Development. Wiley.")
  static let woolf1955 = CatalogueEntry.Source(
    "Woolf, B. (1955). On estimating the relation between blood group and disease. Annals of "
      + "Human "
      + "Genetics, 19, 251-253.",
    doi: "10.1111/j.1469-1809.1955.tb01348.x")
  static let yule1900 = CatalogueEntry.Source(
    "Yule, G. U. (1900). On the association of attributes in statistics. Philosophical "
      + "Transactions of the Royal Society of London A, 194, 257-319.",
    doi: "10.1098/rsta.1900.0019")
  static let andersonGoodman1957 = CatalogueEntry.Source(
    "Anderson, T. W., & Goodman, L. A. (1957). Statistical inference about Markov chains. "
      + "Annals of Mathematical Statistics, 28, 89-110.",
    doi: "10.1214/aoms/1177707039")
  static let churchHanks1990 = CatalogueEntry.Source(
    "Church, K. W., & Hanks, P. (1990). Word association norms, mutual information, and "
      + "lexicography. Computational Linguistics, 16, 22-29.")
  static let cramer1946 = CatalogueEntry.Source(
    "Cramér, H. (1946). Mathematical Methods of Statistics. Princeton University Press.")
  static let gottmanRoy1990 = CatalogueEntry.Source(
    "Gottman, J. M., & Roy, A. K. (1990). Sequential Analysis: A Guide for Behavioral "
      + "Researchers. Cambridge University Press.")
  static let grassmann1985 = CatalogueEntry.Source(
    "Grassmann, W. K., Taksar, M. I., & Heyman, D. P. (1985). Regenerative analysis and "
      + "steady state distributions for Markov chains. Operations Research, 33, 1107-1116.",
    doi: "10.1287/opre.33.5.1107")
  static let katz1978 = CatalogueEntry.Source(
    "Katz, D., Baptista, J., Azen, S. P., & Pike, M. C. (1978). Obtaining confidence "
      + "intervals for the risk ratio in cohort studies. Biometrics, 34, 469-474.",
    doi: "10.2307/2530610")
  static let katz1981 = CatalogueEntry.Source(
    "Katz, R. W. (1981). On some criteria for estimating the order of a Markov chain. "
      + "Technometrics, 23, 243-249.",
    doi: "10.2307/1267787")
  static let miller1955 = CatalogueEntry.Source(
    "Miller, G. A. (1955). Note on the bias of information estimates. In H. Quastler (Ed.), "
      + "Information Theory in Psychology. Free Press.")
  static let newcombe1998 = CatalogueEntry.Source(
    "Newcombe, R. G. (1998). Interval estimation for the difference between independent "
      + "proportions: Comparison of eleven methods. Statistics in Medicine, 17, 873-890.")
  static let shannon1948 = CatalogueEntry.Source(
    "Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical "
      + "Journal, 27, 379-423.",
    doi: "10.1002/j.1538-7305.1948.tb01338.x")
  static let wampold1984 = CatalogueEntry.Source(
    "Wampold, B. E. (1984). Tests of dominance in sequential categorical data. Psychological "
      + "Bulletin, 96, 424-429.",
    doi: "10.1037/0033-2909.96.2.424")
  static let wampold1989 = CatalogueEntry.Source(
    "Wampold, B. E. (1989). Kappa as a measure of pattern in sequential data. Quality & "
      + "Quantity, 23, 171-187.",
    doi: "10.1007/BF00151902")
  static let wampoldMargolin1982 = CatalogueEntry.Source(
    "Wampold, B. E., & Margolin, G. (1982). Nonparametric strategies to test the independence "
      + "of behavioral states in sequential data. Psychological Bulletin, 92, 755-765.",
    doi: "10.1037/0033-2909.92.3.755")
  static let wilson1927 = CatalogueEntry.Source(
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical "
      + "inference. Journal of the American Statistical Association, 22, 209-212.")
}

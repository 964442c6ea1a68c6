/// The entries of the room `AcrossDyads` for what many dyads say together.
enum PoolingEntries {
  static let all: [CatalogueEntry] = effects + means + analyses + comparisons + records

  private static let effects: [CatalogueEntry] = [
    entry(
      "Effect of one dyad", "DyadEffect", kind: .notion, aliases: ["effect-size"],
      question: "What number does each dyad contribute, and how far would it vary by chance?",
      formula: "estimate and sampling variance, with marks where there was little to count",
      range: "as the statistic", sources: [lipseyWilson2001],
      caveats: ["Only effects on one scale can be averaged."]),
    entry(
      "Sufficiency of a 2×2 table", "TableSufficiency", kind: .notion, aliases: ["few-cues"],
      question: "Is there enough in one dyad's table to quote an index of it?",
      formula: "expected counts and margins of at least 5; the given at least 10 times",
      range: "marks", sources: [Sources.bakemanQuera2011],
      caveats: ["The limits are rules of thumb."]),
    entry(
      "Log odds ratio as an effect", "LogOddsEffect", aliases: ["log-odds-effect-size"],
      question: "How strongly do given and target go together in each dyad?",
      formula: "ln(ad / bc), variance 1/a + 1/b + 1/c + 1/d, one half added to every dyad's counts",
      range: "-∞ to ∞, 0 without association", sources: [Sources.woolf1955, Sources.haldane1956],
      caveats: [
        "Adding one half to the dyads with an empty cell only makes dyads less comparable.",
        "A dyad with an empty row or column has no estimate.",
      ]),
    entry(
      "Log odds ratio over phases", "StratifiedLogOdds", aliases: ["mantel-haenszel"],
      question: "How strongly do given and target go together, phases not taken for one another?",
      formula: "ln(Σ ad/n / Σ bc/n) over phases, one half added to every phase's counts",
      range: "-∞ to ∞, 0 without association",
      sources: [mantelHaenszel1959, robinsBreslowGreenland1986],
      caveats: ["It takes the association for the same in every phase."]),
    entry(
      "Risk difference as an effect", "RiskDifferenceEffect",
      question: "By how much does the probability of the target rise after the given in each dyad?",
      formula: "a/(a+b) - c/(c+d), variance p(1-p)/(a+b) + q(1-q)/(c+d)", range: "-1 to 1",
      sources: [lipseyWilson2001],
      caveats: ["Where both shares are 0 or 1 the variance is 0 and the dyad cannot be weighted."]),
    entry(
      "Log risk ratio as an effect", "RiskRatioEffect",
      question: "How many times more probable is the target after the given in each dyad?",
      formula: "ln((a/(a+b)) / (c/(c+d))), variance 1/a - 1/(a+b) + 1/c - 1/(c+d)",
      range: "-∞ to ∞", sources: [Sources.katz1978],
      caveats: ["It depends on which of the target and its absence is counted."]),
    entry(
      "Yule's Q as an effect", "YulesQEffect",
      question: "How strongly do given and target go together in each dyad, from -1 to 1?",
      formula: "Q, variance (1 - Q²)² (1/a + 1/b + 1/c + 1/d) / 4", range: "-1 to 1",
      sources: [Sources.yule1900, Sources.bakemanQuera2011],
      caveats: ["The variance shrinks towards ±1: weigh log odds and average Q without weights."]),
    entry(
      "Phi as an effect", "PhiEffect",
      question: "How strongly are given and target correlated in each dyad?",
      formula: "φ with its multinomial large-sample variance", range: "-1 to 1",
      sources: [Sources.bishopFienbergHolland1975],
      caveats: ["φ depends on how common given and target are."]),
    entry(
      "Event rate as an effect", "EventRateEffect", aliases: ["cycle-rate-effect"],
      question: "How often a minute does something happen in each dyad?",
      formula: "ln(n / minutes), variance 1/n, one half added to every count",
      range: "-∞ to ∞", sources: [lipseyWilson2001],
      caveats: ["Events that come in bursts vary more than the variance says."]),
    entry(
      "Exact interval of a rate", "EventRateInterval", aliases: ["garwood", "poisson-interval"],
      question: "Within what range does a rate of events lie, given how many were seen?",
      formula: "the μ at which n or more, and n or fewer, events have probability α/2",
      range: "0 to ∞ a minute", sources: [garwood1936],
      caveats: ["Too short for events that come in bursts."]),
    entry(
      "Share as an effect", "ShareEffect", aliases: ["logit-share"],
      question: "What share of occasions went one way in each dyad?",
      formula: "ln(x / (n - x)), variance 1/x + 1/(n - x), one half added to both",
      range: "-∞ to ∞", sources: [schwarzer2019],
      caveats: ["Shares of time have no variance of their own."]),
    entry(
      "Effect against surrogates", "SurrogateEffect", aliases: ["surrogate-standardised"],
      question: "By how many standard deviations of chance does each dyad exceed chance?",
      formula: "(observed - mean of the surrogates) / their SD, variance 1", range: "-∞ to ∞",
      sources: [lipseyWilson2001],
      caveats: ["It grows with the length of the record where there is more than chance."]),
  ]

  private static let means: [CatalogueEntry] = [
    entry(
      "Selection of dyads", "EffectSelection", kind: .notion, aliases: ["excluded-dyads"],
      question: "Which dyads enter a calculation, which do not, and why?",
      formula: "dyads with an estimate, and where weights are needed with a variance above 0",
      range: "positions and reasons", sources: [Sources.bakemanQuera2011],
      caveats: ["Print it with every mean of dyads."]),
    entry(
      "Test of a coefficient", "CoefficientTest", kind: .notion, aliases: ["wald-test"],
      question: "Within what range does an estimated number lie, and could it be 0?",
      formula: "estimate ± quantile · SE, t or normal", range: "an interval and p from 0 to 1",
      sources: [student1908],
      caveats: ["The normal distribution is too narrow for few dyads."]),
    entry(
      "Mean of the dyads", "MeanEffect", aliases: ["one-sample-t-test"],
      question: "What is the mean of the dyads, each counting once?",
      formula: "M ± t SD/√k with k - 1 degrees of freedom", range: "as the effect",
      sources: [student1908, Sources.bakemanQuera2011],
      caveats: [
        "A dyad with few tallies weighs as much as one with many.",
        "State how many dyads were left out and why.",
      ]),
    entry(
      "Standardized mean", "StandardizedMean", aliases: ["cohens-d", "hedges-g", "dz"],
      question: "How large is the mean of the dyads, in units of how much dyads differ?",
      formula: "d = M / SD; g = J d; interval by the noncentral t distribution", range: "-∞ to ∞",
      sources: [hedges1981, steigerFouladi1997],
      caveats: ["Longer sessions give larger d, as dyads then differ less by sampling error."]),
    entry(
      "Mean with families", "FamilyRobustMean", aliases: ["cluster-robust", "cr1"],
      question: "How sure is the mean of the dyads when some of them share a family?",
      formula: "SE² = G/(G-1) Σ_families (Σ w (y - M))² / (Σ w)², t with G - 1",
      range: "as the effect", sources: [liangZeger1986, tipton2015],
      caveats: ["Too small with fewer than some 20 families or very uneven ones."]),
  ]

  private static let analyses: [CatalogueEntry] = [
    entry(
      "Weighted fit", "WeightedFit", kind: .notion, aliases: ["inverse-variance-weights"],
      question: "What mean or line lies nearest to the dyads, each weighed by how much it tells?",
      formula: "β = (X'WX)⁻¹ X'Wy, W = 1 / (v + τ²)", range: "as the effect",
      sources: [viechtbauer2005], caveats: ["Weights take the sampling variances for known."]),
    entry(
      "Variance between dyads", "BetweenDyadVariance", aliases: ["tau-squared"],
      question: "How much do the true effects of dyads differ?",
      formula: "τ², by restricted likelihood, by moments or by Paule and Mandel", range: "0 to ∞",
      sources: [viechtbauer2005],
      caveats: ["With few dyads it is known only roughly: give its interval."]),
    entry(
      "Restricted maximum likelihood", "RestrictedLikelihood", aliases: ["reml"],
      question: "Which variance between dyads is the most likely?",
      formula: "maximum of -½ (Σ ln(v + τ²) + ln|X'WX| + y'Py)", range: "0 to ∞",
      sources: [viechtbauer2005], caveats: ["It takes true effects for normal."]),
    entry(
      "DerSimonian-Laird", "DerSimonianLaird", aliases: ["dl"],
      question: "How much do dyads differ, by the moments of Q?",
      formula: "τ² = max(0, (Q - df) / (Σw - Σw²/Σw))", range: "0 to ∞",
      sources: [derSimonianLaird1986],
      caveats: ["Too small where dyads differ much and variances are uneven."]),
    entry(
      "Paule-Mandel", "PauleMandel", aliases: ["empirical-bayes-tau"],
      question: "At which variance between dyads is Q just what sampling would give?",
      formula: "Q(τ²) = k - p", range: "0 to ∞", sources: [pauleMandel1982],
      caveats: ["It has no solution above 0 where dyads differ by less than sampling explains."]),
    entry(
      "Random-effects mean", "RandomEffectsMean", aliases: ["knapp-hartung", "hksj"],
      question: "What is the mean of the true effects, each dyad weighed by how much it tells?",
      formula: "Σ wy / Σ w; SE² = (Σ w (y - M)² / (k - 1)) / Σ w, t with k - 1",
      range: "as the effect", sources: [hartungKnapp2001, sidikJonkman2002],
      caveats: [
        "The plain Knapp-Hartung interval can be narrower than Wald's; it is marked then.",
        "Sampling variances of log odds depend on the estimate, which biases weighted means of sparse tables towards 0.",
      ]),
    entry(
      "Fixed effect", "FixedEffect", aliases: ["common-effect"],
      question: "What is the mean of these very dyads, weighed by precision?",
      formula: "Σ (y/v) / Σ (1/v)", range: "as the effect", sources: [derSimonianLaird1986],
      caveats: ["It says nothing of other dyads."]),
    entry(
      "Heterogeneity", "Heterogeneity", aliases: ["i-squared", "h-squared", "cochrans-q"],
      question: "Do dyads differ by more than sampling explains, and by how much?",
      formula: "Q = Σ (y - M)²/v; I² = τ²/(τ² + s²); H² = 1 + τ²/s²",
      range: "0 to ∞; 0 to 1; from 1",
      sources: [cochran1954, higginsThompson2002],
      caveats: ["I² is a share and no size: it grows with the length of the sessions."]),
    entry(
      "Q-profile interval", "QProfileInterval", aliases: ["tau-squared-interval"],
      question: "Within what range does the variance of true effects lie?",
      formula: "the τ² at which Q(τ²) is at the two tails of chi-square", range: "0 to ∞",
      sources: [viechtbauer2007], caveats: ["There is none where dyads are too much alike."]),
    entry(
      "Prediction interval", "PredictionInterval", aliases: ["another-dyad"],
      question: "Within what range would the true effect of another dyad lie?",
      formula: "M ± t_{k-2} √(τ² + SE²)", range: "as the effect", sources: [higgins2009],
      caveats: ["With few dyads it covers less than stated, as τ² is itself estimated."]),
    entry(
      "Meta-analysis", "MetaAnalysis", aliases: ["random-effects", "forest"],
      question: "What do many dyads say together, each weighed by how much it tells?",
      formula: "random-effects mean with τ², heterogeneity, prediction and weights",
      range: "as the effect", sources: [viechtbauer2005, hartungKnapp2001],
      caveats: ["Dyads are taken for a sample of those that the study speaks of."]),
    entry(
      "Leave one out", "LeaveOneOut", aliases: ["influence"],
      question: "Does the mean hang on a single dyad?",
      formula: "the random-effects mean without each dyad in turn", range: "as the effect",
      sources: [viechtbauerCheung2010], caveats: ["A look at the data and no test."]),
  ]

  private static let comparisons: [CatalogueEntry] = [
    entry(
      "Meta-regression", "MetaRegression", aliases: ["moderator"],
      question: "Do dyads' effects rise or fall with something known of each dyad?",
      formula: "y = β₀ + β₁ x, weights 1 / (v + τ²), Knapp-Hartung tests with k - 2",
      range: "as the effect, for each unit of x", sources: [knappHartung2003],
      caveats: ["A difference between dyads is no change within one."]),
    entry(
      "Contrast of two groups", "GroupContrast", aliases: ["subgroups"],
      question: "Do two groups of dyads differ in their mean effect?",
      formula: "meta-regression on 1 and 0; one τ² for both groups", range: "as the effect",
      sources: [knappHartung2003],
      caveats: ["Groups that were not assigned at random differ in more than their name."]),
    entry(
      "Correlation of two directions", "DirectionCorrelation", aliases: ["mutuality"],
      question: "Do dyads with more answers one way also show more the other way round?",
      formula: "r over dyads; tanh(atanh r ± z/√(n - 3))", range: "-1 to 1",
      sources: [fisher1915],
      caveats: [
        "Sampling error draws it towards 0, what both directions share in a session away from it."
      ]),
    entry(
      "Rank correlation", "RankCorrelation", aliases: ["spearman"],
      question: "Do dyads that are high in one number rank high in the other?",
      formula: "r of the ranks; tanh(atanh ρ ± z √((1 + ρ²/2)/(n - 3)))", range: "-1 to 1",
      sources: [spearman1904, bonettWright2000],
      caveats: ["The p is an approximation, fair from about 10 dyads on."]),
    entry(
      "Correction for attenuation", "AttenuationCorrection", aliases: ["disattenuation"],
      question: "How strong would a correlation of dyads be without sampling error?",
      formula: "r / √(rel₁ rel₂), rel = 1 - mean v / variance between dyads",
      range: "can exceed ±1", sources: [spearman1904],
      caveats: ["It takes the two sampling errors for independent."]),
  ]

  private static let records: [CatalogueEntry] = [
    entry(
      "Flagged sessions", "FlaggedSessions", aliases: ["surviving-sessions", "session-fdr"],
      question: "Which sessions remain remarkable when many sessions were looked at?",
      formula: "Benjamini-Hochberg over one p a session", range: "0 to 1",
      sources: [ResamplingSources.benjaminiHochberg1995],
      caveats: ["How many survive depends on the length of sessions: it is no group result."]),
    entry(
      "Record of multiplicity", "MultiplicityRecord", kind: .notion, aliases: ["planned-questions"],
      question: "How many questions were put to the data, and how many of them before looking?",
      formula: "planned, looked at, correction", range: "counts", sources: [Sources.holm1979],
      caveats: ["It is as true as what was written into it."]),
    entry(
      "Pooled tally", "PooledTally", aliases: ["simpson"],
      question: "What do the counts of all dyads look like added up, and does that mislead?",
      formula: "sum of the 2×2 tables, its log odds ratio against the mean of the dyads",
      range: "counts", sources: [simpson1951, Sources.bakemanQuera2011],
      caveats: ["For display only: there is no test of it."]),
    entry(
      "Sensitivity table", "SensitivityTable", aliases: ["multiverse"],
      question: "Does the mean of the dyads hold for other windows and other models of chance?",
      formula: "mean of the dyads for each window and model", range: "as the effect",
      sources: [steegen2016],
      caveats: ["One cell was planned; the others are not tests of their own."]),
  ]

  private static func entry(
    _ name: String, _ file: String, kind: CatalogueEntry.Kind = .statistic, aliases: [String] = [],
    question: String, formula: String, range: String, sources: [CatalogueEntry.Source],
    caveats: [String]
  ) -> CatalogueEntry {
    CatalogueEntry(
      name: name, kind: kind, aliases: aliases, room: "AcrossDyads", file: file,
      question: question, formula: formula, range: range, sources: sources, caveats: caveats)
  }
}

extension PoolingEntries {
  private static let bonettWright2000 = CatalogueEntry.Source(
    "Bonett, D. G., & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika, 65, 23-28.",
    doi: "10.1007/BF02294183")
  private static let cochran1954 = CatalogueEntry.Source(
    "Cochran, W. G. (1954). The combination of estimates from different experiments. Biometrics, 10, 101-129.",
    doi: "10.2307/3001666")
  private static let derSimonianLaird1986 = CatalogueEntry.Source(
    "DerSimonian, R., & Laird, N. (1986). Meta-analysis in clinical trials. Controlled Clinical Trials, 7, 177-188.",
    doi: "10.1016/0197-2456(86)90046-2")
  private static let fisher1915 = CatalogueEntry.Source(
    "Fisher, R. A. (1915). Frequency distribution of the values of the correlation coefficient in samples from an indefinitely large population. Biometrika, 10, 507-521."
  )
  private static let garwood1936 = CatalogueEntry.Source(
    "Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika, 28, 437-442.",
    doi: "10.1093/biomet/28.3-4.437")
  private static let hartungKnapp2001 = CatalogueEntry.Source(
    "Hartung, J., & Knapp, G. (2001). On tests of the overall treatment effect in meta-analysis with normally distributed responses. Statistics in Medicine, 20, 1771-1782.",
    doi: "10.1002/sim.791")
  private static let hedges1981 = CatalogueEntry.Source(
    "Hedges, L. V. (1981). Distribution theory for Glass's estimator of effect size and related estimators. Journal of Educational Statistics, 6, 107-128.",
    doi: "10.3102/10769986006002107")
  private static let higgins2009 = CatalogueEntry.Source(
    "Higgins, J. P. T., Thompson, S. G., & Spiegelhalter, D. J. (2009). A re-evaluation of random-effects meta-analysis. Journal of the Royal Statistical Society A, 172, 137-159.",
    doi: "10.1111/j.1467-985X.2008.00552.x")
  private static let higginsThompson2002 = CatalogueEntry.Source(
    "Higgins, J. P. T., & Thompson, S. G. (2002). Quantifying heterogeneity in a meta-analysis. Statistics in Medicine, 21, 1539-1558.",
    doi: "10.1002/sim.1186")
  private static let knappHartung2003 = CatalogueEntry.Source(
    "Knapp, G., & Hartung, J. (2003). Improved tests for a random effects meta-regression with a single covariate. Statistics in Medicine, 22, 2693-2710.",
    doi: "10.1002/sim.1482")
  private static let liangZeger1986 = CatalogueEntry.Source(
    "Liang, K.-Y., & Zeger, S. L. (1986). Longitudinal data analysis using generalized linear models. Biometrika, 73, 13-22.",
    doi: "10.1093/biomet/73.1.13")
  private static let lipseyWilson2001 = CatalogueEntry.Source(
    "Lipsey, M. W., & Wilson, D. B. (2001). Practical Meta-Analysis. Sage.")
  private static let mantelHaenszel1959 = CatalogueEntry.Source(
    "Mantel, N., & Haenszel, W. (1959). Statistical aspects of the analysis of data from retrospective studies of disease. Journal of the National Cancer Institute, 22, 719-748.",
    doi: "10.1093/jnci/22.4.719")
  private static let robinsBreslowGreenland1986 = CatalogueEntry.Source(
    "Robins, J., Breslow, N., & Greenland, S. (1986). Estimators of the Mantel-Haenszel variance consistent in both sparse data and large-strata limiting models. Biometrics, 42, 311-323.",
    doi: "10.2307/2531052")
  private static let pauleMandel1982 = CatalogueEntry.Source(
    "Paule, R. C., & Mandel, J. (1982). Consensus values and weighting factors. Journal of Research of the National Bureau of Standards, 87, 377-385.",
    doi: "10.6028/jres.087.022")
  private static let schwarzer2019 = CatalogueEntry.Source(
    "Schwarzer, G., Chemaitelly, H., Abu-Raddad, L. J., & Rücker, G. (2019). Seriously misleading results using inverse of Freeman-Tukey double arcsine transformation in meta-analysis of single proportions. Research Synthesis Methods, 10, 476-483.",
    doi: "10.1002/jrsm.1348")
  private static let sidikJonkman2002 = CatalogueEntry.Source(
    "Sidik, K., & Jonkman, J. N. (2002). A simple confidence interval for meta-analysis. Statistics in Medicine, 21, 3153-3159.",
    doi: "10.1002/sim.1262")
  private static let simpson1951 = CatalogueEntry.Source(
    "Simpson, E. H. (1951). The interpretation of interaction in contingency tables. Journal of the Royal Statistical Society B, 13, 238-241."
  )
  private static let spearman1904 = CatalogueEntry.Source(
    "Spearman, C. (1904). The proof and measurement of association between two things. American Journal of Psychology, 15, 72-101.",
    doi: "10.2307/1412159")
  private static let steegen2016 = CatalogueEntry.Source(
    "Steegen, S., Tuerlinckx, F., Gelman, A., & Vanpaemel, W. (2016). Increasing transparency through a multiverse analysis. Perspectives on Psychological Science, 11, 702-712.",
    doi: "10.1177/1745691616658637")
  private static let steigerFouladi1997 = CatalogueEntry.Source(
    "Steiger, J. H., & Fouladi, R. T. (1997). Noncentrality interval estimation and the evaluation of statistical models. In L. L. Harlow, S. A. Mulaik, & J. H. Steiger (Eds.), What if There Were No Significance Tests? Erlbaum."
  )
  private static let student1908 = CatalogueEntry.Source(
    "Student (1908). The probable error of a mean. Biometrika, 6, 1-25.")
  private static let tipton2015 = CatalogueEntry.Source(
    "Tipton, E. (2015). Small sample adjustments for robust variance estimation with meta-regression. Psychological Methods, 20, 375-393.",
    doi: "10.1037/met0000011")
  private static let viechtbauer2005 = CatalogueEntry.Source(
    "Viechtbauer, W. (2005). Bias and efficiency of meta-analytic variance estimators in the random-effects model. Journal of Educational and Behavioral Statistics, 30, 261-293.",
    doi: "10.3102/10769986030003261")
  private static let viechtbauer2007 = CatalogueEntry.Source(
    "Viechtbauer, W. (2007). Confidence intervals for the amount of heterogeneity in meta-analysis. Statistics in Medicine, 26, 37-52.",
    doi: "10.1002/sim.2514")
  private static let viechtbauerCheung2010 = CatalogueEntry.Source(
    "Viechtbauer, W., & Cheung, M. W.-L. (2010). Outlier and influence diagnostics for meta-analysis. Research Synthesis Methods, 1, 112-125.",
    doi: "10.1002/jrsm.11")
}

/** English words too common to tell one sentence from another: articles, pronouns, auxiliaries, prepositions. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both
  but by can could did do does doing down during each either else etc ever few for from further get gets got had
  has have having he her here hers herself him himself his how however i if in into is it its itself just like
  made make makes many may me might more most much must my myself neither no nor not now of off on once only
  onto or other our ours ourselves out over own per rather same shall she should since so some such than that the
  their theirs them themselves then there these they this those though through thus to too toward towards under
  until up upon us very via was we were what when where whether which while who whom whose why will with within
  without would yet you your yours yourself yourselves s t d ll m re ve don isn aren wasn weren doesn didn won
  something somebody someone sb sth one ones oneself`.split(/\s+/),
);

/** Words that end in a full stop and never end a sentence, in small letters and without it. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms messrs dr prof gen sen rep gov capt cpt col lt sgt maj adm cmdr rev fr hon pres supt insp mt ft e.g i.e cf vs viz approx'.split(
    ' ',
  ),
);

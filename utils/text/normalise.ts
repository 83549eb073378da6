/**
 * Folds the forms of one character together: full-width to ASCII (`２０２２` → `2022`), ligatures, and typographic
 * quotes and dashes to their plain forms. Letters keep their case.
 * @param text any text
 * @returns the text in Unicode form NFKC (UAX #15); its length may differ from the input's
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
}

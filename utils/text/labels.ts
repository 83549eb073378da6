/** What numbers a text: "1.", "（二）", "③", "00:15". */
const label =
  /^\s*(?:\d{1,3}(?:[.．](?!\d)|[)）、])|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳]|\d{1,2}(?:[:：]\d\d){1,2}(?![\d:：]))\s*(?=\S)/;

/** How much of a text, white space included, only numbers it; 0 where nothing does. */
export function labelLength(text: string): number {
  return label.exec(text)?.[0].length ?? 0;
}

const numeral = /^\s*[一二三四五六七八九十]{1,3}、/;

/** Whether a text begins with a number of its own; also "一、", which only Chinese has. */
export function isNumbered(text: string): boolean {
  return numeral.test(text) || labelLength(text) > 0;
}

// Zero-width characters, soft hyphens and marks of direction: nothing to see, nothing to compare.
const invisible = /[\u200b\u200e\u200f\u2060\u00ad\ufeff]+/g;
const anyInvisible = /[\u200b\u200e\u200f\u2060\u00ad\ufeff]/;
const untidy = /[^\S ]|\s\s/;
const visible = /[^\s\u200b\u200e\u200f\u2060\u00ad\ufeff]/;

/** Text as it is compared and shown: white space collapsed and trimmed, invisible characters left out. */
export function tidy(text: string): string {
  const seen = anyInvisible.test(text) ? text.replace(invisible, '') : text;
  const trimmed = seen.trim();
  return untidy.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Whether there is nothing to see in a text. */
export function isBlank(text: string): boolean {
  const trimmed = text.trim();
  // Most texts are white space altogether or begin with a letter, for which the expression is not needed.
  return trimmed === '' || (trimmed.charCodeAt(0) >= firstInvisible && !visible.test(trimmed));
}

/** The soft hyphen. */
const firstInvisible = 0xad;

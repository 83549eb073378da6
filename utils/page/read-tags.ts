const names = (list: string) => list.split(' ');

/** Elements that begin and end a block, as the HTML standard's style sheet displays them. */
export const blockTags: ReadonlySet<string> = new Set(
  names(
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
      'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p ' +
      'plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
  ),
);

/**
 * What reading does at a tag, where that is more than to go in:
 * - opaque: nobody's prose is in it, but it may stand within a line; never gone into
 * - alone: ends a line and holds no text to read (a video, a rule)
 * - break: ends a line
 * - code: its text is code or keys
 */
export type TagKind = 'opaque' | 'alone' | 'break' | 'code' | 'link' | 'row' | 'cell';

const kinds: Record<TagKind, string> = {
  opaque:
    'script style noscript template textarea select button input meter progress svg math img picture map head title ' +
    'meta link datalist rp rt rtc',
  alone: 'iframe video audio canvas embed object hr',
  break: 'br',
  code: 'code kbd samp var tt',
  link: 'a',
  row: 'tr',
  cell: 'td th',
};

/** The kind of each tag that has one. */
export const tagKinds: ReadonlyMap<string, TagKind> = new Map(
  Object.entries(kinds).flatMap(([kind, tags]) => names(tags).map((tag) => [tag, kind as TagKind] as const)),
);

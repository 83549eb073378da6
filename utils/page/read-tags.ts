const names = (list: string) => new Set(list.split(' '));

/** Elements that begin and end a block, as the HTML standard's style sheet displays them. */
export const blockTags = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext ' +
    'pre search section summary table tbody td tfoot th thead tr ul xmp',
);

/** Elements whose text is nobody's prose: never read, and no boundary within a line. */
export const opaqueTags = names(
  'script style noscript template textarea select button input meter progress svg math img picture map ' +
    'head title meta link datalist rp rt rtc',
);

/** Elements that stand alone on the page and end a line, but hold no text to read. */
export const standaloneTags = names('iframe video audio canvas embed object hr');

/** Inline elements whose text is code or keys, not prose. */
export const codeTags = names('code kbd samp var tt');

/** Roles whose text is a control's label. */
export const controlRoles = names(
  'button menuitem menuitemcheckbox menuitemradio tab option switch checkbox radio slider spinbutton textbox ' +
    'searchbox combobox listbox',
);

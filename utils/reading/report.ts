/** What a report on wrong pairs holds. */
export interface ReportFacts {
  readonly address: string;
  /** Of Duidu. */
  readonly version: string;
  /** As the browser names itself. */
  readonly browser: string;
  readonly state: string;
  readonly view: string;
  readonly pairs: number;
  readonly singles: number;
  readonly blocks: readonly {
    readonly language: string;
    readonly tag: string;
    readonly length: number;
    readonly pair?: number;
  }[];
}

/** The report as a text: no word of the page is in it. */
export function writeReport(facts: ReportFacts): string {
  const { address, version, browser, state, view, pairs, singles, blocks } = facts;
  const lines = blocks.map(
    ({ language, tag, length, pair }, index) => `${index}\t${language}\t${tag}\t${length}\t${pair ?? '-'}`,
  );
  return [
    address,
    `Duidu ${version}, ${browser}`,
    `${state}, view ${view}, ${pairs} pairs, ${singles} singles`,
    'block\tlanguage\ttag\tlength\tpair',
    ...lines,
  ].join('\n');
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BlockPair } from '../../utils/align/block.ts';
import { Marks } from '../../utils/page/mark.ts';
import type { PageBlock } from '../../utils/page/page-block.ts';
import { readBlocks } from '../../utils/page/read-blocks.ts';

let blocks: PageBlock[];
let marks: Marks;

function show(html: string): void {
  const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  blocks = readBlocks(document);
}

beforeEach(() => document.getSelection()?.removeAllRanges());
afterEach(() => marks?.undo());

function markPairs(pairs: BlockPair[]): Marks {
  const made = new Marks(document);
  made.update(blocks, pairs);
  return made;
}

/** Pairs English and Chinese blocks in their order. */
function inOrder(): BlockPair[] {
  const of = (language: string) => blocks.flatMap(({ block }, i) => (block.language === language ? [i] : []));
  const zh = of('zh');
  return of('en').map((en, i) => ({ en: [en], zh: [zh[i] ?? -1], confidence: 0.9 }));
}

/** Shows a page, marks its pairs in order, and gives the body with the marks written short. */
function marked(html: string): string {
  show(html);
  marks = markPairs(inOrder());
  return shortened();
}

const shortened = () =>
  document.body.innerHTML.replace(/ data-duidu-pair="(\d+)" data-duidu-lang="(\w+)"/g, ' $2=$1');

describe('where the marks go', () => {
  test('on the element that is the block', () => {
    expect(
      marked('<h1>Top: 1</h1><div><p>Tea <b>and</b> milk</p><p>茶和奶</p></div>'.replace('Top: 1', '2022')),
    ).toBe('<h1>2022</h1><div><p en=1>Tea <b>and</b> milk</p><p zh=1>茶和奶</p></div>');
  });

  test('on the outermost that holds nothing else, empty things aside', () => {
    expect(
      marked(
        '<ul>\n<li> <p><a>Tea house</a></p> <p>&nbsp;</p><i></i></li>\n<li><section><p>茶馆</p></section></li></ul>',
      ),
    ).toBe(
      '<ul>\n<li en=1> <p><a>Tea house</a></p> <p>&nbsp;</p><i></i></li>\n<li zh=1><section><p>茶馆</p></section></li></ul>',
    );
  });

  test('never on an element that holds a picture besides', () => {
    expect(marked('<figure><img><figcaption>A boat</figcaption></figure><p><img><em>一条船</em></p>')).toBe(
      '<figure><img><figcaption en=1>A boat</figcaption></figure><p><img><em zh=1>一条船</em></p>',
    );
  });

  test('on the content of a table cell, and on the cell only around bare text', () => {
    expect(marked('<table><tbody><tr><td><p>Tea</p></td><td>茶</td></tr></tbody></table>')).toBe(
      '<table><tbody><tr><td><p en=1>Tea</p></td><td zh=1>茶</td></tr></tbody></table>',
    );
  });

  test('inside a summary, which would be replaced by a word of the browser', () => {
    expect(marked('<details><summary>Tea</summary><p>茶</p></details>')).toBe(
      '<details><summary><duidu-run en=1>Tea</duidu-run></summary><p zh=1>茶</p></details>',
    );
  });

  test('on a run where text stands between line breaks, and on the elements in it', () => {
    expect(marked('<p>The tide<br>\n潮水<br><br>The <b>moon</b> rises<br>月亮</p>')).toBe(
      '<p><duidu-run en=1>The tide</duidu-run><br><duidu-run zh=1>\n潮水</duidu-run><br><br>' +
        '<duidu-run en=2>The </duidu-run><b en=2>moon</b><duidu-run en=2> rises</duidu-run><br>' +
        '<duidu-run zh=2>月亮</duidu-run></p>',
    );
  });

  test('on a run where a text node holds both languages, with the space in the first', () => {
    expect(marked('<p>It left. 它走了。</p>')).toBe(
      '<p><duidu-run en=1>It left. </duidu-run><duidu-run zh=1>它走了。</duidu-run></p>',
    );
  });

  test('not on what divides the languages of a line, which is told apart from both', () => {
    const page = '<p>It left. / 它走了。</p><p><b>It came.</b> <i>|</i> <b>它来了。</b></p>';
    expect(marked(page)).toBe(
      '<p><duidu-run en=1>It left. </duidu-run><duidu-run>/ </duidu-run><duidu-run zh=1>它走了。</duidu-run></p>' +
        '<p><b en=2>It came.</b> <i>|</i> <b zh=2>它来了。</b></p>',
    );
    const told = marks?.pairs.map(({ separators }) => separators.map(({ textContent }) => textContent));
    expect(told).toEqual([['/ '], ['|']]);
    marks?.undo();
    expect(document.body.innerHTML).toBe(page);
  });

  test('nowhere on what stands between two pairs', () => {
    marked('<p>It left. / 它走了。 / It came. / 它来了。</p>');
    expect(marks?.pairs.map(({ separators }) => separators.length)).toEqual([1, 1]);
    expect(shortened()).toContain('它走了。 </duidu-run>/ <duidu-run en=2>');
  });

  test('not on brackets around a translation', () => {
    const page = '<p>It left.（它走了。） It came. (<b>它来了。</b>)</p><p>船来了 (The boat came.) </p>';
    expect(marked(page)).toBe(
      '<p><duidu-run en=1>It left.</duidu-run><duidu-run>（</duidu-run><duidu-run zh=1>它走了。</duidu-run>' +
        '<duidu-run>）</duidu-run><duidu-run en=2> It came. </duidu-run><duidu-run>(</duidu-run>' +
        '<b zh=2>它来了。</b><duidu-run>)</duidu-run></p>' +
        '<p><duidu-run zh=3>船来了 </duidu-run><duidu-run>(</duidu-run><duidu-run en=3>The boat came.</duidu-run>' +
        '<duidu-run>) </duidu-run></p>',
    );
    marks?.undo();
    expect(document.body.innerHTML).toBe(page);
  });

  test('not on brackets either where what they hold translates another text', () => {
    show('<p>船来了。</p><p>It left.（它走了。）</p><p>The boat came. (See page 2.)</p>');
    expect(blocks.map(({ block }) => block.text)).toContain('它走了。');
    const at = (text: string) => blocks.findIndex(({ block }) => block.text === text);
    marks = markPairs([{ en: [at('The boat came. (See page 2.)')], zh: [at('它走了。')], confidence: 0.9 }]);
    const told = marks.pairs.map(({ separators }) => separators.map(({ textContent }) => textContent));
    expect(told).toEqual([['（', '）']]);
  });

  test('on one run for each parent where inline elements overlap the change', () => {
    expect(marked('<p>The <b>ferry left. 渡船</b>开走了。</p>')).toBe(
      '<p><duidu-run en=1>The </duidu-run><b><duidu-run en=1>ferry left. </duidu-run>' +
        '<duidu-run zh=1>渡船</duidu-run></b><duidu-run zh=1>开走了。</duidu-run></p>',
    );
  });

  test('on sibling elements without a wrapper', () => {
    expect(marked('<h2><span>Outline</span> <span>大纲</span> <span>大綱</span></h2>')).toBe(
      '<h2><span en=1>Outline</span> <span zh=1>大纲</span> <span zh=1>大綱</span></h2>',
    );
  });

  test('with the readings of ruby text', () => {
    expect(marked('<p>Sea</p><p><ruby>海<rt>hai</rt></ruby></p>')).toBe(
      '<p en=1>Sea</p><p zh=1><ruby>海<rt>hai</rt></ruby></p>',
    );
  });
});

describe('the pairs', () => {
  test('are numbered in document order and list their elements', () => {
    show('<p>Tea</p><p>茶</p><p>水</p><p>Water</p>');
    marks = markPairs([
      { en: [3], zh: [2], confidence: 0.5 },
      { en: [0], zh: [1], confidence: 0.9 },
    ]);
    const [tea, cha, shui, water] = document.body.children;
    expect(marks.pairs).toEqual([
      { number: 1, en: [tea], zh: [cha], separators: [], label: [], confidence: 0.9 },
      { number: 2, en: [water], zh: [shui], separators: [], label: [], confidence: 0.5 },
    ]);
  });

  test('may have several blocks a side', () => {
    show('<p>Green tea is hot</p><p>and strong</p><p>绿茶又热又浓</p>');
    marks = markPairs([{ en: [0, 1], zh: [2], confidence: 1 }]);
    const [pair] = marks.pairs;
    expect([pair?.en.length, pair?.zh.length]).toEqual([2, 1]);
  });

  test('are left out if a block has changed since it was read', () => {
    show('<p>Tea</p><p>茶</p><p>Water</p><p>水</p><p>Milk</p><p>奶</p>');
    const [tea, , , shui] = document.querySelectorAll('p');
    (tea?.firstChild as Text).data = 'Coffee';
    shui?.remove();
    marks = markPairs(inOrder());
    expect(marks.pairs.map(({ en }) => en[0]?.textContent)).toEqual(['Milk']);
  });

  test('are left out if what divides them has become a text', () => {
    show('<p><b>It came.</b> <i>|</i> <b>它来了。</b></p>');
    document.querySelector('i')?.replaceChildren('By boat.');
    marks = markPairs(inOrder());
    expect(marks.pairs).toEqual([]);
  });
});

describe('undo', () => {
  const page =
    '<p class="a">The tide<br>\n潮水<br>It left. 它走了。</p><ul><li><p>Tea</p></li><li>茶</li></ul>' +
    '<p data-duidu-lang="x" title="t" data-duidu-pair="9">Sea</p><p lang="zh">海</p>';

  function undone(change: (marks: Marks) => void = () => {}): string {
    marks = markPairs(inOrder());
    change(marks);
    marks.undo();
    return document.body.innerHTML;
  }

  test("gives back markup, text nodes and the page's own attributes", () => {
    show(page);
    const before = document.body.innerHTML;
    const texts = document.querySelector('p')?.childNodes ?? [];
    const nodes = [...texts];
    expect(undone()).toBe(before);
    expect([...texts].every((node, i) => node === nodes[i])).toBe(true);
  });

  test('can be done twice and again', () => {
    show(page);
    const before = document.body.innerHTML;
    expect(undone((marks) => marks.undo())).toBe(before);
    expect(undone()).toBe(before);
  });

  test('empties forged attributes meanwhile, wherever they are', () => {
    show('<p>Tea</p><p>茶</p><div data-duidu-pair="1" data-duidu-lang="zh" data-duidu-x="y"><img></div>');
    const forged = document.querySelector('div');
    const before = document.body.innerHTML;
    expect(
      undone(() => {
        expect(forged?.getAttribute('data-duidu-lang')).toBe('');
        expect(document.querySelectorAll('[data-duidu-pair="1"]')).toHaveLength(2);
      }),
    ).toBe(before);
  });

  test('keeps what the page has written meanwhile', () => {
    show('<p>It left. 它走了。</p><p>Tea<br>茶</p><p>Sea</p><p>海</p>');
    const [first, second, third] = document.querySelectorAll('p');
    const text = first?.firstChild as Text;
    expect(
      undone(() => {
        text.data = 'It came back.';
        second?.querySelector('[data-duidu-lang="zh"]')?.append('!');
        third?.setAttribute('data-duidu-pair', 'mine');
      }),
    ).toBe('<p>It came back.</p><p>Tea<br>茶!</p><p data-duidu-pair="mine">Sea</p><p>海</p>');
  });

  test('copes with what the page has removed or moved', () => {
    show('<p>It left. 它走了。</p><p>Tea<br>茶</p><p>Salty sea. 海洋。</p><p>Come in. 请进。</p>');
    const [first, second, third, fourth] = document.querySelectorAll('p');
    expect(
      undone(() => {
        first?.remove();
        second?.querySelector('[data-duidu-lang="en"]')?.remove();
        third?.querySelector('[data-duidu-lang="en"]')?.after(' So. ');
        fourth?.append(fourth.querySelector('[data-duidu-lang="en"]') as Element);
      }),
    ).toBe('<p><br>茶</p><p>Salty sea.  So. 海洋。</p><p>请进。Come in. </p>');
  });
});

describe('the selection', () => {
  function select(from: Node, start: number, to: Node, end: number): void {
    document.getSelection()?.setBaseAndExtent(from, start, to, end);
  }
  const selected = () => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() as Selection;
    return [anchorNode, anchorOffset, focusNode, focusOffset];
  };

  test('keeps its text through marking, and its ends through undoing', () => {
    show('<p>It left. 它走了。</p><p>Tea<br>茶</p>');
    const [first, second] = document.querySelectorAll('p');
    const text = first?.firstChild as Text;
    const cha = second?.lastChild as Text;
    select(cha, 1, text, 11);
    const words = document.getSelection()?.toString();
    marks = markPairs(inOrder());
    expect(document.getSelection()?.toString()).toBe(words);
    marks.undo();
    expect(selected()).toEqual([cha, 1, text, 11]);
  });

  test('keeps ends that stand between elements', () => {
    show('<p>Tea<br>茶</p><p>Sea</p><p>海</p>');
    const paragraph = document.querySelector('p') as Element;
    select(paragraph, 1, paragraph, 3);
    marks = markPairs(inOrder());
    marks.undo();
    expect(selected()).toEqual([paragraph, 1, paragraph, 3]);
  });

  test('is not touched where nothing of it moves', () => {
    show('<p>Sea</p><p>海</p>');
    select(document.body, 0, document.body, 1);
    let changes = 0;
    document.addEventListener('selectionchange', () => changes++);
    markPairs(inOrder()).undo();
    expect(changes).toBe(0);
    expect(selected()).toEqual([document.body, 0, document.body, 1]);
  });

  test('and the focus stays in a link that is wrapped', () => {
    show('<p><a href="#a">Tea</a> is hot<br>茶是热的</p>');
    const link = document.querySelector('a') as HTMLAnchorElement;
    link.focus();
    marks = markPairs(inOrder());
    expect(document.activeElement).toBe(link);
    marks.undo();
    expect(document.activeElement).toBe(link);
  });
});

test('a page that fails under marking is given back', () => {
  show('<p>It left. 它走了。</p>');
  const before = document.body.innerHTML;
  const { createElement } = document;
  document.createElement = () => {
    throw new Error('no');
  };
  expect(() => markPairs(inOrder())).toThrow('no');
  document.createElement = createElement;
  expect(document.body.innerHTML).toBe(before);
  expect(document.querySelector('p')?.childNodes).toHaveLength(1);
});

test('a block that is not marked is found where its text is now, beside what is marked and divided', () => {
  show('<p>We drink our tea with milk. 我们喝茶加奶。 Come in! 请进，<b>坐下</b>吧！</p>');
  expect(blocks).toHaveLength(4);
  const textsOf = (index: number) =>
    blocks
      .slice(index, index + 1)
      .flatMap((block) =>
        marks.placesOf(block).map(({ node, start, end }) => node.data.slice(start, end).trim()),
      );
  marks = markPairs([{ en: [0], zh: [1], confidence: 0.9 }]);
  expect(textsOf(0)).toEqual(['We drink our tea with milk.']);
  expect(textsOf(2)).toEqual(['Come in!']);
  expect(textsOf(3)).toEqual(['请进，', '坐下', '吧！']);
  marks.undo();
  expect(textsOf(2)).toEqual(['Come in!']);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { looksBilingual } from '../../utils/page/looks-bilingual.ts';
import type { PageBlock } from '../../utils/page/page-block.ts';
import { readBlocks } from '../../utils/page/read-blocks.ts';
import { computedLook, type StyleLook, tagLook } from '../../utils/page/visibility.ts';

beforeEach(() => {
  document.documentElement.removeAttribute('lang');
  document.body.replaceChildren();
});

function show(html: string): void {
  // In a <body>, or else the parser puts what may stand there into the <head>.
  const parsed = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

function read(html: string, look?: StyleLook): PageBlock[] {
  show(html);
  return readBlocks(document, look);
}

const texts = (html: string, look?: StyleLook) => read(html, look).map(({ block }) => block.text);
const tagged = (html: string) => read(html).map(({ block }) => `${block.language} ${block.text}`);

describe('boundaries', () => {
  test('block-level elements, whatever they are nested in', () => {
    expect(
      texts(
        '<div>Tea<section><span>Coffee</span><p>Water</p>Milk</section></div><blockquote>Juice</blockquote>',
      ),
    ).toEqual(['Tea', 'Coffee', 'Water', 'Milk', 'Juice']);
  });

  test('line breaks, alone and in pairs', () => {
    expect(texts('<p>The tide<br>潮水<br><br>The moon<br/>\n月亮<br></p>')).toEqual([
      'The tide',
      '潮水',
      'The moon',
      '月亮',
    ]);
  });

  test('rules, videos and frames, but not pictures', () => {
    expect(texts('<p>One<hr>Two<video></video>Three<iframe></iframe>Four <img> five</p>')).toEqual([
      'One',
      'Two',
      'Three',
      'Four five',
    ]);
  });

  test('inline tags are part of the sentence', () => {
    expect(
      texts('<p>The <b>last</b> <a href="#">ferry</a><sup>1</sup> <em>le<span>av</span>es</em>.</p>'),
    ).toEqual(['The last ferry1 leaves.']);
  });

  test('lists, definitions, captions and headings', () => {
    expect(
      texts(
        '<h2>A</h2><ol><li>B<ul><li>C</li></ul>D</li></ol><dl><dt>E</dt><dd>F</dd></dl>' +
          '<figure><img><figcaption>G</figcaption></figure><details><summary>H</summary>I</details>',
      ),
    ).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']);
  });

  test('an empty line of preformatted verse', () => {
    expect(texts('<pre>Row, row,\nrow your boat\n\nGently down\nthe stream</pre>')).toEqual([
      'Row, row, row your boat',
      'Gently down the stream',
    ]);
  });
});

describe('white space', () => {
  test('is collapsed and trimmed, wide and hard spaces too', () => {
    expect(texts('<p>\u3000\u3000潮水\n  涨了\u00a0\u00a0。 </p><p>\u00a0</p><p>\u3000\n</p>')).toEqual([
      '潮水 涨了 。',
    ]);
  });

  test('what has no width is left out', () => {
    expect(texts('<p>\u200bTi\u00adde\u2060s\ufeff</p><p>\u200b</p>')).toEqual(['Tides']);
  });
});

describe('two languages in one line', () => {
  test('are divided at the end of a sentence, and the pieces say where', () => {
    const [en, zh] = read('<p>The <b>ferry</b> has left. 渡船<i>已经</i>开走了。</p>');
    expect([en?.block.text, zh?.block.text]).toEqual(['The ferry has left.', '渡船已经开走了。']);
    expect(en?.pieces.map(({ node, start, end }) => [node.data, start, end])).toEqual([
      ['The ', 0, 4],
      ['ferry', 0, 5],
      [' has left. 渡船', 0, 11],
    ]);
    expect(zh?.pieces[0]).toMatchObject({ start: 11, end: 13 });
    expect(en?.block.element).toBe(zh?.block.element);
  });

  test('are divided between sibling elements', () => {
    expect(tagged('<h2><span lang="en">Outline</span> <span lang="zh">大纲</span></h2>')).toEqual([
      'en Outline',
      'zh 大纲',
    ]);
  });

  test('are divided where the source begins a new line', () => {
    expect(tagged('<h2>Limits of the tool\n工具的局限</h2>')).toEqual([
      'en Limits of the tool',
      'zh 工具的局限',
    ]);
  });

  test('are divided where the page shows a line', () => {
    expect(tagged('<pre>Hello, sea\n海，你好</pre>')).toEqual(['en Hello, sea', 'zh 海，你好']);
  });

  test('are not divided at an element that sets off a word', () => {
    expect(tagged('<p><a>FerryScript</a> 和 <a>Tide5</a> 编程。</p>')).toEqual([
      'zh FerryScript 和 Tide5 编程。',
    ]);
  });
});

describe('left out', () => {
  test.each([
    [
      'scripts and styles',
      '<script>let a = "text"</script><style>p { color: red }</style><noscript>Turn it on</noscript>',
    ],
    ['templates', '<template><p>Later</p></template>'],
    [
      'program text',
      '<pre><code>wait()</code></pre><pre class="language-sh">wait</pre><pre class="highlight">wait</pre>',
    ],
    [
      'form controls and their labels',
      '<p><label>Your name <input></label><select><option>One</option></select></p>',
    ],
    [
      'text areas and buttons',
      '<p><textarea>Dear</textarea><button>Send</button><span role="button">Go</span></p>',
    ],
    ['forms', '<form><p>How many of you are coming?</p><input></form>'],
    [
      'fields that the user edits',
      '<div contenteditable><p>My note</p></div><p contenteditable="true">My note</p>',
    ],
    [
      'hidden elements',
      '<p hidden>No</p><p style="color: red; display:none">No</p><div style="visibility: hidden">No</div>',
    ],
    ['words that an icon font draws', '<p><i class="material-icons">home</i></p>'],
    ['readings above characters', '<ruby><rt>hai</rt><rp>(</rp></ruby>'],
    ['drawings', '<svg><text>Axis</text></svg><math><mi>x</mi></math>'],
    ['links of a navigation element', '<nav><ul><li><a>Home</a></li><li><a>关于我们</a></li></ul></nav>'],
    ['links of an element with that role', '<div role="navigation"><a>Home</a></div>'],
    [
      'links of what its class calls a menu',
      '<div class="topMenu"><a>Home</a></div><ul id="site-nav"><li><a>News</a></li></ul>',
    ],
    ['links in the footer of the page', '<footer><a>Contact</a></footer>'],
  ])('%s', (_, html) => {
    expect(texts(html)).toEqual([]);
  });

  test('all of a page that is being edited', () => {
    show('<p>Tea</p>');
    document.designMode = 'on';
    expect([readBlocks(document), looksBilingual(document)]).toEqual([[], false]);
    document.designMode = 'off';
  });

  test('not so: a title inside a navigation bar', () => {
    expect(texts('<nav><p>Ferry School</p><p>渡口学校</p><a>Home</a></nav>')).toEqual([
      'Ferry School',
      '渡口学校',
    ]);
  });

  test('not so: links that an article lists', () => {
    expect(
      texts('<article><ul><li><a>The last ferry</a></li><li><a>最后的渡船</a></li></ul></article>'),
    ).toHaveLength(2);
  });

  test('not so: links in what is only called after its sidebar but holds the article', () => {
    expect(
      texts('<div class="with sidebar"><h1>Ferries</h1><p><a>The last ferry</a></p></div>'),
    ).toHaveLength(2);
  });

  test('not so: a form around the whole page', () => {
    expect(texts('<form><h1>Ferries</h1><p>They come and go.</p></form>')).toEqual([
      'Ferries',
      'They come and go.',
    ]);
  });

  test('not so: contenteditable="false"', () => {
    expect(texts('<p contenteditable="false">Ferries</p>')).toEqual(['Ferries']);
  });
});

describe('languages', () => {
  test('code in a sentence is part of it, a line of nothing but code has none', () => {
    expect(tagged('<p>Use <code>wait</code> to wait for it.</p><p><code>npm run wait</code></p>')).toEqual([
      'en Use wait to wait for it.',
      'other npm run wait',
    ]);
  });

  test('a short text believes the attribute of an element, not of the page', () => {
    document.documentElement.lang = 'fr';
    expect(
      tagged(
        '<p lang="fr">Attention</p><p>Attention</p><p lang="ja">開館時間</p><p lang="zh-Latn">he shui</p>',
      ),
    ).toEqual(['other Attention', 'en Attention', 'other 開館時間', 'other he shui']);
  });

  test('a long text does not believe it', () => {
    const long = 'The boats are tied up for the winter, and the keeper has gone home to his books.';
    expect(tagged(`<p lang="fr">${long}</p>`)).toEqual([`en ${long}`]);
  });

  test('headings without kana are Japanese on a page in Japanese', () => {
    expect(tagged('<h2>開館時間</h2><p>本館は午前九時から午後五時まで開いています。</p>')).toEqual([
      'other 開館時間',
      'other 本館は午前九時から午後五時まで開いています。',
    ]);
  });

  test('but Chinese beside a little Japanese stays Chinese', () => {
    expect(
      tagged('<p>本馆的开放时间是上午九点到下午五点，周一闭馆。</p><p>月曜日は休みです。</p>')[0],
    ).toMatch(/^zh/);
  });
});

describe('place', () => {
  test('cells say their row and column, rows count on over tables', () => {
    const cells = read(
      '<p>Prices</p><table><tr><th>1</th><td>Tea<p>hot</p></td></tr><tr><td>茶</td></tr></table>' +
        '<table><tr><td></td><td>Water<table><tr><td>ice</td></tr></table>水</td></tr></table>',
    ).map(({ block }) => [block.text, block.cell]);
    expect(cells).toEqual([
      ['Prices', undefined],
      ['1', { row: 0, column: 0 }],
      ['Tea', { row: 0, column: 1 }],
      ['hot', { row: 0, column: 1 }],
      ['茶', { row: 1, column: 0 }],
      ['Water', { row: 2, column: 1 }],
      ['ice', { row: 3, column: 0 }],
      ['水', { row: 2, column: 1 }],
    ]);
  });

  test('tag, shape and numbers come from the nearest block-level element', () => {
    const [a, b, c] = read(
      '<main class="page"><div class=" wide  text "><p class="en"><b>Tea</b></p><p class="zh">茶<br>水</p></div></main>',
    ).map(({ block }) => block);
    expect(a).toMatchObject({ tag: 'p', shape: 'p.en<div.wide.text<main.page' });
    expect(b).toMatchObject({ tag: 'p', shape: 'p.zh<div.wide.text<main.page' });
    expect(b?.element).toBe(c?.element);
    expect(a?.element).not.toBe(b?.element);
    expect(a?.parent).toBe(b?.parent);
  });

  test('a part of the page can be read alone', () => {
    show('<p>Tea</p><div id="part"><p>Water</p><p>水</p></div>');
    const part = document.querySelector('#part') as Element;
    expect(readBlocks(part).map(({ block }) => block.text)).toEqual(['Water', '水']);
  });
});

describe('computed styles', () => {
  const look = computedLook(window);
  const styled = (css: string, html: string) => texts(`<style>${css}</style>${html}`, look);

  test('decide what is a block', () => {
    expect(
      styled(
        'span { display: block } li { display: inline }',
        '<p><span>Tea</span><span>茶</span></p><ul><li>Hot </li><li>water</li></ul>',
      ),
    ).toEqual(['Tea', '茶', 'Hot water']);
  });

  test('decide what is hidden, for each element where they differ', () => {
    expect(
      styled(
        '.off, .tab:first-child { display: none } i { visibility: hidden }',
        '<p class="off">No</p><div><p class="tab">No</p><p class="tab">Yes</p><p class="tab">Oh <i>no</i></p></div>',
      ),
    ).toEqual(['Yes', 'Oh']);
  });

  test('leave out what is clipped for screen readers', () => {
    expect(
      styled(
        // What is taken out of the flow, a browser makes a block (CSS 2.2, 9.7); jsdom has to be told.
        '.sr { position: absolute; display: block; clip: rect(0px, 0px, 0px, 0px) }',
        '<p><span class="sr">Skip</span>Tea</p>',
      ),
    ).toEqual(['Tea']);
  });

  test('show newlines', () => {
    expect(styled('.post { white-space: pre-line }', '<div class="post">Hello\n你好</div>')).toEqual([
      'Hello',
      '你好',
    ]);
  });

  test('agree with the tags where a page has no styles', () => {
    const html =
      '<div><p>Tea <b>and</b> milk</p><ul><li>茶</li></ul><table><tr><td>1</td><td hidden>2</td></tr></table></div>';
    expect(texts(html, look)).toEqual(texts(html, tagLook));
  });
});

describe('the cheap look', () => {
  test('finds both languages in text, not in scripts', () => {
    show('<p>The boats are tied up for the winter.</p><p>船都系好了过冬。</p>');
    expect(looksBilingual(document)).toBe(true);
    show('<p>The boats are tied up for the winter.</p><script>const words = "船都系好了过冬。"</script>');
    expect(looksBilingual(document)).toBe(false);
  });
});

describe('in any case', () => {
  test('ten thousand lines in one element', () => {
    const parts: Node[] = [];
    for (let i = 0; i < 10_000; i++)
      parts.push(document.createTextNode(`潮${i}`), document.createElement('br'));
    const paragraph = document.createElement('p');
    paragraph.append(...parts);
    document.body.replaceChildren(paragraph);
    expect(readBlocks(document)).toHaveLength(10_000);
  }, 60_000);

  test('changes nothing', () => {
    show('<p data-duidu-pair="1">The ferry left. 船开了。<!-- so --></p>');
    const before = document.documentElement.outerHTML;
    const nodes = document.querySelector('p')?.childNodes.length;
    readBlocks(document);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.querySelector('p')?.childNodes).toHaveLength(nodes ?? 0);
  });
});

test('a page without a body is read too, and every number in it is one that may be sent', () => {
  const page = new DOMParser().parseFromString('<html><p>Tea</p><p>茶</p></html>', 'text/html');
  page.documentElement.replaceChildren('Tea ', ...page.body.childNodes);
  const blocks = readBlocks(page).map(({ block }) => block);
  expect(blocks.map(({ text }) => text)).toEqual(['Tea', 'Tea', '茶']);
  expect(blocks.every(({ element, parent }) => element >= 0 && parent >= 0)).toBe(true);
});

test('the first twenty thousand blocks of a page are read', () => {
  const verse = document.createElement('pre');
  verse.textContent = 'Line\n\n'.repeat(20_010);
  document.body.replaceChildren(verse, 'More');
  expect(readBlocks(document)).toHaveLength(20_000);
});

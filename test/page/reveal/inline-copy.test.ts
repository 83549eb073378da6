import { beforeEach, describe, expect, test } from 'vitest';
import { copySide, type InlineNode } from '../../../utils/page/reveal/inline-copy.ts';

function element(html: string): Element {
  const template = new DOMParser().parseFromString(html, 'text/html');
  const copy = document.importNode(template.body.firstElementChild as Element, true);
  document.body.append(copy);
  return copy;
}

const isForeign = (child: Element) => child.hasAttribute('data-foreign');
const copy = (html: string) => copySide([element(html)], isForeign)[0]?.content ?? [];

/** Text with tags around it, short enough to read in an expectation. */
function show(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const inner = show(node.children);
      return node.tag === 'br'
        ? '<br>'
        : `<${node.tag}${node.href ? ` ${node.href}` : ''}>${inner}</${node.tag}>`;
    })
    .join('');
}

beforeEach(() => document.body.replaceChildren());

describe('what is kept', () => {
  test('text with its white space collapsed, and none at its ends, wide spaces included', () => {
    expect(show(copy('<p>\u3000\u3000早上\n   好 <b> \n</b></p>'))).toBe('早上 好');
  });

  test('emphasis, marks over and under the line, line breaks, readings', () => {
    const html = 'a <em>b <strong>c</strong></em> H<sub>2</sub>O<br>d <ruby>字<rt>zì</rt></ruby>';
    expect(show(copy(`<p>${html}</p>`))).toBe(html);
  });

  test('links, with an address of their own', () => {
    expect(show(copy('<p><a href="/x?y#z">there</a> <a href="mailto:a@example.org">write</a></p>'))).toBe(
      `<a ${new URL('/x?y#z', location.href).href}>there</a> <a mailto:a@example.org>write</a>`,
    );
  });

  test('emphasis that only a style makes, but not what the whole block has', () => {
    expect(show(copy('<p>a <span style="font-weight:700">b</span></p>'))).toBe('a <strong>b</strong>');
    expect(show(copy('<p>a <span style="font-style:italic">b</span></p>'))).toBe('a <em>b</em>');
    expect(show(copy('<p style="font-weight:700">a <span style="font-weight:700">b</span></p>'))).toBe('a b');
  });

  test('the lines of preformatted text', () => {
    expect(show(copy('<p style="white-space:pre-wrap">one\ntwo</p>'))).toBe('one<br>two');
  });
});

describe('what is left out', () => {
  test('addresses that are no links', () => {
    expect(
      show(copy('<p><a href="javascript:void 0">a</a> <a href="data:text/html,x">b</a> <a>c</a></p>')),
    ).toBe('a b c');
  });

  test('scripts, styles, controls, pictures and hidden text', () => {
    expect(
      show(
        copy(
          '<p>a<script>1</script><style>p{}</style><button>b</button><img alt="c"><i style="display:none">d</i></p>',
        ),
      ),
    ).toBe('a');
  });

  test('elements that belong to another block', () => {
    expect(show(copy('<p>a <span data-foreign>b</span></p>'))).toBe('a');
  });

  test('a block without text comes to nothing', () => {
    expect(copy('<p> <b><br></b>\u3000</p>')).toEqual([]);
  });
});

describe('a side of several elements', () => {
  const parts = (html: string) => {
    const side = element(html).querySelectorAll('[data-side]');
    return copySide([...side], isForeign).map(({ content }) => show(content));
  };

  test('those that share a line make one paragraph, with the link that one of them is', () => {
    const html =
      '<p><i data-side>a</i><duidu-run data-side> b </duidu-run><a data-side href="https://example.org/">c</a></p>';
    expect(parts(html)).toEqual(['<i>a</i> b <a https://example.org/>c</a>']);
  });

  test('the space between two of a line stays, and none comes where there is none', () => {
    expect(parts('<p><i data-side>a</i>\n <i data-side>b</i><i data-side>c</i> </p>')).toEqual([
      '<i>a</i> <i>b</i><i>c</i>',
    ]);
  });

  test('those on lines or in blocks of their own make paragraphs of their own', () => {
    expect(parts('<p><b data-side>a</b><br><b data-side>b</b></p>')).toEqual(['<b>a</b>', '<b>b</b>']);
    expect(parts('<div><p data-side>a</p><p data-side>b</p></div>')).toEqual(['a', 'b']);
    expect(parts('<ul><li><b data-side>a</b></li><li><b data-side>b</b></li></ul>')).toEqual([
      '<b>a</b>',
      '<b>b</b>',
    ]);
  });
});

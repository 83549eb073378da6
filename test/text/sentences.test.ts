import { describe, expect, it, vi } from 'vitest';
import { sentencesIn } from '../../utils/text/sentences.ts';

/** Splits the text with the bars taken out, and gives it back with bars between the sentences. */
function barred(marked: string, language: 'en' | 'zh'): string {
  const text = marked.replaceAll('|', '');
  let out = '';
  let done = 0;
  for (const { start, end } of sentencesIn(text, language)) {
    out += (done === 0 ? '' : text.slice(done, start) + (start === 0 ? '' : '|')) + text.slice(start, end);
    done = end;
  }
  return out;
}

describe('sentencesIn: English, a bar where a sentence begins', () => {
  it.each([
    'The bridge opened in May. |Boats pass under it! |Do you see them?',
    'Mr. Smith met Mrs. Jones and Dr. Li at St. Mary. |They talked.',
    'Gen. Brown and Sen. White spoke first.',
    'The U.S. Congress met. |She lives in the U.S. The weather is fine there.'.replace(
      'U.S. The',
      'U.S. |The',
    ),
    'It rained in Washington, D.C. |We stayed in.',
    'Take bus No. 5 to the lake, then see Fig. 3 on p. 12. |It is near.',
    'It costs 3.50 yuan. |That is 0.5 more than in 2.1.3 above.',
    'He came at 5 p.m. |Nobody was there at 6 a.m. either.',
    'We met on Nov. 25 in the rain. |It was cold.',
    'J. K. Rowling and W. E. B. Du Bois wrote. |George W. Bush read.',
    'Acme Inc. Vice President Jane Roe resigned. |She joined Beta Ltd. |The rest stayed.',
    'Fruit, e.g. Apples, and drinks, i.e. tea, etc. were sold.',
    'Tea, coffee, etc. |We drank it all.',
    '“Come in!” she said. |“Sit down.” |He sat.',
    "'Why run?' he asked. |'Stay here!' |Nobody moved.",
    '"Is it far?" Wang asked. |"No." |He walked on.',
    'He said, "Go." |She went.',
    '(It was late.) |They slept.',
    'They slept (it was late). |Then they woke.',
    'Can you ... be clearer? |I... I think so.',
    'He waited... |Then the door opened.',
    'Wait… what? |Nothing.',
    'What?! |Never!!! |Well.',
    '1. Wash the rice. |2. Boil it. |3. Eat.',
    '(a) Wash it. |(b) Boil it.',
    'Apples; pears; plums: all fruit',
    'no stop and no capital',
    'The work is done.The rest can wait, he said.'.replace('.The', '.|The'),
    'See example.com and www.test.org/a.B for more. |Thanks.',
    'Version 2.0 of Node.js runs. |It is fast.',
    'He is from the North. |He likes plan B. |It works.',
    'Is he — if I may ask? — here?',
    'A line\n|another line\n|a third',
    'Prices rose 3%. |Wages fell.',
    'He read "What is to be done?" and wept. |She did not.',
  ])('%s', (marked) => {
    expect(barred(marked, 'en')).toBe(marked);
  });
});

describe('sentencesIn: Chinese, a bar where a sentence begins', () => {
  it.each([
    '桥建好了。|船从桥下过！|你看见了吗？',
    '他说：“走吧。”|我们就走了。',
    '他说：“走吧！快走！”'.replace('！快', '！|快'),
    '“加油！”他说。|大家笑了。',
    '“谁说不会？”|跳起身来，跑到门口去了。',
    '“你好。”|“你也好。”',
    '「你好。」|「你也好。」',
    '他一遍遍喊着“加油！”的口号往前跑。',
    '他写了《怎么办？》一书。|书很厚。',
    '苹果很甜；梨很脆；桃很软。|都好吃。',
    '（他走了。）|大家也走了。',
    '大家（包括他！）都走了。|天黑了。',
    '我……我不知道。|真的。',
    '所以……所以没有来。',
    '他站在门口看了很久很久……|天慢慢地黑了下来，街上没有人。',
    '“我……”他说不出话。',
    '苹果、梨、桃……等等都有。',
    '什么？！|不行！！',
    '价格是3.5元。|很便宜。',
    '1. 洗米。|2. 煮饭。',
    '1.洗米。|2.煮饭。',
    'J. K. 罗琳写了这本书。|很好看。',
    '没有句号的标题',
    '第一行\n|第二行',
    '他走了.|我也走了.',
    '他走了。”|“再见。',
    '你来吗?|我来!',
    '真的吗？　|当然。',
  ])('%s', (marked) => {
    expect(barred(marked, 'zh')).toBe(marked);
  });
});

describe('sentencesIn', () => {
  it('gives nothing for an empty or blank text', () => {
    expect(sentencesIn('', 'en')).toEqual([]);
    expect(sentencesIn(' \n　', 'zh')).toEqual([]);
  });
  it('leaves nothing but white space between sentences, and none at their ends', () => {
    const text = '  One.  Two “three.”\tFour (five!) six?  ';
    const found = sentencesIn(text, 'en');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One.',
      'Two “three.”',
      'Four (five!) six?',
    ]);
  });
  it('takes linear time on rows of stops', () => {
    const time = (text: string) => {
      const before = performance.now();
      sentencesIn(text, 'zh');
      return performance.now() - before;
    };
    time('“好……”Mr. '.repeat(500));
    const short = time('“好……”Mr. '.repeat(1000));
    expect(time('“好……”Mr. '.repeat(10000))).toBeLessThan(40 * Math.max(short, 1));
  });

  it('makes a segmenter no sooner than it is needed, and once', async () => {
    vi.resetModules();
    const made = vi.fn();
    class Counted extends Intl.Segmenter {
      constructor(...given: ConstructorParameters<typeof Intl.Segmenter>) {
        super(...given);
        made();
      }
    }
    vi.stubGlobal('Intl', { ...Intl, Segmenter: Counted });
    const anew = await import('../../utils/text/sentences.ts');
    expect(made).not.toHaveBeenCalled();
    for (const text of ['One. Two.', 'Three.']) anew.sentencesIn(text, 'en');
    expect(made).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});

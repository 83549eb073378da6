import { describe, expect, test } from 'vitest';
import { languageRuns } from '../../utils/text/language-runs.ts';

/** The runs of a text in which `‖` stands where an inline element ends and the next begins. */
function runsOf(marked: string): string[] {
  const edges: number[] = [];
  let text = '';
  for (const part of marked.split('‖')) {
    if (text !== '') edges.push(text.length);
    text += part;
  }
  const starts = languageRuns(text, edges);
  return starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length).trim());
}

describe('a change of language between sentences divides', () => {
  test.each([
    [['The ferry leaves at nine.', '渡船九点开。']],
    [['渡船九点开。', 'The ferry leaves at nine.']],
    [['Tea is ready.', '茶好了。', 'Come in!', '请进！']],
    [['“Who is there?”', '“谁在那儿？”']],
    [['In 2020 traffic grew by 5.3%.', '2020年客流增长5.3%。']],
    [['The ferry leaves at 6:30 and is back at 18:45.', '渡船6:30开，18:45回来。']],
    [['2020年客流增长5.3%。', 'In 2020 traffic grew by 5.3%.']],
    [['第一句。', '2. The second sentence is here.']],
    [['1. What is your name?', '你叫什么名字？']],
    [['It renames your files.', 'Pebble 是一个给文件改名的工具。']],
    [['The keeper wants two things:', '船家要两样东西：']],
    [['船家要两样东西：', 'The keeper wants two things:']],
    [['The boat is old. To mend it you need:', 'Ferry 船已经旧了。要修好它，你需要：']],
    [['7. The council decided as follows:', '7.  委员会决定如下：']],
    [['(b) The fare stays as it is;', '(b) 船费维持不变；']],
    [['The sign may stand in both fields.', '‘?’ 号可以写在两栏里。']],
    [['The sign may stand in both fields.', '“L” 号可以写在两栏里，也可以不写。']],
    [['The ferry leaves at nine. It comes back at noon and then at 6:30', '每天有两班船，六点半以前回来。']],
    [['每人的票价是 30.', 'The fare for each of us is 30.']],
    [['2 船到了对岸', '2 The boat has come to the other side.']],
  ])('%j', (runs) => {
    expect(runsOf(runs.join(' '))).toEqual(runs);
  });

  test('also without a space between', () => {
    expect(runsOf('Work hard and play hard.努力工作，尽情玩耍。')).toEqual([
      'Work hard and play hard.',
      '努力工作，尽情玩耍。',
    ]);
  });

  test('a line that the page shows needs no full stop', () => {
    expect(runsOf('Hello\n你好')).toEqual(['Hello', '你好']);
  });
});

describe('so do brackets that say a sentence again', () => {
  test.each([
    [['The ferry leaves at nine.', '（渡船九点开。）']],
    [['渡船九点开。', '(The ferry leaves at nine.)']],
    [['The ferry leaves at nine.', '（渡船九点开）']],
    [['渡船九点开', '（The ferry leaves at nine.）']],
    [['The ferry (渡船) leaves at nine.', '(渡船九点开。)']],
    [['船开了。', '(The ferry has left.)', '“船”是主语。', '(船 is the subject of it.)']],
  ])('%j', (runs) => {
    expect(runsOf(runs.join(' '))).toEqual(runs);
    expect(runsOf(runs.join(''))).toEqual(runs);
  });
});

describe('so does a heading with its translation', () => {
  test.each([
    [['Dynamics of the River', '河流的动态变化']],
    [['春天去河南看看', 'A visit to Henan in spring']],
    [['Chapter One\u3000', '第一章：渡口']],
    [['Ferry Tickets', '/ 船票']],
    [['渡口时间', '| Hours of the landing']],
    [['一、渡口安全', '1. Ferry safety']],
    [['4. Ferry charges', '/ 4. 渡船票价']],
  ])('%j', (runs) => {
    expect(runsOf(runs.join(' '))).toEqual(runs.map((run) => run.trim()));
  });

  test('in elements of their own', () => {
    expect(runsOf('Introduction‖ 绪论')).toEqual(['Introduction', '绪论']);
    expect(runsOf('Tea house‖茶馆‖Ferry pier‖渡口')).toEqual(['Tea house', '茶馆', 'Ferry pier', '渡口']);
  });
});

describe('what belongs to one text stays whole', () => {
  test.each([
    '郑州 (Zhengzhou) 是河南的省会。',
    'He read 红楼梦 on the ferry.',
    '他说：“Hello!”然后走了。',
    '记者问他怎么看。「Stay hungry, stay foolish.」',
    '船开了。(The ferry has left.) “船”是主语。',
    'In 1998 he moved to the Harbour School of Drama (海港戏剧学院).',
    'We ate at the Old Ferry Restaurant.（老渡口饭店）',
    'The ferry leaves at nine (see the board). 渡船',
    '我喜欢 Java。JavaScript 也不错。',
    'Ferry Reactive Forms 模块介绍',
    '动作片 action movie',
    'Maiden 这个词来自 maid，比如 maiden voyage（首航），maiden flight（首飞）等等。',
    '他最喜欢的一句话是乔治说的，印在渡口的牌子上很多年了，谁都认得，谁也不说。OK!',
    'A.M. 上午',
    'The ferry leaves at nine. The keeper sleeps.',
    'Boats old vs. new boats 新船与旧船的比较',
    'He read the sign aloud: 今日停航',
    '船上的牌子写着： The ferry is out of order today.',
    'The ferry is run by ABC. See the timetable of ABC 船期表在码头旁边',
    'Ferry state and the log of a Ferry 状态与日志',
    '',
  ])('%s', (text) => {
    expect(runsOf(text)).toEqual([text.trim()]);
  });

  test('an element that sets off a word', () => {
    expect(runsOf('FerryGroup‖ 指令会创建一个 FerryControl 的实例。')).toHaveLength(1);
  });
});

test('long and hostile text is divided in linear time', () => {
  const pair = 'The ferry leaves at nine. 渡船九点开。 ';
  expect(languageRuns(pair.repeat(10_000))).toHaveLength(20_000);
  expect(languageRuns(`中${'.!'.repeat(300_000)}a`)).toEqual([0]);
  expect(languageRuns(`${'中a'.repeat(300_000)}`)).toEqual([0]);
});

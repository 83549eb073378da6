import { describe, expect, test } from 'vitest';
import { countScripts, isMixed, ScriptLook } from '../../utils/text/script.ts';

test('letters are counted by script, and nothing else is', () => {
  expect(countScripts('Zhèng 郑州 ㄅ 3,000! ｆ')).toEqual({
    han: 2,
    latin: 6,
    kana: 0,
    hangul: 0,
    foreign: 0,
  });
  expect(countScripts('さくら・カメラー 桜')).toEqual({ han: 1, latin: 0, kana: 6, hangul: 0, foreign: 0 });
  expect(countScripts('한글 Ж ελ ค')).toEqual({ han: 0, latin: 0, kana: 0, hangul: 2, foreign: 4 });
});

test('a character beyond the first plane counts once', () => {
  expect(countScripts('𠮷𠀀').han).toBe(2);
  expect(countScripts('👩‍👩‍👧 𝒳')).toEqual({ han: 0, latin: 0, kana: 0, hangul: 0, foreign: 0 });
});

test('phonetic signs are no foreign letters', () => {
  expect(countScripts('ə ɪ ʊ ˈ').foreign).toBe(0);
});

test('mixed is what has both scripts', () => {
  expect(isMixed('Tea 茶')).toBe(true);
  expect(isMixed('Tea, 3 cups')).toBe(false);
  expect(isMixed('茶，三杯')).toBe(false);
});

describe('the cheap look', () => {
  const settles = (texts: readonly string[]): boolean => {
    const look = new ScriptLook();
    return texts.some((text) => look.wants(text) && look.add(text));
  };

  test('two short headings in both languages are enough', () => {
    expect(settles(['Opening hours', 'How to get here', '开放时间', '交通指南'])).toBe(true);
  });

  test('Chinese that names many things in English is not bilingual', () => {
    const names = Array.from({ length: 40 }, (_, i) => `第${i}章：使用 Docker 和 Redis 部署服务，配置 Nginx`);
    expect(settles(names)).toBe(false);
  });

  test('English that quotes single characters is not bilingual', () => {
    expect(settles(Array.from({ length: 40 }, () => 'The character 茶 is pronounced in two ways.'))).toBe(
      false,
    );
  });

  test('Chinese of which each character stands by itself, with its reading, counts', () => {
    const english = 'The ferry leaves at nine in the morning.';
    expect(settles([english, ...'渡船早上九点开'].flatMap((text) => [text, 'dù']))).toBe(true);
  });

  test('Japanese does not count as Chinese', () => {
    expect(
      settles(['Opening hours of the museum and the garden', '開館時間についてのご案内はこちらからどうぞ']),
    ).toBe(false);
  });

  test('two languages in one text are enough', () => {
    expect(settles(['The ferry leaves at nine in the morning. 渡船早上九点开船。'])).toBe(true);
  });

  test('it wants nothing of the language it has enough of', () => {
    const look = new ScriptLook();
    look.add('The ferry leaves at nine in the morning.');
    expect(look.wants('And it comes back at noon.')).toBe(false);
    expect(look.wants('中午回来。')).toBe(true);
  });
});

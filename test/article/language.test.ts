import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/article/detect-language.js';
import { languageOfPage, languageOfTag } from '../../src/article/language.js';

const ITALIAN =
  'Il sindaco ha presentato ieri sera il nuovo piano del traffico davanti al consiglio comunale.';
const JAPANESE = '市長は昨夜、市議会で新しい交通計画を発表した。橋は四月から車が通れなくなる。';
const NORWEGIAN =
  'Ordføreren la mandag frem en ny trafikkplan for kommunestyret, og vedtaket kommer på torsdag.';

describe('languageOfTag', () => {
  it.each([
    ['it-IT', 'it'],
    ['EN', 'en'],
    ['de_AT', 'de'],
    ['ita', 'it'],
    ['nb-NO', 'no'],
    ['zh-Hans-CN', 'zh'],
    ['x', null],
    ['not a tag', null],
    ['', null],
    [null, null],
  ])('%s is %s', (tag, language) => expect(languageOfTag(tag)).toBe(language));
});

describe('detectLanguage', () => {
  it.each([
    [ITALIAN, 'it'],
    [JAPANESE, 'ja'],
    ['The mayor presented a new traffic plan to the town council last night, to some applause.', 'en'],
    ['ciao', null],
  ])('%s', (text, language) => expect(detectLanguage(text)).toBe(language));
});

describe('languageOfPage', () => {
  it.each([
    ['the tag, where the text does not contradict it', 'no', NORWEGIAN, 'no'],
    ['the text, where a template left its own language', 'en-US', ITALIAN, 'it'],
    ['the script, whatever the tag says', 'en', JAPANESE, 'ja'],
    ['the text, where there is no tag', null, ITALIAN, 'it'],
    ['the tag, where there is hardly a text', 'it', 'Ciao.', 'it'],
    [
      'the tag, where several languages share the script',
      'fa',
      'شهردار دیشب طرح تازه ترافیک را به شورای شهر داد.',
      'fa',
    ],
  ])('takes %s', (_, tag, text, language) => expect(languageOfPage(tag, text)).toBe(language));
});

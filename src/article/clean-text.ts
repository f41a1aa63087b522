/** Control characters (but tab and newlines), bidirectional controls, zero-width and other invisible characters, Hangul fillers. */
const invisibleCharacters =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u3164\uFFA0]/g;
/** Tags spell words that nobody sees, but in the flags of regions (https://unicode.org/reports/tr51/#valid-emoji-tag-sequences). */
const tags = /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{2,8}\u{E007F})|[\u{E0000}-\u{E007F}]/gu;
/** Joiners change the letters of Persian, Hindi, Sinhala…; between Latin letters they are only a way to hide text. */
const idleJoiners =
  /(?<!\p{M}|\p{Lo}|\p{Extended_Pictographic}|\uFE0F)[\u200C\u200D]+|[\u200C\u200D]+(?!\p{M}|\p{Lo}|\p{Extended_Pictographic})/gu;
/** Colours and other commands to a terminal: without their first character the rest would stay as letters. */
const terminalCommands = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]{0,200}(?:\u0007|\u001B\\))/g;
const loneSurrogates = /\p{Cs}/gu;

/**
 * Text safe to store and to show: NFC, without control, bidirectional, zero-width characters and lone surrogates.
 * Line breaks stay, so that the caller may still see lines.
 */
export function stripInvisible(text: string): string {
  return text
    .replace(terminalCommands, '')
    .replace(invisibleCharacters, '')
    .replace(idleJoiners, '')
    .replace(tags, '$1')
    .replace(loneSurrogates, '')
    .normalize('NFC');
}

/** One clean line: as `stripInvisible`, all white space (no-break spaces and line separators too) folded to one space. */
export function cleanText(text: string): string {
  return stripInvisible(text.replace(/[\u000B\u000C\u0085]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedGroups } from '../../src/passages/balanced-groups.js';
import { passageSettings } from '../../src/passages/passage-settings.js';

const { minWords, maxWords } = passageSettings;

/** Words of each group; `paragraphs` are the positions of sentences that end one. */
function groupLengths(lengths: number[], paragraphs: number[] = []): number[] {
  const endsParagraph = lengths.map((_, i) => paragraphs.includes(i));
  return balancedGroups(lengths, endsParagraph).map(([from, to]) => sum(lengths.slice(from, to)));
}

const sum = (lengths: number[]) => lengths.reduce((total, words) => total + words, 0);

/** Whether the sentences from `from` on can be cut into groups that are neither too short nor too long. */
function canBeCutWell(lengths: number[], from = 0, seen = new Map<number, boolean>()): boolean {
  if (from === lengths.length) return true;
  const known = seen.get(from);
  if (known !== undefined) return known;
  let found = false;
  for (let to = from + 1; to <= lengths.length && !found; to++) {
    const words = sum(lengths.slice(from, to));
    found = words >= minWords && words <= maxWords && canBeCutWell(lengths, to, seen);
  }
  seen.set(from, found);
  return found;
}

describe('balancedGroups', () => {
  it.each<[string, number[], number[]]>([
    ['nothing', [], []],
    ['a short section, whole', [10, 20], [30]],
    ['two hundred words, whole', [100, 100], [200]],
    ['a little more, in equal halves', [51, 50, 50, 50], [101, 100]],
    ['a long section, evenly', Array(18).fill(25), [150, 150, 150]],
    ['sentences that leave a short group however they are cut', [69, 90, 60], [69, 150]],
    ['a short end, with what stands before it', [150, 70, 20], [150, 90]],
  ])('cuts %s', (_, lengths, expected) => {
    expect(groupLengths(lengths)).toEqual(expected);
  });

  it('cuts between paragraphs where that costs little of the balance', () => {
    const lengths = Array(10).fill(25);
    expect(groupLengths(lengths)).toEqual([125, 125]);
    expect(groupLengths(lengths, [5])).toEqual([150, 100]);
    expect(groupLengths(lengths, [0])).toEqual([125, 125]);
  });

  it('leaves a group too short only where it cannot be avoided, and none too long', () => {
    const sentences = fc.array(fc.integer({ min: 1, max: maxWords }), { maxLength: 30 });
    fc.assert(
      fc.property(sentences, fc.array(fc.nat(30)), (lengths, paragraphs) => {
        const groups = groupLengths(lengths, paragraphs);
        expect(sum(groups)).toBe(sum(lengths));
        expect(groups.every((words) => words <= maxWords)).toBe(true);
        if (canBeCutWell(lengths)) expect(groups.every((words) => words >= minWords)).toBe(true);
      }),
    );
  });
});

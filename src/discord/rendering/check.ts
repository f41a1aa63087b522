import { type CheckedSentence, sentencesChecked } from '../../answer/check.js';
import { packPages } from '../limits.js';
import { emphasized, link, safeLine } from '../safe-text.js';
import { type Screen, screen } from '../screen.js';
import { type Texts, textsFor } from '../texts/texts.js';
import { articleLine } from './article-line.js';

const room = 3500;

/** Each sentence of a message with what the articles say about it; where they say nothing, that. */
export function checkScreen(checked: readonly CheckedSentence[], cut: boolean, language: string): Screen {
  const texts = textsFor(language);
  const blocks = checked.map((sentence) => block(sentence, texts));
  const [shown = []] = packPages(blocks, room, sentencesChecked);
  const foot = cut || shown.length < blocks.length ? ` ${texts.checkCut(shown.length)}` : '';
  return screen([`### ${texts.checkTitle}`, ...shown, `-# ${texts.checkNote}${foot}`]);
}

function block({ text, citations }: CheckedSentence, texts: Texts): string {
  const said = emphasized(safeLine(text, 160), '*');
  if (citations.length === 0) return `${said}\n→ ${texts.notCovered}`;
  const quotes = citations.map(
    (citation) =>
      `→ “${safeLine(citation.quote, 260)}” ${link(`\\[${citation.n}\\]`, citation.link)}\n-# ${articleLine(citation, citation.section ?? texts.lead)}`,
  );
  return [said, ...quotes].join('\n');
}

import { findDates } from './dates.js';

/** Words that say that the date after them is the last change. Matched at the start of a word. */
const updatedWords =
  /(?<!\p{L})(?:aggiornat|modific|ultim[ao] (?:modific|aggiorn)|updated?|modified|last (?:change|edit)|aktualisier|geändert|zuletzt|stand:?(?!\p{L})|mis(?:e)? à jour|modifié|actualiz|atualiz|bijgewerkt|gewijzigd|oppdater|opdater|uppdater|aktuali[sz]|zaktual|güncel|uppfært|päivitet|frissít|обновлен|оновлен|更新|수정)/iu;
const publishedWords =
  /(?<!\p{L})(?:pubblicat|publish|posted|veröffentlicht|erstellt|publié|publicad|gepubliceerd|geplaatst|publi[sc]er|publik|opublik|oprettet|skapad|yayın|giriş|julkaist|опубл|公開|入力|입력|등록)/iu;

/** What the dates of a line are: when the article was published, and when it was last changed. */
export interface Dateline {
  publishedAt: string | null;
  updatedAt: string | null;
}

/**
 * Reads a line of dates, such as `5 gennaio 2025 (modifica il 6 gennaio 2025 | 15:24)`. A date belongs to the
 * nearest word before it; without one, the first date is the day of publication.
 */
export function readDateline(line: string, language?: string | null): Dateline {
  const dateline: Dateline = { publishedAt: null, updatedAt: null };
  let from = 0;
  for (const { iso, start, end } of findDates(line, language)) {
    const label = line.slice(from, start);
    if (isUpdate(label)) dateline.updatedAt ??= iso;
    else dateline.publishedAt ??= iso;
    from = end;
  }
  return dateline;
}

/** Whether a line says that what it dates was published or changed then. */
export function isDateline(line: string): boolean {
  return publishedWords.test(line) || updatedWords.test(line);
}

function isUpdate(label: string): boolean {
  const updated = label.search(updatedWords);
  return updated >= 0 && updated > label.search(publishedWords);
}

/** `© 2026 Name – Company`, `Copyright 2024 Name.`, `Name © 2025`; the year may be a span or missing. */
const sign = /©|\(c\)(?=\s*(?:\d{4}|copyright))|copyright/iu;
const years = /^(?:\s|©|\(c\)|copyright|by|,|:|-|–|(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)\d\d|\d\d))?)+/iu;
/** What ends a name in a © line. */
const nameEnd =
  /\s[-–—|•·]\s|[|•·]|[.,;:](?=\s|$)|\s\(|©|\s(?:is (?:a|published)|è (?:un|edit|una)|ist ein|es un|est une?|a division|all rights|tutti i diritti|alle rechte|todos los|tous droits|alla rätt|reserved|testata|società|editore)/iu;
/** What a company adds to its name. */
const company = /,? (?:inc|llc|ltd|limited|gmbh(?: & co)?|ag|as|s\.?p\.?a|s\.?r\.?l|s\.?l\.?u?|s\.?a)\.?$/iu;
const rights =
  /^(?:all rights|tutti|alle rechte|todos|tous|riproduzione|reproduction|reserved|rights|terms|policy|notice|information)/iu;

const longestLine = 3000;
const longestName = 60;

/**
 * The newspaper's name in a page's copyright line, usually in its footer; null where no line has one. A name in
 * several lines wins, then the last line: photographs have © lines too, but theirs come earlier and once.
 */
export function outletFromLines(lines: readonly string[]): string | null {
  const names = lines.flatMap((line) => copyrightHolder(line) ?? []);
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return names.findLast((name) => counts.get(name) === most) ?? null;
}

/** The name after (or before) the copyright sign of one line. */
export function copyrightHolder(line: string): string | null {
  if (line.length > longestLine) return null;
  const found = sign.exec(line);
  if (!found) return null;
  const after = line.slice(found.index + found[0].length).replace(years, '');
  const before = line.slice(0, found.index);
  return holderName(after) ?? holderName(before.split(nameEnd).at(-1) ?? '');
}

function holderName(text: string): string | null {
  const end = text.search(nameEnd);
  const name = (end < 0 ? text : text.slice(0, end)).replace(years, '').trim();
  if (
    name.length < 2 ||
    name.length > longestName ||
    !/^[\p{Lu}\p{Lo}\p{N}]/iu.test(name) ||
    rights.test(name)
  )
    return null;
  return (
    name
      .replace(/[\s–—-]*(?:19|20)\d\d$/u, '')
      .replace(company, '')
      .trim() || null
  );
}

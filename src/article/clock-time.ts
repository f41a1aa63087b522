/** Zones whose letters mean one offset; the ambiguous ones (CST, IST) are left out. */
const offsets: Record<string, string> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wet: 'Z',
  bst: '+01:00',
  west: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  sast: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  est: '-05:00',
  edt: '-04:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const clock =
  /(?<hour>[01]?\d|2[0-4])(?:[:.h]|：|時|시 ?)(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.\d+)?)?分?분?/;
const half = / ?(?<half>[ap]\.?m\b\.?)?/;
const zone = / ?\(?(?<zone>(?:UTC|GMT)? ?[+-−]\d{1,2}(?::?\d{2})?(?!\d)|Z\b|[A-Z]{3,4}\b)?/;
const full = `${clock.source}${half.source}${zone.source}`;
const hourOnly = /(?<hour>1[0-2]|0?[1-9]) ?(?<half>[ap]\.?m\b\.?)/.source + zone.source;

/** What newspapers write between a date and its time: signs, and one short word such as `at`, `ore`, `Uhr`, `a las`. */
const between = /^(?:T(?=\d)|[\s,;|•·/–—-]|\([^)\d]{0,12}\)|\p{L}{1,5}\.? (?:\p{L}{1,4} )?){0,6}/u;
const after = new RegExp(`${between.source}(?:${full}|${hourOnly.replace(/\?<(\w+)>/g, '?<$1Only>')})`, 'iu');
const before = new RegExp(`(?<![\\d.:/])${full}\\)?(?:[\\s,;|•·/–—-]|\\p{L}{2,12}\\.?,? )*$`, 'iu');

/** The time of day beside a date, as ISO writes it (`T15:24`, `T15:24:10+01:00`); '' where there is none. */
export function timeBeside(textBefore: string, textAfter: string): { iso: string; length: number } {
  const later = after.exec(textAfter.slice(0, 60));
  if (later?.groups) return { iso: isoTime(later.groups), length: later[0].length };
  const earlier = before.exec(textBefore.slice(-50));
  return { iso: earlier?.groups ? isoTime(earlier.groups) : '', length: 0 };
}

const alone = new RegExp(
  `^(?:(?:alle |um |at |à |a las |às )?(?:ore |h )?)(?:${full}|${hourOnly.replace(/\?<(\w+)>/g, '?<$1Only>')})(?: uhr| h)?$`,
  'iu',
);

/** Whether a line is a time of day and nothing else: "14:05", "ore 14.05", "9.42am BST", "14.05 Uhr". */
export function isClockTime(line: string): boolean {
  return line.length <= 20 && alone.test(line.trim());
}

function isoTime(groups: Record<string, string | undefined>): string {
  const half = (groups.half ?? groups.halfOnly)?.toLowerCase();
  let hour = Number(groups.hour ?? groups.hourOnly) % 24;
  if (half) hour = (hour % 12) + (half.startsWith('p') ? 12 : 0);
  const seconds = groups.second ? `:${groups.second}` : '';
  const zoneText = groups.zone ?? groups.zoneOnly;
  return `T${String(hour).padStart(2, '0')}:${groups.minute ?? '00'}${seconds}${zoneText ? offsetOf(zoneText) : ''}`;
}

function offsetOf(zoneText: string): string {
  const signed = /([+−-])(\d{1,2}):?(\d{2})?$/.exec(zoneText);
  if (!signed) return offsets[zoneText.toLowerCase().trim()] ?? '';
  return `${signed[1] === '+' ? '+' : '-'}${signed[2]?.padStart(2, '0')}:${signed[3] ?? '00'}`;
}

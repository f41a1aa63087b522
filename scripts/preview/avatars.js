const colors = { people: ['#5865f2', '#3ba55d', '#eb459e'], bot: '#2f6f9f' };

/** A picture of one's own for everybody, drawn here: nothing is fetched when the page is opened. */
export function avatar({ name, bot }) {
  const color = bot ? colors.bot : colors.people[name.charCodeAt(0) % colors.people.length];
  const sign = bot ? '📰' : name[0];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${color}"/><text x="20" y="27" font-size="20" font-family="sans-serif" fill="#fff" text-anchor="middle">${sign}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg).replaceAll("'", '%27')}`;
}

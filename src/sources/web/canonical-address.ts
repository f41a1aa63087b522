import normalizeUrl from 'normalize-url';

/** Parameters that say where a reader came from, never which article it is. */
const tracking = [
  /^(utm|mtm|pk|piwik|matomo|hsa|vero|oly|__s|mkt)_/i,
  /^(fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid|wt_mc|cmpid|ocid|smid|cmp)$/i,
  /^(ref|ref_src|referrer|share|shared|spm|amp|outputtype|ito|xtor|refresh_ce)$/i,
];

/**
 * The one address of an article, whatever its reader came by: without tracking parameters, fragment, AMP form,
 * `www.` or a trailing slash. It decides identity; links keep the address as it was given.
 */
export function canonicalAddress(address: string): string {
  return normalizeUrl(withoutAmp(address), {
    removeQueryParameters: tracking,
    stripHash: true,
    stripWWW: false,
    removeTrailingSlash: true,
    sortQueryParameters: true,
  });
}

/**
 * What a page says its own address is, believed only of the host that served it: anybody may claim to be
 * somebody else's article.
 */
export function believedCanonical(fetched: string, claimed: string | null): string {
  const own = canonicalAddress(fetched);
  if (claimed === null || !URL.canParse(claimed, fetched)) return own;
  const other = new URL(claimed, fetched);
  const isHome = other.pathname === '/' && other.search === '';
  const sameSite = siteOf(other.hostname) === siteOf(new URL(fetched).hostname);
  return sameSite && !isHome && /^https?:$/.test(other.protocol) ? canonicalAddress(other.href) : own;
}

function siteOf(hostname: string): string {
  return hostname.replace(/^(www\d?|m|mobile|amp)\./, '');
}

function withoutAmp(address: string): string {
  const url = new URL(address);
  url.hostname = url.hostname.replace(/^amp\./, 'www.');
  url.pathname = url.pathname
    .replace(/\/amp\/?$/, '/')
    .replace(/\.amp(\.html)?$/, '$1')
    .replace(/^\/amp\//, '/');
  return url.href;
}

/** The address in a page's `<link rel="canonical">`, which stands in its head. */
export function claimedCanonical(html: string): string | null {
  for (const [link] of html.slice(0, 200_000).matchAll(/<link\s[^<>]{1,2000}>/gi)) {
    if (!/\srel\s*=\s*["']?canonical["'\s>/]/i.test(link)) continue;
    const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(link);
    const value = href?.[1] ?? href?.[2] ?? href?.[3];
    if (value) return value.replace(/&amp;/g, '&').trim();
  }
  return null;
}

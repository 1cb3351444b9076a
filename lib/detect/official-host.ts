/**
 * Whether an address belongs to the Chinese government's domain: gov.cn itself or any host below it, by http or https.
 * A host that only contains or resembles the words (gov.cn.example.com, notgov.cn) does not.
 */
export function isOfficialHost(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  const host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  return host === 'gov.cn' || host.endsWith('.gov.cn');
}

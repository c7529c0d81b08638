import { READING_LIMITS, type PageSecret } from '../qr/page-reading.ts';
import { isSecretOfCode } from './judge-secret.ts';
import { attributeOf, childCountOf, parentOf, queryAll, textOf, walkTexts } from './plain-dom.ts';
import { isUnseen } from './read-texts.ts';
import { readParameters } from './secret-parameters.ts';
import { surroundingsOf } from './secret-surroundings.ts';
import { findSecretTokens, type SecretToken } from './secret-tokens.ts';

/** More of one length are recovery codes, or a table of something. */
const MANY = 3;
const MAX_FOUND = 40;
const MAX_PAGE = 300_000;
/** Where else a page keeps what its copy button copies, or what a screen reader says of its code. */
const KEPT = ['data-clipboard-text', 'data-secret', 'data-copy', 'data-copy-text'];
const MAX_ROW = 300;
const GROUP = /^\s*(?:[A-Z2-7]{3,8}|[a-z2-7]{3,8})\s*$/;
const TYPED = /^(?:text|search|url|tel|email|number|)$/;

interface Found extends SecretToken {
  readonly node: Node;
}

/** Secrets printed for those who cannot scan, with what the page says beside each. */
export function readSecrets(roots: readonly Node[], isLate: () => boolean): readonly PageSecret[] {
  const found: Found[] = [];
  for (const root of roots) {
    const top = root instanceof Document ? root.documentElement : root;
    collectTexts(top, found, isLate);
    collectValues(root as ParentNode, found, isLate);
  }
  if (found.length === 0 || found.length > MAX_FOUND) return [];
  const secrets = new Map<string, PageSecret>();
  let words: string | undefined;
  const pageWords = (): string => (words ??= roots.map(wordsOf).join(' ').slice(0, MAX_PAGE));
  for (const { secret, shape, before, node } of found) {
    const bare = bareOf(secret);
    if (secrets.has(bare) || isLate()) continue;
    const surroundings = surroundingsOf(node, before);
    if (!isSecretOfCode(shape, surroundings, pageWords)) continue;
    secrets.set(bare, {
      secret,
      ...readParameters((surroundings.around.at(-1) ?? '').replaceAll(secret, ' ')),
    });
  }
  return withoutCrowds([...secrets.values()]).slice(0, READING_LIMITS.maxSecrets);
}

const bareOf = (secret: string): string => secret.replaceAll(/[^a-z2-7]/gi, '').toUpperCase();

const wordsOf = (root: Node): string => textOf(root instanceof Document ? root.documentElement : root);

function withoutCrowds(secrets: readonly PageSecret[]): readonly PageSecret[] {
  const lengths = Map.groupBy(secrets, ({ secret }) => bareOf(secret).length);
  return secrets.filter(({ secret }) => (lengths.get(bareOf(secret).length)?.length ?? 0) < MANY);
}

function collectTexts(top: Node, found: Found[], isLate: () => boolean): void {
  const walker = walkTexts(top);
  const grouped = new Set<Element>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isLate()) return;
    const text = node.nodeValue ?? '';
    if (text.length < 3 || found.length > MAX_FOUND) continue;
    const parent = parentOf(node);
    if (!parent || isUnseen(parent)) continue;
    for (const token of findSecretTokens(text)) found.push({ ...token, node });
    if (text.length > MAX_ROW || !GROUP.test(text)) continue;
    const row = childCountOf(parent) > 0 ? parent : parentOf(parent);
    if (!row || grouped.has(row)) continue;
    grouped.add(row);
    const [token] = findSecretTokens(groupsIn(row));
    if (token?.before === '') found.push({ ...token, node: row });
  }
}

/** Text whose groups are elements of their own. */
function groupsIn(row: Element): string {
  if (childCountOf(row) > 40 || textOf(row).length > MAX_ROW) return '';
  const groups: string[] = [];
  const walker = walkTexts(row);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.nodeValue ?? '').trim();
    if (text !== '' && text !== '-') groups.push(text);
  }
  return groups.join(' ');
}

function collectValues(root: ParentNode, found: Found[], isLate: () => boolean): void {
  const push = (node: Element, value: string): void => {
    if (isLate()) return;
    for (const token of findSecretTokens(value)) found.push({ ...token, node });
  };
  for (const field of queryAll(root, 'input, textarea')) {
    if (field instanceof HTMLInputElement && TYPED.test(field.type)) push(field, field.value);
    if (field instanceof HTMLTextAreaElement) push(field, field.value);
  }
  for (const name of KEPT)
    for (const element of queryAll(root, `[${name}]`)) push(element, attributeOf(element, name) ?? '');
  for (const picture of queryAll(root, 'img[alt]')) {
    const alt = attributeOf(picture, 'alt') ?? '';
    if (alt.length >= 16 && alt.length < 200) push(picture, alt);
  }
}

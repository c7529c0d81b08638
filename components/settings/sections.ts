import type { TextKey } from '../ui/text.ts';

/** The sections of the options page, in order; the hash of its address names one. */
export const SECTIONS = ['accounts', 'add', 'approvals', 'security', 'pages', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_TEXTS: Record<Section, TextKey> = {
  accounts: 'nav_accounts',
  add: 'add_heading',
  approvals: 'nav_approvals',
  security: 'nav_security',
  pages: 'nav_pages',
  about: 'nav_about',
};

/** Pages that stand in no list: what opens them is a button where they are needed. */
const ASIDES = ['recovery', 'recovery-password', 'passkey'] as const;
export type Aside = (typeof ASIDES)[number];

/** The page aside a hash names, if any. */
export function asideOf(hash: string): Aside | undefined {
  return ASIDES.find((aside) => `#${aside}` === hash);
}

/** The section a hash names ("#security", "#accounts/<id>"), else the first. */
export function sectionOf(hash: string): Section {
  return SECTIONS.find((section) => hash === `#${section}` || hash.startsWith(`#${section}/`)) ?? 'accounts';
}

/** Sections that show nothing of the vault, and so need no unlocking. */
export function needsUnlock(section: Section): boolean {
  return section !== 'pages' && section !== 'about';
}

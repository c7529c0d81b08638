import type { TextKey } from '../ui/text.ts';

/** The sections of the options page, in order; the hash of its address names one. */
export const SECTIONS = ['accounts', 'approvals', 'security', 'pages', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

export const SECTION_TEXTS: Record<Section, TextKey> = {
  accounts: 'nav_accounts',
  approvals: 'nav_approvals',
  security: 'nav_security',
  pages: 'nav_pages',
  about: 'nav_about',
};

/** The section a hash names ("#security"), else the first. */
export function sectionOf(hash: string): Section {
  return SECTIONS.find((section) => `#${section}` === hash) ?? 'accounts';
}

/** Sections that show nothing of the vault, and so need no unlocking. */
export function needsUnlock(section: Section): boolean {
  return section === 'accounts' || section === 'approvals';
}

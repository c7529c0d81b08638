import { join } from 'node:path';
import { BRANDS } from '../../components/codes/issuer-brands.ts';
import type { CopiedFile } from './copied-file.ts';

/** The drawings of the services we know, one file each, so that a page loads the ones it shows and nothing comes from the network. */
export function issuerIconFiles(root: string): CopiedFile[] {
  const folder = join(root, 'node_modules', 'simple-icons', 'icons');
  return BRANDS.map(({ slug }) => ({
    absoluteSrc: join(folder, `${slug}.svg`),
    relativeDest: `issuers/${slug}.svg`,
  }));
}

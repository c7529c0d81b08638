import type { ModuleGrid } from './find-code-grid.ts';
import { blankCanvas } from './paint.ts';
import { layoutTextOf, nameOf, parentOf, textOf, walkTexts } from './plain-dom.ts';
import { isUnseen } from './read-texts.ts';
import { MAY_HOLD_MODULES, readTextModules } from './text-modules.ts';

const MAX_CLIMB = 5;
const MAX_BLOCKS = 8;
const MAX_TRIES = 24;
const MODULE = 4;
const QUIET = 4;

/** A code drawn in characters. */
export interface TextBlock {
  readonly element: Element;
  readonly grid: ModuleGrid;
}

const contentOf = (element: Element): string =>
  element instanceof HTMLTextAreaElement ? element.value : layoutTextOf(element);

/** The codes drawn in the text of a document or shadow root. */
export function findTextBlocks(root: Node, isLate: () => boolean): readonly TextBlock[] {
  const top = root instanceof Document ? root.documentElement : root;
  const blocks: TextBlock[] = [];
  if (!MAY_HOLD_MODULES.test(textOf(top))) return blocks;
  const seen = new Set<Element>();
  const walker = walkTexts(top);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (seen.size > MAX_TRIES || blocks.length >= MAX_BLOCKS || isLate()) break;
    if (!MAY_HOLD_MODULES.test(node.nodeValue ?? '')) continue;
    const parent = parentOf(node);
    if (!parent || isUnseen(parent) || blocks.some(({ element }) => element.contains(node))) continue;
    const block = readAround(parent, seen);
    if (block) blocks.push(block);
  }
  return blocks;
}

/** Lines may be elements of their own: the code is in what surrounds them. */
function readAround(element: Element, seen: Set<Element>): TextBlock | undefined {
  let around: Element | null = element;
  for (let climb = 0; around && climb < MAX_CLIMB; climb++, around = parentOf(around)) {
    if (seen.has(around)) return undefined;
    seen.add(around);
    const grid = readTextModules(contentOf(around));
    if (grid) return { element: around, grid };
    if (/^(?:pre|textarea|body|html)$/.test(nameOf(around))) return undefined;
  }
  return undefined;
}

/** The code as a picture of its own, with the quiet zone it may lack. */
export function drawGrid({ width, height, dark }: ModuleGrid): HTMLCanvasElement | undefined {
  const made = blankCanvas((width + 2 * QUIET) * MODULE, (height + 2 * QUIET) * MODULE);
  if (!made) return undefined;
  made.context.fillStyle = '#000';
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (dark[y * width + x] === 1)
        made.context.fillRect((x + QUIET) * MODULE, (y + QUIET) * MODULE, MODULE, MODULE);
    }
  }
  return made.canvas;
}

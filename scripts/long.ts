/**
 * `npm run test:long`: what proves that nothing is lost, many times over: 100,000 random schedules, then 100,000 inputs for each parser,
 * then the background and the browsers killed hundreds of times. Takes hours. Arguments name the stages to run (`schedules`, `parsers`,
 * `chromium`, `firefox`).
 */
import { mkdirSync, rmSync } from 'node:fs';
import { requireTools } from './setup/packages.ts';
import { conclude } from './test/conclude.ts';
import { inOrder } from './test/in-order.ts';
import { killStages, parserStages, scheduleStages } from './test/long-stages.ts';
import { BUILD } from './test/stages.ts';

const wanted = process.argv.slice(2);
/** The parts that need no browser. */
const ALONE = ['schedules', 'parsers'];

await conclude(async () => {
  requireTools(['chromium', 'firefox']);
  rmSync('out/long', { recursive: true, force: true });
  mkdirSync('out/long', { recursive: true });
  const isBrowserWanted =
    wanted.length === 0 || wanted.some((word) => !ALONE.some((name) => name.includes(word)));
  const built = isBrowserWanted ? await inOrder(BUILD, []) : [];
  const parts = await Promise.all(scheduleStages().map((stage) => inOrder([stage], wanted)));
  const parsed = await Promise.all(parserStages().map((stage) => inOrder([stage], wanted)));
  const killed = await inOrder(killStages(), wanted);
  return [...built, ...parts.flat(), ...parsed.flat(), ...killed];
});

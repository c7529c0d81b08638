import { contextSigns, contraSigns } from './context.ts';
import type { Evidence } from './evidence.ts';
import { dismissed, type Verdict, weigh } from './reasons.ts';
import { nameWeight } from './score-single.ts';
import { speaksOf } from './speech.ts';
import { isOneTimeCode, isSomethingElse } from './veto.ts';

/** How much a row of boxes looks like one code. Six boxes alone prove nothing: dates and quantities come in boxes. */
export function scoreBoxes(evidence: Evidence): Verdict {
  const { shapes, reading, caption, near, headings } = evidence;
  if (isSomethingElse(evidence)) return dismissed('something-else');
  const named = nameWeight(reading.label, 50, 40, 15, 8);
  const above = Math.max(
    nameWeight(caption, 35, 30, 24, 8),
    0.8 * nameWeight(headings, 35, 30, 22, 6),
    near.has('code') || near.has('verify') || near.has('otp') ? 18 : 0,
  );
  const name = Math.max(nameWeight(reading.name, 45, 30, 14, 8), reading.className.has('otp') ? 35 : 0);
  const context = contextSigns(evidence);
  const speaks =
    isOneTimeCode(reading) || Math.max(named, above, name) > 8 || context.some(([weight]) => weight > 10);
  if (!speaks) return dismissed('silent');
  const numeric = shapes.every(
    ({ inputMode, type }) => inputMode === 'numeric' || type === 'tel' || type === 'number',
  );
  const letters = shapes.reduce((sum, { maxLength }) => sum + (shapes.length < 4 ? maxLength : 1), 0);
  const codeLike = letters >= 5 && letters <= 8;
  return weigh([
    [isOneTimeCode(reading) ? 60 : 0, 'autocomplete'],
    [named, 'label'],
    [Math.round(above), 'caption'],
    [name, 'name'],
    [shapes.every(({ maxLength }) => maxLength === 1) ? 15 : shapes.length < 4 ? -5 : 10, 'one-character'],
    [letters === 6 ? 12 : codeLike ? 6 : -10, 'six'],
    [numeric ? 8 : 0, 'numeric'],
    [speaksOf(reading.label, 'digits') || near.has('digits') ? 10 : 0, 'digits'],
    ...context,
    ...contraSigns(evidence),
  ]);
}
